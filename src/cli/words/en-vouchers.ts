/** The sub-commands about vouchers, in English. */
export const enVouchers = {
  groups: { 'gift-card': 'Gift cards', voucher: 'Vouchers' },
  commands: {
    'gift-card sell': 'Sell a gift card',
    'gift-card top-up': 'Put money on a gift card',
    'gift-card balance': 'Tell what is on a gift card',
    'voucher add': 'Define a voucher',
    'voucher list': 'List the vouchers with their uses',
    'voucher print': 'Print a voucher to give away or send',
    'voucher import': 'Read vouchers from a table with the columns of pretix; again: bring them up to date',
  },
  options: {
    giftCardAmount: 'Amount to put on the card, in minor units',
    sellVoucher: 'Voucher to apply, by code',
    voucherCode: 'Code; made up when left out',
    effect: 'What it does to a price: none, set, subtract or percent',
    voucherValue: 'Amount (10.00) or percentage (12.5)',
    adds: 'Comes on top of the discounts of the price policy',
    maxUses: 'Seats it can be used for; 0 for any number',
    budget: 'What it may take off in all, in minor units',
    validFrom: 'First day, 2027-01-01, or time',
    validUntil: 'Last day, 2027-12-31, or time',
    voucherEvent: 'Only for this event, by id or title',
    voucherTariff: 'Only for this tariff',
    voucherZone: 'Only for this price zone',
    voucherSeat: 'Only for this seat: "Stalls 5-12"',
    voucherChannel: 'Only at this channel: desk, web, partner or house',
    voucherSeats: 'Only for so many seats of one event or more',
    refusalText: 'What the till says when the voucher is refused',
    voucherTag: 'Tag, to find its kind again',
    voucherComment: 'Comment',
  },
  answers: {
    giftCard: '{code}: {balance}',
    voucherAdded: 'Voucher {code} ({id})',
    voucherPrinted: 'Voucher {code}',
    vouchersImported: '{added} added, {changed} changed, {unchanged} as they were.',
    quotasIgnored: '{count} reserve or bypass a quota, which counts for nothing at a till.',
  },
}

export type VoucherShellWords = typeof enVouchers
