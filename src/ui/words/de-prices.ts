/** German words of tenders, tariffs of several seats, discounts and fees. */
export const dePrices = {
  commands: {
    account: 'Konto',
    complimentary: 'Frei',
    'take-back': 'Zurück',
    'mark-seat': 'Markieren',
    'mark-seats': 'Alle',
    'tariff-of-all': 'Tarif',
  },
  help: {
    account: 'Auf Rechnung des Kunden: der getippte Betrag oder der Rest',
    complimentary: 'Freikarten für alles oder die im Korb markierten Plätze; Notiz oder Kunde sagen, für wen',
    'take-back': 'Die letzte von mehreren Zahlungen zurücknehmen',
    'mark-seat': 'Den Platz für einen Tarif markieren; eine Gebühr: berechnen oder nicht',
    'mark-seats': 'Alle Plätze markieren; nochmals: keinen',
    'tariff-of-all': 'Nächster Tarif für alle Plätze',
  },
  prices: {
    left: 'Noch offen',
    takeBackFirst: 'Erst zurückgeben, was genommen wurde (Entf).',
    discount: 'Nachlass',
    noTariffForAll: 'Kein anderer Tarif gilt für alle diese Plätze.',
    forMarked: 'Für das Markierte ({count})',
    feeHint: 'Space: Gebühr berechnen oder nicht.',
    itemHint: 'Del nimmt eins heraus.',
    seatsOnly: 'Nur Plätze haben einen Tarif: einen wählen oder einige markieren.',
  },
}
