import { sql } from 'kysely'
import { checkedCodeText } from '../domain/checked-code.ts'
import { cleanLines, cleanText } from '../domain/clean-text.ts'
import type { OrderId } from '../domain/ids.ts'
import { saleState, type TenderAmount } from '../domain/refund.ts'
import type { SaleCard, SalePaper, SaleRefund, SaleReprint } from '../domain/sale-card.ts'
import type { Tender } from '../domain/tender.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'
import { readSaleLines } from './read-sale-lines.ts'

/** E27: everything that is known of a sale; `null` when there is none of that id. */
export async function readSaleCard(desk: Desk, id: OrderId): Promise<SaleCard | null> {
  const found = await readHead(desk, id)
  if (found === undefined) return null
  const head = cleanRow(found)
  const [lines, payments, refunds, reprints, papers, vouchers] = [
    await readSaleLines(desk, id),
    await readPayments(desk, [id]),
    await readRefunds(desk, id),
    await readReprints(desk, id),
    await readPapers(desk, id),
    await readVouchers(desk, id),
  ]
  return {
    id,
    key: head.key,
    code: head.code,
    receiptNumber: head.receipt_number,
    tillId: head.till_id,
    tillName: head.tillName,
    outletName: head.outletName,
    cashierName: head.cashierName,
    soldAt: head.created_at,
    currency: head.currency,
    total: head.total,
    given: payments.reduce((sum, payment) => sum + payment.given, 0),
    ticketForm: head.ticket_form,
    note: cleanLines(found.note),
    customer:
      head.customerName === null
        ? null
        : { name: head.customerName, phone: head.phone ?? '', email: head.customerEmail ?? '' },
    vouchers,
    state: saleState(lines),
    lines,
    payments: payments.map(({ tender, amount }) => ({ tender, amount })),
    refunds,
    reprints,
    papers,
  }
}

function readHead(desk: Desk, id: OrderId) {
  return desk.store.db
    .selectFrom('orders as o')
    .innerJoin('till as t', 't.id', 'o.till_id')
    .innerJoin('outlet as x', 'x.id', 't.outlet_id')
    .innerJoin('user as u', 'u.id', 'o.user_id')
    .leftJoin('customer as c', 'c.id', 'o.customer_id')
    .select(['o.key', 'o.code', 'o.receipt_number', 'o.till_id', 'o.created_at', 'o.currency', 'o.total'])
    .select(['o.ticket_form', 'o.note', 't.name as tillName', 'x.name as outletName', 'u.name as cashierName'])
    .select(['c.name as customerName', 'c.phone', 'c.email as customerEmail'])
    .where('o.id', '=', id)
    .where('o.kind', '=', 'sale')
    .executeTakeFirst()
}

async function readPayments(desk: Desk, orders: readonly OrderId[]) {
  return desk.store.db
    .selectFrom('payment')
    .select(['order_id', 'tender', 'amount', 'given'])
    .where('order_id', 'in', sql<OrderId>`(select value from json_each(${JSON.stringify(orders)}))`)
    .orderBy('id')
    .execute()
}

async function readRefunds(desk: Desk, id: OrderId): Promise<SaleRefund[]> {
  const rows = await desk.store.db
    .selectFrom('orders as o')
    .innerJoin('till as t', 't.id', 'o.till_id')
    .innerJoin('user as u', 'u.id', 'o.user_id')
    .select(['o.id', 'o.code', 'o.receipt_number', 'o.created_at', 'o.total', 'o.reason', 'o.note'])
    .select(['t.name as tillName', 'u.name as cashierName'])
    .where('o.refund_of', '=', id)
    .orderBy('o.created_at')
    .orderBy('o.id')
    .execute()
  const payments =
    rows.length === 0
      ? []
      : await readPayments(
          desk,
          rows.map((row) => row.id),
        )
  return rows.map((row) => ({
    ...cleanRow({ tillName: row.tillName, cashierName: row.cashierName }),
    id: row.id,
    code: row.code,
    receiptNumber: row.receipt_number,
    refundedAt: row.created_at,
    total: Math.abs(row.total),
    reason: cleanText(row.reason ?? ''),
    note: cleanLines(row.note),
    payments: payments
      .filter((payment) => payment.order_id === row.id)
      .map(({ tender, amount }): TenderAmount<Tender> => ({ tender, amount: Math.abs(amount) })),
  }))
}

/** F34: who printed which ticket again, and why. */
async function readReprints(desk: Desk, id: OrderId): Promise<SaleReprint[]> {
  const rows = await desk.store.db
    .selectFrom('ticket as k')
    .innerJoin('ticket_reprint as r', 'r.ticket_id', 'k.id')
    .innerJoin('user as u', 'u.id', 'r.user_id')
    .innerJoin('till as t', 't.id', 'r.till_id')
    .select(['k.line_id as lineId', 'r.void_code as voidCode', 'r.reason', 'r.created_at as at'])
    .select(['u.name as cashierName', 't.name as tillName'])
    .where('k.order_id', '=', id)
    .orderBy('r.created_at')
    .orderBy('k.line_id')
    .execute()
  return rows.map(cleanRow)
}

async function readPapers(desk: Desk, id: OrderId): Promise<SalePaper[]> {
  return desk.store.db
    .selectFrom('print_job')
    .select(['id', 'role', 'state', 'created_at as at'])
    .where('order_id', '=', id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

async function readVouchers(desk: Desk, id: OrderId): Promise<string[]> {
  const rows = await desk.store.db
    .selectFrom('voucher_use as w')
    .innerJoin('voucher as v', 'v.id', 'w.voucher_id')
    .leftJoin('pass as p', 'p.id', 'v.pass_id')
    .leftJoin('pass_kind as k', 'k.id', 'p.kind_id')
    .select(['v.code', 'k.name'])
    .distinct()
    .where('w.order_id', '=', id)
    .orderBy('v.code')
    .execute()
  return rows.map(({ code, name }) => (name === null ? code : `${cleanText(name)} ${checkedCodeText(code)}`))
}
