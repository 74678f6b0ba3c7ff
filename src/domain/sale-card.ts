/** The order card (E27, Y15/Y16): everything that is known of a sale, and the short form in the list of sales. */
import type { LineDiscount } from './basket-line.ts'
import type { EventId, GiftCardId, Instant, OrderId, OrderLineId, PrintJobId, SeatId, TicketId, TillId } from './ids.ts'
import type { Currency } from './money.ts'
import type { PrintJobState } from './print-job.ts'
import type { PrinterRole } from './printer-role.ts'
import type { SaleState, SoldAmount, TenderAmount } from './refund.ts'
import type { TicketForm } from './sale.ts'
import type { Tender } from './tender.ts'

export interface SaleListing {
  readonly id: OrderId
  readonly code: string
  readonly receiptNumber: number
  readonly tillName: string
  readonly cashierName: string
  readonly customerName: string
  readonly soldAt: number
  /** Of the first event; '' for a sale of items alone. */
  readonly eventTitle: string
  readonly eventCount: number
  /** Names of the first seats, as many as a list can show. */
  readonly seats: readonly string[]
  readonly seatCount: number
  /** Names of the first items. */
  readonly items: readonly string[]
  readonly total: number
  /** Paid back so far, never negative. */
  readonly refunded: number
  readonly currency: Currency
  readonly state: SaleState
}

/** One thing that was sold. Amounts are minor units, gross. */
export interface SaleLine extends SoldAmount {
  readonly id: OrderLineId
  readonly kind: 'seat' | 'standing' | 'fee' | 'article' | 'gift-card' | 'accreditation' | 'pass'
  /** As it was called when it was sold: the seat's name, the article's. */
  readonly description: string
  readonly eventId: EventId | null
  readonly eventTitle: string
  readonly startsAt: number
  readonly timeZone: string
  readonly isCancelled: boolean
  readonly seatId: SeatId | null
  readonly section: string
  readonly row: string
  readonly number: string
  readonly zoneId: string | null
  readonly zoneName: string
  readonly tariffId: string | null
  readonly tariffName: string
  readonly tariffMark: string
  /** Of a gift card's line alone. */
  readonly giftCardId: GiftCardId | null
  /** Of a pass's line: how many seats it covers now; 0 of everything else. */
  readonly passUses: number
  /** What was taken off its price, and why. */
  readonly discounts: readonly LineDiscount[]
  readonly taxRateBasisPoints: number
  readonly ticketId: TicketId | null
  /** The code that admits, or did before the refund; '' for what has no ticket. */
  readonly code: string
  readonly reprints: number
  /** F39: when it let somebody in; null when it has not. */
  readonly enteredAt: Instant | null
}

export interface SaleRefund {
  readonly id: OrderId
  readonly code: string
  readonly receiptNumber: number
  readonly tillName: string
  readonly cashierName: string
  readonly refundedAt: number
  /** Minor units, never negative. */
  readonly total: number
  readonly reason: string
  readonly note: string
  readonly payments: readonly TenderAmount<Tender>[]
}

export interface SaleReprint {
  readonly lineId: OrderLineId
  readonly voidCode: string
  readonly reason: string
  readonly cashierName: string
  readonly tillName: string
  readonly at: number
}

export interface SalePaper {
  readonly id: PrintJobId
  readonly role: PrinterRole
  readonly state: PrintJobState
  readonly at: number
}

export interface SaleCard {
  readonly id: OrderId
  readonly key: string
  readonly code: string
  readonly receiptNumber: number
  readonly tillId: TillId
  readonly tillName: string
  readonly outletName: string
  readonly cashierName: string
  readonly soldAt: number
  readonly currency: Currency
  readonly total: number
  /** What the customer handed over in all. */
  readonly given: number
  readonly ticketForm: TicketForm
  readonly note: string
  readonly customer: { readonly name: string; readonly phone: string; readonly email: string } | null
  /** Codes of the vouchers that reduced it, and of passes that covered seats, with their kinds. */
  readonly vouchers: readonly string[]
  readonly state: SaleState
  readonly lines: readonly SaleLine[]
  readonly payments: readonly TenderAmount<Tender>[]
  readonly refunds: readonly SaleRefund[]
  readonly reprints: readonly SaleReprint[]
  readonly papers: readonly SalePaper[]
}

/** What is about to be paid back. */
export interface RefundQuote {
  readonly lines: readonly SaleLine[]
  readonly amount: number
  readonly currency: Currency
  readonly payments: readonly TenderAmount<Tender>[]
}

/** A refund that is stored for good. */
export interface Refund extends Omit<SaleRefund, 'payments' | 'tillName' | 'cashierName'> {
  readonly key: string
  readonly saleCode: string
  readonly saleReceiptNumber: number
  readonly currency: Currency
  readonly payments: readonly TenderAmount<Tender>[]
  readonly seats: readonly string[]
  readonly jobs: readonly PrintJobId[]
}

/** How a line is called in lists and refusals. */
export function saleLineName(line: Pick<SaleLine, 'kind' | 'description' | 'section' | 'row' | 'number'>): string {
  if (line.kind !== 'seat') return line.description
  return `${line.section === '' ? '' : `${line.section} `}${line.row}-${line.number}`
}
