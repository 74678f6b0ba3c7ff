import { type PaperWord, paperWords, type ReportWord, reportWords } from '../../src/domain/paper-words.ts'
import type { PrinterRole } from '../../src/domain/printer-role.ts'
import { badgeFields } from './badge-fields.ts'

const reportFacts = [
  'organiser',
  'outlet',
  'till',
  'cashier',
  'opened',
  'closed',
  'issued',
  'firstReceipt',
  'lastReceipt',
  'ticketCount',
  'saleCount',
  'saleTotal',
  'refundCount',
  'refundTotal',
  'turnover',
  'float',
  'cashIn',
  'cashOut',
  'expected',
] as const
const reportLists = {
  events: ['event', 'start', 'count', 'amount'],
  payments: ['tender', 'count', 'amount'],
  taxes: ['rate', 'net', 'tax', 'gross'],
  /** F45. */
  operators: ['operator', 'count', 'amount'],
} as const

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
      lines: ['event', 'start', 'place', 'tariff', 'price', 'discount'],
      payments: ['tender', 'amount'],
      taxes: ['rate', 'net', 'tax', 'gross'],
    },
  },
  /** The same receipt once more, marked as a copy (F35); it keeps its number. */
  copy: {
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
      'copied',
      'reason',
    ],
    lists: {
      lines: ['event', 'start', 'place', 'tariff', 'price', 'discount'],
      payments: ['tender', 'amount'],
      taxes: ['rate', 'net', 'tax', 'gross'],
    },
  },
  refund: {
    document: 'receipt',
    facts: [
      'organiser',
      'address',
      'taxNumber',
      'receiptNumber',
      'originalReceipt',
      'saleCode',
      'issued',
      'outlet',
      'till',
      'cashier',
      'customer',
      'reason',
      'total',
      'note',
    ],
    lists: {
      lines: ['event', 'start', 'place', 'tariff', 'price', 'discount'],
      payments: ['tender', 'amount'],
      taxes: ['rate', 'net', 'tax', 'gross'],
    },
  },
  reservation: {
    document: 'receipt',
    facts: [
      'organiser',
      'address',
      'code',
      'payBy',
      'customer',
      'phone',
      'total',
      'issued',
      'outlet',
      'till',
      'cashier',
      'note',
    ],
    lists: { lines: ['event', 'start', 'place', 'tariff', 'price'] },
  },
  /** F06: reads the figures since the last Z report; the Z report closes them and has a number. */
  /** F45: `person` is whose part of the shift it is, '' for all of it. */
  'x-report': { document: 'report', facts: [...reportFacts, 'person'], lists: reportLists },
  'z-report': {
    document: 'report',
    facts: [...reportFacts, 'reportNumber', 'grandTotal', 'chain'],
    lists: reportLists,
  },
  /** F46: one cashier's shift, with a line to sign. */
  shift: {
    document: 'report',
    facts: [...reportFacts, 'counted', 'difference'],
    /** F03: how many of each coin and note. */
    lists: { ...reportLists, counts: ['piece', 'count', 'amount'] },
  },
  voucher: {
    document: 'ticket',
    facts: [
      'organiser',
      'title',
      'value',
      'code',
      'validFrom',
      'validUntil',
      'conditions',
      'issued',
      'outlet',
      'till',
      'cashier',
      'note',
    ],
    lists: {},
  },
  'gift-card': {
    document: 'ticket',
    facts: [
      'organiser',
      'address',
      'balance',
      'code',
      'validUntil',
      'receiptNumber',
      'issued',
      'outlet',
      'till',
      'cashier',
      'note',
    ],
    lists: {},
  },
  ...badgeFields,
  /** Reservations still open on the day of the event (O11). */
  'evening-list': {
    document: 'report',
    facts: ['organiser', 'event', 'start', 'venue', 'hall', 'count', 'total', 'issued', 'outlet', 'till', 'cashier'],
    lists: { entries: ['customer', 'phone', 'code', 'places', 'state', 'amount'] },
  },
} as const satisfies Record<string, TemplateFields>

interface TemplateFields {
  readonly document: PrinterRole
  readonly facts: readonly string[]
  readonly lists: Readonly<Record<string, readonly string[]>>
}

export type TemplateKind = keyof typeof templateKinds

/** The papers of a sale, which every till prints. The words of the others are asked for only where one of them is filled. */
const saleKinds = ['ticket', 'grouped', 'receipt'] as const
export type SaleKind = (typeof saleKinds)[number]

/** The fixed words that a kind of template may name. */
export function wordsOf(kind: TemplateKind): readonly (PaperWord | ReportWord)[] {
  return (saleKinds as readonly TemplateKind[]).includes(kind) ? paperWords : [...paperWords, ...reportWords]
}

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
