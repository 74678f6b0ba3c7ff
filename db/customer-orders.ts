import { sql } from 'kysely'
import type { CustomerId, OrderId } from '../src/domain/ids.ts'
import type { Store } from './store.ts'

/** A sale or refund as its customer would tell it. Amounts are minor units, times UTC milliseconds. */
export interface CustomerOrder {
  readonly id: OrderId
  readonly kind: 'sale' | 'refund'
  readonly code: string
  readonly receiptNumber: number
  readonly at: number
  readonly tillName: string
  readonly currency: string
  readonly total: number
  readonly note: string
  readonly lines: readonly CustomerOrderLine[]
  readonly payments: readonly { readonly tender: string; readonly amount: number }[]
}

export interface CustomerOrderLine {
  readonly event: string | null
  readonly startsAt: number | null
  /** IANA zone of the venue. */
  readonly timeZone: string | null
  /** The seat, the article, the fee. */
  readonly description: string
  readonly tariff: string | null
  readonly amount: number
}

export interface CustomerReservation {
  readonly name: string
  readonly note: string
  readonly event: string
  readonly startsAt: number
  readonly at: number
  readonly endedAt: number | null
}

/** What these customers bought and gave back, newest first. A refund belongs to whom its sale belongs. */
export async function ordersOfCustomers(
  store: Store,
  ids: readonly CustomerId[],
  limit: number,
): Promise<CustomerOrder[]> {
  const { rows } = await sql<Omit<CustomerOrder, 'lines' | 'payments'> & { lines: string; payments: string }>`
    WITH theirs AS (
      SELECT id FROM orders WHERE customer_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})))
    SELECT o.id, o.kind, o.code, o.receipt_number AS receiptNumber, o.created_at AS at, t.name AS tillName, o.currency,
      o.total, o.note,
      (SELECT json_group_array(json_object('event', e.title, 'startsAt', e.starts_at, 'timeZone', v.time_zone,
          'description', l.description, 'tariff', f.name, 'amount', l.amount))
        FROM (SELECT * FROM order_line WHERE order_id = o.id ORDER BY id) l LEFT JOIN event e ON e.id = l.event_id
          LEFT JOIN hall h ON h.id = e.hall_id LEFT JOIN venue v ON v.id = h.venue_id
          LEFT JOIN tariff f ON f.id = l.tariff_id) AS lines,
      (SELECT json_group_array(json_object('tender', p.tender, 'amount', p.amount)) FROM payment p
        WHERE p.order_id = o.id) AS payments
    FROM orders o JOIN till t ON t.id = o.till_id
    WHERE o.id IN (SELECT id FROM theirs UNION SELECT r.id FROM orders r JOIN theirs ON r.refund_of = theirs.id)
    ORDER BY o.created_at DESC, o.id DESC LIMIT ${limit}`.execute(store.db)
  return rows.map((row) => ({ ...row, lines: JSON.parse(row.lines), payments: JSON.parse(row.payments) }))
}

/** Their reservations, newest first; those that ended too. */
export async function reservationsOfCustomers(
  store: Store,
  ids: readonly CustomerId[],
): Promise<CustomerReservation[]> {
  return store.db
    .selectFrom('reservation as r')
    .innerJoin('event as e', 'e.id', 'r.event_id')
    .select([
      'r.name',
      'r.note',
      'e.title as event',
      'e.starts_at as startsAt',
      'r.created_at as at',
      'r.ended_at as endedAt',
    ])
    .where('r.customer_id', 'in', ids)
    .orderBy('r.created_at', 'desc')
    .execute()
}
