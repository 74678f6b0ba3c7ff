/** French words of tenders, tariffs of several seats, discounts and fees. */
export const frPrices = {
  commands: {
    account: 'Compte',
    complimentary: 'Invit.',
    'take-back': 'Reprendre',
    'mark-seat': 'Marquer',
    'mark-seats': 'Tout',
    'tariff-of-all': 'Tarif',
  },
  help: {
    account: 'Sur le compte du client : le montant saisi ou le reste',
    complimentary: 'Offrir tout, ou les places marquées du panier ; la note ou le client dit à qui',
    'take-back': 'Reprendre le dernier de plusieurs règlements',
    'mark-seat': 'Marquer la place pour un tarif ; des frais : comptés ou non',
    'mark-seats': 'Marquer toutes les places ; encore : aucune',
    'tariff-of-all': 'Tarif suivant pour toutes les places',
  },
  prices: {
    left: 'Reste à payer',
    takeBackFirst: "Rendez d'abord ce qui a été pris (Del).",
    discount: 'Réduction',
    noTariffForAll: 'Aucun autre tarif pour toutes ces places.',
    forMarked: 'Pour ce qui est marqué ({count})',
    feeHint: 'Space : facturer ces frais, ou non.',
    itemHint: 'Del en retire un.',
    seatsOnly: 'Seules les places ont un tarif : en choisir une ou en marquer.',
  },
}
