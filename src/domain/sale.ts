import type { ItemKind } from './basket-item.ts'
import type { LineDiscount } from './basket-line.ts'
import type { CustomerId, OrderId, PrintJobId } from './ids.ts'
import type { Currency } from './money.ts'
import type { Payment } from './payment.ts'

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
  /** What it cost, discounts taken off. */
  readonly amount: number
  readonly discounts: readonly LineDiscount[]
}

/** A fee as it was sold, minor units. */
export interface SoldFee {
  readonly name: string
  readonly amount: number
}

/** An item as it was sold. */
export interface SoldGoods {
  readonly kind: ItemKind
  readonly name: string
  readonly count: number
  /** Of them all, minor units. */
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
  /** F28: in the order they were taken; none for what costs nothing. */
  readonly payments: readonly Payment[]
  readonly ticketForm: TicketForm
  readonly currency: Currency
  /** Tickets, items and fees. */
  readonly total: number
  /** Handed over in all, change not yet taken off. */
  readonly given: number
  readonly change: number
  readonly soldAt: number
  /** E13; `null` for a walk-in, who is the usual one. */
  readonly customerId: CustomerId | null
  /** `''` for a walk-in, and for one who was erased. */
  readonly customerName: string
  readonly tickets: readonly SoldTicket[]
  readonly items: readonly SoldGoods[]
  readonly fees: readonly SoldFee[]
  readonly jobs: readonly PrintJobId[]
}
