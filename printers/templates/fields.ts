/**
 * What each kind of template may name, and so what the caller has to hand in: plain text, formatted and in the cashier's
 * language already. An empty text is allowed everywhere: a line whose facts are all empty is left out.
 */
export const templateKinds = {
  /** One seat, one paper. */
  ticket: {
    document: 'ticket',
    facts: [
      'organiser',
      'event',
      'subtitle',
      'start',
      'venue',
      'hall',
      'zone',
      'section',
      'row',
      'seat',
      'tariff',
      'price',
      'code',
      'saleCode',
      'receiptNumber',
      'issued',
      'outlet',
      'till',
      'cashier',
      'customer',
      'note',
    ],
    lists: {},
  },
  /** One paper for all seats of a section and row (E15). `code` admits them together; without it each ticket's own code prints. */
  grouped: {
    document: 'ticket',
    facts: [
      'organiser',
      'event',
      'subtitle',
      'start',
      'venue',
      'hall',
      'zone',
      'section',
      'row',
      'seats',
      'count',
      'total',
      'code',
      'saleCode',
      'receiptNumber',
      'issued',
      'outlet',
      'till',
      'cashier',
      'customer',
      'note',
    ],
    lists: { tickets: ['seat', 'tariff', 'price', 'code'] },
  },
  receipt: {
    document: 'receipt',
    facts: [
      'organiser',
      'address',
      'taxNumber',
      'receiptNumber',
      'saleCode',
      'issued',
      'outlet',
      'till',
      'cashier',
      'customer',
      'total',
      'given',
      'change',
      'note',
    ],
    lists: {
      /** Leave `event` and `start` empty where they repeat the line before. */
      lines: ['event', 'start', 'place', 'tariff', 'price'],
      payments: ['tender', 'amount'],
      taxes: ['rate', 'net', 'tax', 'gross'],
    },
  },
} as const satisfies Record<string, TemplateFields>

interface TemplateFields {
  readonly document: 'ticket' | 'receipt' | 'report'
  readonly facts: readonly string[]
  readonly lists: Readonly<Record<string, readonly string[]>>
}

export type TemplateKind = keyof typeof templateKinds

type Kinds = typeof templateKinds
export type Facts<K extends TemplateKind> = Readonly<Record<Kinds[K]['facts'][number], string>> & {
  readonly [L in keyof Kinds[K]['lists']]: Kinds[K]['lists'][L] extends readonly string[]
    ? readonly Readonly<Record<Kinds[K]['lists'][L][number], string>>[]
    : never
}
export type TicketFacts = Facts<'ticket'>
export type GroupedFacts = Facts<'grouped'>
export type ReceiptFacts = Facts<'receipt'>

export function isTemplateKind(name: string): name is TemplateKind {
  return Object.hasOwn(templateKinds, name)
}
