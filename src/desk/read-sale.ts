import type { OrderId } from '../domain/ids.ts'
import type { Sale, SoldTicket, Tender } from '../domain/sale.ts'
import type { Desk } from './desk.ts'

/**
 * The sale made with a key, with everything its first answer said (F13); `null` when there is none. Ids of lines and jobs
 * were given out in rising order, so reading them by id gives them back in the order of the basket.
 */
export async function saleByKey(desk: Desk, key: string): Promise<Sale | null> {
  const order = await desk.store.db
    .selectFrom('orders as o')
    .leftJoin('payment as p', 'p.order_id', 'o.id')
    .leftJoin('customer as c', 'c.id', 'o.customer_id')
    .select([
      'o.id',
      'o.code',
      'o.receipt_number',
      'o.ticket_form',
      'o.currency',
      'o.total',
      'o.created_at',
      'p.tender',
      'p.given',
      'o.customer_id',
      'c.name as customer_name',
    ])
    .where('o.key', '=', key)
    .where('o.kind', '=', 'sale')
    .executeTakeFirst()
  if (order === undefined) return null
  const given = order.given ?? order.total
  return {
    id: order.id,
    key,
    code: order.code,
    receiptNumber: order.receipt_number,
    // Without a payment nothing had to be paid.
    tender: isDeskTender(order.tender) ? order.tender : 'cash',
    ticketForm: order.ticket_form,
    currency: order.currency,
    total: order.total,
    given,
    change: given - order.total,
    soldAt: order.created_at,
    customerId: order.customer_id,
    customerName: order.customer_name ?? '',
    tickets: await ticketsOf(desk, order.id),
    jobs: await jobsOf(desk, order.id),
  }
}

function isDeskTender(tender: string | null): tender is Tender {
  return tender === 'cash' || tender === 'card'
}

async function ticketsOf(desk: Desk, orderId: OrderId): Promise<SoldTicket[]> {
  return desk.store.db
    .selectFrom('ticket as t')
    .innerJoin('order_line as l', 'l.id', 't.line_id')
    .innerJoin('event as e', 'e.id', 't.event_id')
    .innerJoin('seat as s', 's.id', 't.seat_id')
    .innerJoin('tariff as f', 'f.id', 'l.tariff_id')
    .select([
      't.code',
      'e.title as eventTitle',
      's.section',
      's.row_name as row',
      's.number',
      'f.name as tariffName',
      't.amount',
    ])
    .where('t.order_id', '=', orderId)
    .orderBy('l.id')
    .execute()
}

async function jobsOf(desk: Desk, orderId: OrderId) {
  const rows = await desk.store.db
    .selectFrom('print_job')
    .select('id')
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
