import type { OrderId } from '../domain/ids.ts'
import { sumAmounts } from '../domain/money.ts'
import { changeOf, type Payment } from '../domain/payment.ts'
import type { Sale, SoldFee, SoldGoods, SoldTicket } from '../domain/sale.ts'
import type { Desk } from './desk.ts'
import { allItemKinds } from './item-kinds.ts'
import { readDiscounts } from './read-discounts.ts'

/**
 * The sale made with a key, with everything its first answer said (F13); `null` when there is none. Ids of lines, payments
 * and jobs were given out in rising order, so reading them by id gives them back in the order they were made.
 */
export async function saleByKey(desk: Desk, key: string): Promise<Sale | null> {
  const order = await desk.store.db
    .selectFrom('orders as o')
    .leftJoin('customer as c', 'c.id', 'o.customer_id')
    .select(['o.id', 'o.code', 'o.receipt_number', 'o.ticket_form', 'o.currency', 'o.total', 'o.created_at'])
    .select(['o.customer_id', 'c.name as customer_name'])
    .where('o.key', '=', key)
    .where('o.kind', '=', 'sale')
    .executeTakeFirst()
  if (order === undefined) return null
  const payments = await paymentsOf(desk, order.id)
  const change = changeOf(payments)
  return {
    id: order.id,
    key,
    code: order.code,
    receiptNumber: order.receipt_number,
    payments,
    ticketForm: order.ticket_form,
    currency: order.currency,
    total: order.total,
    given: order.total + change,
    change,
    soldAt: order.created_at,
    customerId: order.customer_id,
    customerName: order.customer_name ?? '',
    tickets: await ticketsOf(desk, order.id),
    items: await itemsOf(desk, order.id),
    fees: await feesOf(desk, order.id),
    jobs: await jobsOf(desk, order.id),
  }
}

async function paymentsOf(desk: Desk, orderId: OrderId): Promise<Payment[]> {
  const rows = await desk.store.db
    .selectFrom('payment')
    .select(['tender', 'amount', 'given', 'terminal_reference'])
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()
  return rows.map(({ terminal_reference: reference, ...payment }) => ({ ...payment, reference: reference ?? '' }))
}

async function ticketsOf(desk: Desk, orderId: OrderId): Promise<SoldTicket[]> {
  const rows = await desk.store.db
    .selectFrom('ticket as t')
    .innerJoin('order_line as l', 'l.id', 't.line_id')
    .innerJoin('event as e', 'e.id', 't.event_id')
    .innerJoin('seat as s', 's.id', 't.seat_id')
    .innerJoin('tariff as f', 'f.id', 'l.tariff_id')
    .select(['t.code', 'e.title as eventTitle', 's.section', 's.row_name as row', 's.number'])
    .select(['f.name as tariffName', 't.amount', 'l.discounts'])
    .where('t.order_id', '=', orderId)
    .orderBy('l.id')
    .execute()
  return rows.map(({ discounts, ...ticket }) => ({ ...ticket, discounts: readDiscounts(discounts) }))
}

/** Each piece is a line; those of one thing come back as one. */
async function itemsOf(desk: Desk, orderId: OrderId): Promise<SoldGoods[]> {
  const rows = await desk.store.db
    .selectFrom('order_line')
    .select(['kind', 'article_id', 'gift_card_id', 'accreditation_id', 'pass_id', 'description as name', 'amount'])
    .where('order_id', '=', orderId)
    .where('kind', 'in', allItemKinds)
    .orderBy('id')
    .execute()
  const alike = Map.groupBy(rows, (row) =>
    JSON.stringify([row.kind, row.article_id, row.gift_card_id, row.accreditation_id, row.pass_id, row.name]),
  )
  return [...alike.values()].flatMap((some) => {
    const [first] = some
    const kind = allItemKinds.find((each) => each === first?.kind)
    if (first === undefined || kind === undefined) return []
    return [{ kind, name: first.name, count: some.length, amount: sumAmounts(some.map((row) => row.amount)) }]
  })
}

async function feesOf(desk: Desk, orderId: OrderId): Promise<SoldFee[]> {
  return desk.store.db
    .selectFrom('order_line')
    .select(['description as name', 'amount'])
    .where('order_id', '=', orderId)
    .where('kind', '=', 'fee')
    .orderBy('id')
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
