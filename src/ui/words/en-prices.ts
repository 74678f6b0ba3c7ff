/** English words of tenders, tariffs of several seats, discounts and fees. */
export const enPrices = {
  commands: {
    account: 'Account',
    complimentary: 'Free',
    'take-back': 'Take back',
    'mark-seat': 'Mark',
    'mark-seats': 'Mark all',
    'tariff-of-all': 'Tariff',
  },
  help: {
    account: 'On account of the customer: what is typed, or what is left',
    complimentary: 'Give away all tickets, or the seats marked in the basket; note or customer say to whom',
    'take-back': 'Take the last of several tenders back',
    'mark-seat': 'Mark the seat for a tariff; a fee: charge it or not',
    'mark-seats': 'Mark all seats; again: none',
    'tariff-of-all': 'Next tariff for all seats',
  },
  prices: {
    left: 'Left to pay',
    takeBackFirst: 'First give back what was taken (Del).',
    discount: 'Discount',
    noTariffForAll: 'No other tariff is offered for all these seats.',
    forMarked: 'For what is marked ({count})',
    feeHint: 'Space: charge the fee, or not.',
    itemHint: 'Del takes one out.',
    seatsOnly: 'Only seats have a tariff: choose one, or mark some.',
  },
}
