/** What templates of badges and passes may name. */
export const badgeFields = {
  /** Of a festival: whose it is, and where it lets in. */
  badge: {
    document: 'badge',
    facts: [
      'organiser',
      'title',
      'name',
      'company',
      'category',
      'areas',
      'code',
      'validFrom',
      'validUntil',
      'issued',
      'outlet',
      'till',
      'cashier',
      'note',
    ],
    lists: {},
  },
  /** A season ticket, with the sessions that are booked on it. */
  pass: {
    document: 'badge',
    facts: [
      'organiser',
      'title',
      'name',
      'tariff',
      'price',
      'code',
      'validFrom',
      'validUntil',
      'receiptNumber',
      'issued',
      'outlet',
      'till',
      'cashier',
      'note',
    ],
    lists: { sessions: ['event', 'start', 'place'] },
  },
} as const
