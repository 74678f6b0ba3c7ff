/**
 * Every table's row, declared once. Money is integer minor units, times are UTC milliseconds, flags are 0 or 1.
 * The SQL that makes them, with its guards, is `migrations/`.
 */
import type { ColumnType } from 'kysely'
import type {
  BasketId,
  CustomerId,
  EventId,
  GiftCardId,
  HallId,
  OrderId,
  OrderLineId,
  OrganiserId,
  OutletId,
  PaymentId,
  PriceZoneId,
  PrintJobId,
  ReservationId,
  SeatId,
  ShiftId,
  TariffId,
  TicketId,
  TillId,
  UserId,
  VenueId,
  VoucherId,
} from '../src/domain/ids.ts'
import type { TicketReprintTable } from './reprint-table.ts'

type Flag = 0 | 1
/** Filled in by the database: never part of an insert or an update. */
type Generated<T> = ColumnType<T, never, never>

export interface Tables {
  organiser: { id: OrganiserId; name: string; is_house: Flag; currency: string }
  venue: { id: VenueId; name: string; time_zone: string }
  hall: {
    id: HallId
    venue_id: VenueId
    name: string
    /** JSON of `PlanShape[]`. */
    shapes: string
    /** JSON of the plan's category names, in order. */
    categories: string
    seat_count: number
    created_at: number
  }
  seat: {
    id: SeatId
    hall_id: HallId
    /** Index in the plan, from 0. */
    position: number
    guid: string
    section: string
    row_name: string
    number: string
    kind: string
    category: string
    /** Thousandths of the plan's unit. */
    x_milli: number
    y_milli: number
  }
  event: {
    id: EventId
    organiser_id: OrganiserId
    hall_id: HallId
    title: string
    starts_at: number
    status: 'upcoming' | 'on-sale' | 'closed-sale' | 'cancelled'
    currency: string
    /** Name of the ticket template. */
    ticket_template: string
    tax_rate_basis_points: number
    created_at: number
  }
  price_zone: {
    id: PriceZoneId
    event_id: EventId
    name: string
    position: number
    /** The category of the plan whose seats are in this zone, unless `seat_zone` says otherwise. */
    category: string | null
  }
  /** Seats painted into another zone than their category's (Y07). */
  seat_zone: { event_id: EventId; seat_id: SeatId; zone_id: PriceZoneId }
  tariff: {
    id: TariffId
    organiser_id: OrganiserId
    name: string
    /** One character shown beside a seat's line. */
    mark: string
    position: number
    is_default: Flag
  }
  price: { zone_id: PriceZoneId; tariff_id: TariffId; amount: number }

  /**
   * One row per seat that is or was taken; `free` rows stay, so that other tills see the change by its version.
   * Only `sold`, `reserved` and `blocked` rows and holds of unexpired baskets stand in the way.
   */
  seat_claim: {
    event_id: EventId
    seat_id: SeatId
    state: 'free' | 'hold' | 'reserved' | 'sold' | 'blocked'
    basket_id: BasketId | null
    order_id: OrderId | null
    reservation_id: ReservationId | null
    /** One cell wide, drawn on a reserved seat. */
    symbol: string | null
    /** Clock of the till that wrote last; a guard measures the expiry of the hold before against it. */
    changed_at: number
    /** Set by triggers from `change_counter`: rises with every change of any claim. */
    version: Generated<number>
  }
  change_counter: { name: 'seat_claim' | 'event'; value: number }
  /** Holds live as long as their basket: renewing is one row (F16). */
  basket: { id: BasketId; till_id: TillId; user_id: UserId; created_at: number; expires_at: number }
  standing_area: { id: string; event_id: EventId; zone_id: PriceZoneId; name: string; capacity: number; taken: number }

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
  order_line: {
    id: OrderLineId
    order_id: OrderId
    event_id: EventId | null
    seat_id: SeatId | null
    zone_id: PriceZoneId | null
    tariff_id: TariffId | null
    kind: 'seat' | 'standing' | 'fee' | 'article'
    description: string
    amount: number
    tax_amount: number
    tax_rate_basis_points: number
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
  customer: {
    id: CustomerId
    name: string
    phone: string
    email: string
    /** All its search keys, each with a space before it: ` ivan ivanov 888123456`. */
    search: string
    created_at: number
    created_by: UserId
    /** The customer this one turned out to be. Never one that is merged itself. */
    merged_into: CustomerId | null
    /** A19: nothing personal is left in the row. */
    erased_at: number | null
    /** Who merged or erased it. */
    ended_by: UserId | null
  }
  /** One row for each key of each customer that can be found. */
  customer_key: { search_key: string; customer_id: CustomerId }
  user: {
    id: UserId
    email: string
    name: string
    role: 'cashier' | 'supervisor' | 'admin'
    password_hash: string | null
    pin_hash: string | null
    failed_count: number
    locked_until: number | null
    is_active: Flag
    created_by: UserId | null
  }
  role_permission: { role: string; permission: string }
  outlet: { id: OutletId; name: string; delivery: 'print' | 'email' }
  outlet_event: { outlet_id: OutletId; event_id: EventId }
  till: { id: TillId; outlet_id: OutletId; name: string; receipt_printer: string; ticket_printer: string }
  shift: {
    id: ShiftId
    till_id: TillId
    user_id: UserId
    opened_at: number
    float_amount: number
    closed_at: number | null
    counted_amount: number | null
    z_number: number | null
  }
  cash_operation: {
    id: string
    shift_id: ShiftId
    kind: 'credit' | 'debit'
    amount: number
    comment: string
    corrects: string | null
    created_at: number
  }
  print_job: {
    id: PrintJobId
    till_id: TillId
    order_id: OrderId | null
    role: 'ticket' | 'receipt' | 'report'
    /** JSON of a `PaperDocument`. */
    document: string
    state: 'queued' | 'sent' | 'printed' | 'failed' | 'unknown'
    problem: string | null
    attempts: number
    created_at: number
    updated_at: number
  }
  reservation: {
    id: ReservationId
    event_id: EventId
    customer_id: CustomerId | null
    name: string
    note: string
    symbol: string
    option_at: number | null
    pick_up: 'desk' | 'evening'
    till_id: TillId
    user_id: UserId
    created_at: number
    ended_at: number | null
  }
  voucher: {
    id: VoucherId
    organiser_id: OrganiserId
    code: string
    effect: 'none' | 'set' | 'subtract' | 'percent'
    value: number
    max_uses: number
    valid_from: number | null
    valid_to: number | null
    refusal_text: string
    conditions: string
  }
  voucher_use: { voucher_id: VoucherId; order_id: OrderId }
  gift_card: { id: GiftCardId; code: string; currency: string; balance: number }
  /** `is_payment`: the card paid (or was paid back); otherwise it was loaded or sold. */
  gift_card_entry: { gift_card_id: GiftCardId; order_id: OrderId; amount: number; is_payment: Flag }
  /** `insert into must select <condition>`: aborts the batch with E_MUST when it does not hold. */
  must: { ok: number | boolean; code: string }
  schema_info: { id: 1; application: string; version: number }
}

export type TableName = keyof Tables
