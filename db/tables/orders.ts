import type {
  AccreditationId,
  ArticleId,
  CustomerId,
  EventId,
  GiftCardId,
  OrderId,
  OrderLineId,
  PassId,
  PaymentId,
  PriceZoneId,
  SeatId,
  ShiftId,
  TariffId,
  TicketId,
  TillId,
  UserId,
} from '../../src/domain/ids.ts'
import type { Defaulted, Flag, Generated } from './columns.ts'
import type { TicketReprintTable } from './reprint-table.ts'

/** Sales and refunds, their lines, tickets, payments and proof. */
export interface OrdersTables {
  orders: {
    id: OrderId
    /** Idempotency key, minted when payment opens (F13). */
    key: string
    kind: 'sale' | 'refund'
    refund_of: OrderId | null
    /** The unique sale code the customer can be told (E16). */
    code: string
    till_id: TillId
    shift_id: ShiftId
    user_id: UserId
    approved_by: UserId | null
    customer_id: CustomerId | null
    /** Consecutive per till (F44). */
    receipt_number: number
    currency: string
    total: number
    note: string
    /** Why it was paid back (A15): a refund reason's code. */
    reason: string | null
    ticket_form: 'individual' | 'grouped'
    is_training: Flag
    created_at: number
    sealed: Generated<OrderId>
  }
  /** F25/F26: the sale of the new tickets and the refund of the old ones. */
  exchange: {
    sale_id: OrderId
    refund_id: OrderId
  }
  order_line: {
    id: OrderLineId
    order_id: OrderId
    event_id: EventId | null
    seat_id: SeatId | null
    zone_id: PriceZoneId | null
    tariff_id: TariffId | null
    /** Of an article's line alone. */
    article_id: Defaulted<ArticleId | null>
    /** Of a gift card's line alone: what it loads. */
    gift_card_id: Defaulted<GiftCardId | null>
    /** Of an accreditation's fee alone. */
    accreditation_id: Defaulted<AccreditationId | null>
    /** Of a pass's line alone. */
    pass_id: Defaulted<PassId | null>
    kind: 'seat' | 'standing' | 'fee' | 'article' | 'gift-card' | 'accreditation' | 'pass'
    description: string
    amount: number
    tax_amount: number
    tax_rate_basis_points: number
    /** What was taken off the table's price. */
    discount_amount: Generated<number>
    /** JSON: why, each with its kind, id, title and amount. */
    discounts: Generated<string>
    /** Of a refund's line: the sold line it takes back (F36). */
    reverses: OrderLineId | null
  }
  ticket: {
    id: TicketId
    order_id: OrderId
    line_id: OrderLineId
    event_id: EventId
    seat_id: SeatId | null
    standing_area_id: string | null
    /** The one that admits; a reprint gives a new one (F34). */
    code: string
    amount: number
    voided_by: OrderId | null
  }
  ticket_reprint: TicketReprintTable
  payment: {
    id: PaymentId
    order_id: OrderId
    tender: 'cash' | 'card' | 'complimentary' | 'gift-card' | 'account'
    amount: number
    /** What the customer handed over, before change. */
    given: number
    key: string
    terminal_reference: string | null
  }
  /** An order cannot commit without its seal, and a seal not without balance and journal. */
  seal: { order_id: OrderId; till_id: TillId; seq: number }
  journal: {
    till_id: TillId
    seq: number
    at: number
    user_id: UserId
    kind: string
    /** What it is about: an order's key, a basket's id. */
    subject: string
    body: string
    prev: string
    hash: string
  }
}
