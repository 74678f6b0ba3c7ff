import type { OrderId } from '../domain/ids.ts'
import type { Refund } from '../domain/sale-card.ts'
import type { Desk } from './desk.ts'

/** The order that a key was used for, sale or refund; `null` when nothing was made with it. */
export async function orderOfKey(desk: Desk, key: string): Promise<{ id: OrderId; refund_of: OrderId | null } | null> {
  const order = await desk.store.db
    .selectFrom('orders')
    .select(['id', 'refund_of'])
    .where('key', '=', key)
    .executeTakeFirst()
  return order ?? null
}

/** A refund with everything its first answer said, however often it is asked for. */
export async function readRefund(desk: Desk, id: OrderId): Promise<Refund> {
  const { db } = desk.store
  const order = await db
    .selectFrom('orders as o')
    .innerJoin('orders as s', 's.id', 'o.refund_of')
    .select([
      'o.id',
      'o.key',
      'o.code',
      'o.receipt_number',
      'o.created_at',
      'o.total',
      'o.currency',
      'o.reason',
      'o.note',
    ])
    .select(['s.code as saleCode', 's.receipt_number as saleReceiptNumber'])
    .where('o.id', '=', id)
    .executeTakeFirstOrThrow()
  const payments = await db
    .selectFrom('payment')
    .select(['tender', 'amount'])
    .where('order_id', '=', id)
    .orderBy('id')
    .execute()
  const lines = await db
    .selectFrom('order_line')
    .select('description')
    .where('order_id', '=', id)
    .orderBy('id')
    .execute()
  const jobs = await db.selectFrom('print_job').select('id').where('order_id', '=', id).orderBy('id').execute()
  return {
    id: order.id,
    key: order.key,
    code: order.code,
    receiptNumber: order.receipt_number,
    saleCode: order.saleCode,
    saleReceiptNumber: order.saleReceiptNumber,
    refundedAt: order.created_at,
    total: Math.abs(order.total),
    currency: order.currency,
    reason: order.reason ?? '',
    note: order.note,
    payments: payments.map(({ tender, amount }) => ({ tender, amount: Math.abs(amount) })),
    seats: lines.map((line) => line.description),
    jobs: jobs.map((job) => job.id),
  }
}
