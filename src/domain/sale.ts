import type { CustomerId, OrderId, PrintJobId } from './ids.ts'
import type { Currency } from './money.ts'

/** A tender is one line here and its word in the language files. */
export const tenders = ['cash', 'card'] as const
export type Tender = (typeof tenders)[number]

export function isTender(text: string): text is Tender {
  return (tenders as readonly string[]).includes(text)
}
/** E15: one paper a seat, or one a section and row. */
export type TicketForm = 'individual' | 'grouped'

export interface SoldTicket {
  /** 20 digits, the last one a check digit. */
  readonly code: string
  readonly eventTitle: string
  readonly section: string
  readonly row: string
  readonly number: string
  readonly tariffName: string
  readonly amount: number
}

/** A sale that is stored for good. Amounts are minor units of `currency`. */
export interface Sale {
  readonly id: OrderId
  /** The idempotency key it was made with (F13). */
  readonly key: string
  /** E16: what the customer can be told. */
  readonly code: string
  /** F44: consecutive per till. */
  readonly receiptNumber: number
  readonly tender: Tender
  readonly ticketForm: TicketForm
  readonly currency: Currency
  readonly total: number
  readonly given: number
  readonly change: number
  readonly soldAt: number
  /** E13; `null` for a walk-in, who is the usual one. */
  readonly customerId: CustomerId | null
  /** `''` for a walk-in, and for one who was erased. */
  readonly customerName: string
  readonly tickets: readonly SoldTicket[]
  readonly jobs: readonly PrintJobId[]
}
