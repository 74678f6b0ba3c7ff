import { sql } from 'kysely'
import type { Statement } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'
import type { OrderId, OrderLineId, PaymentId } from '../domain/ids.ts'
import { taxIn } from '../domain/money.ts'
import { refundableAmount } from '../domain/refund.ts'
import type { SaleLine } from '../domain/sale-card.ts'
import { prepared, queries } from './prepared.ts'

type OrderRow = Omit<Tables['orders'], 'sealed' | 'kind' | 'customer_id' | 'is_training' | 'ticket_form'>

/** F11: a refund is an order that reverses another. */
export const insertRefund = prepared<OrderRow>((row) =>
  queries.insertInto('orders').values({
    id: row.id,
    key: row.key,
    kind: 'refund',
    refund_of: row.refund_of,
    code: row.code,
    till_id: row.till_id,
    shift_id: row.shift_id,
    user_id: row.user_id,
    approved_by: row.approved_by,
    customer_id: null,
    receipt_number: row.receipt_number,
    currency: row.currency,
    total: row.total,
    note: row.note,
    reason: row.reason,
    ticket_form: 'individual',
    is_training: 0,
    created_at: row.created_at,
  }),
)

/** The lines that take sold ones back, and what frees their seats: the tickets become void (Y19). */
export function takeBack(refundId: OrderId, lineIds: readonly OrderLineId[], lines: readonly SaleLine[]): Statement[] {
  const rows = lines.map((line, index) => {
    const amount = -refundableAmount(line)
    const { taxRateBasisPoints: rate } = line
    // Minus nothing would be another number than nothing.
    return [lineIds[index], line.id, amount + 0, taxIn(amount, rate) + 0]
  })
  const tickets = lines.flatMap((line) => line.ticketId ?? [])
  return [
    insertLines({ refundId, lines: JSON.stringify(rows) }),
    voidTickets({ refundId, tickets: JSON.stringify(tickets) }),
  ]
}

/** What a line was stays in the database: nobody can take another seat back than was sold. */
const insertLines = prepared<{ refundId: OrderId; lines: string }>(
  ({ refundId, lines }) => sql`
    insert into order_line (id, order_id, event_id, seat_id, zone_id, tariff_id, article_id, gift_card_id,
      accreditation_id, pass_id, kind, description,
      amount, tax_amount, tax_rate_basis_points, reverses)
    select value ->> 0, ${refundId}, l.event_id, l.seat_id, l.zone_id, l.tariff_id, l.article_id, l.gift_card_id,
      l.accreditation_id, l.pass_id, l.kind,
      l.description, value ->> 2, value ->> 3, l.tax_rate_basis_points, l.id
    from json_each(${lines}) join order_line l on l.id = value ->> 1`,
)

const voidTickets = prepared<{ refundId: OrderId; tickets: string }>(
  ({ refundId, tickets }) => sql`
    update ticket set voided_by = ${refundId} where id in (select value from json_each(${tickets}))`,
)

interface PaidBack {
  readonly id: PaymentId
  readonly orderId: OrderId
  readonly tender: Tables['payment']['tender']
  /** Negative: it leaves the till. */
  readonly amount: number
  readonly key: string
}

/** F37. */
export const insertPaidBack = prepared<PaidBack>(({ id, orderId, tender, amount, key }) =>
  queries
    .insertInto('payment')
    .values({ id, order_id: orderId, tender, amount, given: 0, key, terminal_reference: null }),
)
