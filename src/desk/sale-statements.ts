import { sql } from 'kysely'
import { sellHolds } from '../../db/claims.ts'
import type { Statement } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'
import type { BasketLine } from '../domain/basket.ts'
import type { PaperDocument } from '../domain/document.ts'
import { type BasketFee, feeName } from '../domain/fee.ts'
import type {
  BasketId,
  CustomerId,
  OrderId,
  OrderLineId,
  PaymentId,
  PrintJobId,
  TicketId,
  TillId,
} from '../domain/ids.ts'
import { taxIn } from '../domain/money.ts'
import type { PrinterRole } from '../domain/printer-role.ts'
import { seatName } from '../domain/seat-spec.ts'
import type { Tender } from '../domain/tender.ts'
import { voucherOn } from '../domain/voucher-rules.ts'
import { prepared, queries } from './prepared.ts'

type OrderRow = Omit<Tables['orders'], 'sealed' | 'kind' | 'refund_of' | 'reason' | 'is_training'>

export const insertSale = prepared<OrderRow>((row) =>
  queries.insertInto('orders').values({
    id: row.id,
    key: row.key,
    kind: 'sale',
    refund_of: null,
    code: row.code,
    till_id: row.till_id,
    shift_id: row.shift_id,
    user_id: row.user_id,
    approved_by: row.approved_by,
    // Merged or erased at another till meanwhile: the sale goes to whom they are now, or to nobody.
    customer_id: sql<CustomerId>`(
      select coalesce(merged_into, id) from customer where id = ${row.customer_id} and erased_at is null)`,
    receipt_number: row.receipt_number,
    currency: row.currency,
    total: row.total,
    note: row.note,
    ticket_form: row.ticket_form,
    is_training: 0,
    created_at: row.created_at,
  }),
)

/** One seat of the sale, with what it becomes. */
export interface SoldLine extends BasketLine {
  readonly lineId: OrderLineId
  readonly ticketId: TicketId
  readonly code: string
}

/** Claims first: a ticket is refused whose seat is not the order's. */
export function sellLines(orderId: OrderId, basketId: BasketId, lines: readonly SoldLine[], at: number): Statement[] {
  if (lines.length === 0) return []
  const claims = [...Map.groupBy(lines, (line) => line.eventId)].map(([event, some]) =>
    sellHolds(
      event,
      some.map((line) => line.seatId),
      basketId,
      orderId,
      at,
    ),
  )
  const rows = lines.map((line) => [
    line.lineId,
    line.eventId,
    line.seatId,
    line.zoneId,
    line.tariffId,
    seatName(line),
    line.amount,
    taxIn(line.amount, line.taxRateBasisPoints),
    line.taxRateBasisPoints,
    line.price - line.amount,
    JSON.stringify(line.discounts),
  ])
  const tickets = lines.map((line) => [line.ticketId, line.lineId, line.eventId, line.seatId, line.code, line.amount])
  return [
    ...claims,
    insertLines({ orderId, lines: JSON.stringify(rows) }),
    insertTickets({ orderId, tickets: JSON.stringify(tickets) }),
  ]
}

const insertLines = prepared<{ orderId: OrderId; lines: string }>(
  ({ orderId, lines }) => sql`
    insert into order_line (id, order_id, event_id, seat_id, zone_id, tariff_id, kind, description, amount, tax_amount,
      tax_rate_basis_points, discount_amount, discounts)
    select value ->> 0, ${orderId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 'seat', value ->> 5, value ->> 6,
      value ->> 7, value ->> 8, value ->> 9, value ->> 10 from json_each(${lines})`,
)

/** A fee of the sale, with the line it becomes. */
export interface SoldFeeLine extends BasketFee {
  readonly lineId: OrderLineId
}

/** O20: one line for each fee and event. */
export function feeLines(orderId: OrderId, fees: readonly SoldFeeLine[]): Statement[] {
  if (fees.length === 0) return []
  const rows = fees.map((fee) => [
    fee.lineId,
    fee.eventId,
    feeName(fee),
    fee.amount,
    taxIn(fee.amount, fee.taxRateBasisPoints),
    fee.taxRateBasisPoints,
  ])
  return [insertFees({ orderId, fees: JSON.stringify(rows) })]
}

const insertFees = prepared<{ orderId: OrderId; fees: string }>(
  ({ orderId, fees }) => sql`
    insert into order_line (id, order_id, event_id, kind, description, amount, tax_amount, tax_rate_basis_points)
    select value ->> 0, ${orderId}, value ->> 1, 'fee', value ->> 2, value ->> 3, value ->> 4, value ->> 5
    from json_each(${fees})`,
)

const insertTickets = prepared<{ orderId: OrderId; tickets: string }>(
  ({ orderId, tickets }) => sql`
    insert into ticket (id, order_id, line_id, event_id, seat_id, code, amount)
    select value ->> 0, ${orderId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(${tickets})`,
)

/** E26: counted in the transaction of the sale, so that the last use cannot be spent twice. */
export function voucherUses(orderId: OrderId, lines: readonly SoldLine[]): Statement[] {
  const uses = lines.flatMap((line) => {
    const used = voucherOn(line)
    return used === undefined ? [] : [[line.lineId, used.id, used.amount]]
  })
  return uses.length === 0 ? [] : [insertUses({ orderId, uses: JSON.stringify(uses) })]
}

const insertUses = prepared<{ orderId: OrderId; uses: string }>(
  ({ orderId, uses }) => sql`
    insert into voucher_use (line_id, voucher_id, order_id, discount)
    select value ->> 0, value ->> 1, ${orderId}, value ->> 2 from json_each(${uses})`,
)

interface PaymentValues {
  readonly id: PaymentId
  readonly orderId: OrderId
  readonly tender: Tender
  readonly amount: number
  readonly given: number
  readonly key: string
  /** The card terminal's receipt, where it gave one. */
  readonly reference: string | null
}

export const insertPayment = prepared<PaymentValues>(({ id, orderId, tender, amount, given, key, reference }) =>
  queries
    .insertInto('payment')
    .values({ id, order_id: orderId, tender, amount, given, key, terminal_reference: reference }),
)

/** Points at the journal's entry, so it comes after it. */
export const insertSeal = prepared<Tables['seal']>(({ order_id, till_id, seq }) =>
  queries.insertInto('seal').values({ order_id, till_id, seq }),
)

export interface QueuedPaper {
  readonly id: PrintJobId
  readonly role: PrinterRole
  readonly document: PaperDocument
}

/** The papers of a sale are queued with it: paper can fail, the sale can't (F43). */
export function queuePapers(orderId: OrderId, tillId: TillId, papers: readonly QueuedPaper[], at: number): Statement[] {
  if (papers.length === 0) return []
  const jobs = JSON.stringify(papers.map(({ id, role, document }) => [id, role, JSON.stringify(document)]))
  return [insertJobs({ orderId, tillId, jobs, at })]
}

const insertJobs = prepared<{ orderId: OrderId; tillId: TillId; jobs: string; at: number }>(
  ({ orderId, tillId, jobs, at }) => sql`
    insert into print_job (id, till_id, order_id, role, document, state, problem, attempts, created_at, updated_at)
    select value ->> 0, ${tillId}, ${orderId}, value ->> 1, value ->> 2, 'queued', null, 0, ${at}, ${at} from json_each(${jobs})`,
)
