import { type RawBuilder, sql } from 'kysely'
import { cleanText } from '../domain/clean-text.ts'
import type { OrderId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { SaleListing } from '../domain/sale-card.ts'
import { readSaleCode } from '../domain/sale-code.ts'
import { cleanRow } from './clean-row.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { allItemKinds } from './item-kinds.ts'
import { checkFilter, dayOf, likePart, type SalesFilter } from './sales-filter.ts'

export interface ListSalesInput {
  readonly filter?: SalesFilter
  /** Sales of all tills: for who may refund them (T16). */
  readonly allTills?: boolean
  /** At most so many, the newest; 200 when left out. */
  readonly limit?: number
}

const usualLimit = 200
const seatsNamed = 6

/**
 * The last sales of this till, newest first (T17); of every till with a filter for who may (T18).
 * Refusals: not-signed-in, not-permitted (F41 may let it through), bad-input, the database's.
 */
export async function listSales(desk: Desk, input: ListSalesInput = {}): Promise<SaleListing[] | Refusal> {
  const { filter = {}, allTills = false } = input
  const session = approvedSession(desk, allTills ? 'refund-any' : 'sell')
  if (isRefusal(session)) return session
  const wrong = checkFilter(filter)
  if (wrong !== null) return wrong
  const day = filter.date === undefined ? null : dayOf(filter.date, filter.timeZone ?? 'UTC')
  if (isRefusal(day)) return day
  const limit = Math.max(1, Math.min(input.limit ?? usualLimit, 10_000))
  return orRefusal(async () => {
    const conditions = [
      sql`o.kind = 'sale'`,
      ...(allTills ? [] : [sql`o.till_id = ${desk.till.id}`]),
      ...(day === null ? [] : [sql`o.created_at >= ${day.from} and o.created_at < ${day.to}`]),
      ...(await filterConditions(desk, filter)),
    ]
    // One till's numbers rise with time, and their order is an index already.
    const order = allTills ? sql`o.created_at desc, o.id desc` : sql`o.receipt_number desc`
    const { rows } = await saleRows(conditions, order, limit).execute(desk.store.db)
    return rows.map(listingOf)
  })
}

async function filterConditions(desk: Desk, filter: SalesFilter): Promise<RawBuilder<unknown>[]> {
  const { number, event, customer, cashier, amount } = filter
  const conditions: RawBuilder<unknown>[] = []
  if (number !== undefined) {
    const digits = /^\d{1,15}$/.test(number.trim()) ? Number(number.trim()) : -1
    conditions.push(sql`(o.receipt_number = ${digits} or o.code = ${readSaleCode(number) ?? ''})`)
  }
  if (amount !== undefined) conditions.push(sql`o.total = ${amount}`)
  if (event !== undefined) {
    const events = await desk.store.db.selectFrom('event').select(['id', 'title as name']).execute()
    const found = JSON.stringify(named(events, event))
    conditions.push(sql`exists (select 1 from order_line l where l.order_id = o.id
      and l.event_id in (select value from json_each(${found})))`)
  }
  if (cashier !== undefined) {
    const users = await desk.store.db
      .selectFrom('user')
      .select(['id', sql<string>`name || ' ' || email`.as('name')])
      .execute()
    conditions.push(sql`o.user_id in (select value from json_each(${JSON.stringify(named(users, cashier))}))`)
  }
  if (customer !== undefined) {
    const part = likePart(customer.trim().toLowerCase())
    conditions.push(sql`o.customer_id in (select c.id from customer c where c.search like ${part} escape '\\'
      or lower(c.name || ' ' || c.phone || ' ' || c.email) like ${part} escape '\\')`)
  }
  return conditions
}

/** SQLite knows capital letters of the Latin alphabet only; these lists are short enough to look through here. */
function named(rows: readonly { readonly id: string; readonly name: string }[], wanted: string): string[] {
  const part = wanted.trim().toLowerCase()
  return rows.filter(({ id, name }) => id === wanted.trim() || name.toLowerCase().includes(part)).map(({ id }) => id)
}

interface SaleRow {
  readonly id: OrderId
  readonly code: string
  readonly receipt_number: number
  readonly till: string
  readonly cashier: string
  readonly customer: string | null
  readonly created_at: number
  readonly total: number
  readonly currency: string
  readonly refunded: number
  readonly lines: number
  readonly lines_back: number
  readonly title: string | null
  readonly events: number
  readonly seat_count: number
  readonly seats: string
  readonly items: string
}

function saleRows(conditions: readonly RawBuilder<unknown>[], order: RawBuilder<unknown>, limit: number) {
  return sql<SaleRow>`
    select o.id, o.code, o.receipt_number, o.created_at, o.total, o.currency, t.name as till, u.name as cashier,
      c.name as customer,
      (select coalesce(-sum(total), 0) from orders r where r.refund_of = o.id) as refunded,
      (select count(*) from order_line where order_id = o.id) as lines,
      (select count(*) from order_line l left join ticket k on k.line_id = l.id where l.order_id = o.id and case
        when k.id is not null then k.voided_by is not null
        else exists (select 1 from order_line b where b.reverses = l.id)
          and l.amount + (select sum(b.amount) from order_line b where b.reverses = l.id) <= 0 end) as lines_back,
      (select e.title from order_line l join event e on e.id = l.event_id where l.order_id = o.id order by l.id limit 1)
        as title,
      (select count(distinct event_id) from order_line where order_id = o.id) as events,
      (select count(*) from order_line where order_id = o.id and kind in ('seat', 'standing')) as seat_count,
      (select json_group_array(description) from (select description from order_line
        where order_id = o.id and kind in ('seat', 'standing') order by id limit ${seatsNamed})) as seats,
      (select json_group_array(description) from (select distinct description from order_line
        where order_id = o.id and kind in (${sql.join(allItemKinds)}) order by id limit ${seatsNamed})) as items
    from orders o join till t on t.id = o.till_id join user u on u.id = o.user_id
      left join customer c on c.id = o.customer_id
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`
}

function listingOf(found: SaleRow): SaleListing {
  const row = cleanRow(found)
  const isTouched = row.lines_back > 0 || row.refunded > 0
  return {
    id: row.id,
    code: row.code,
    receiptNumber: row.receipt_number,
    tillName: row.till,
    cashierName: row.cashier,
    customerName: row.customer ?? '',
    soldAt: row.created_at,
    eventTitle: row.title ?? '',
    eventCount: row.events,
    seats: namesOf(found.seats),
    items: namesOf(found.items),
    seatCount: row.seat_count,
    total: row.total,
    refunded: row.refunded,
    currency: row.currency,
    state: row.lines_back >= row.lines ? 'refunded' : isTouched ? 'partly-refunded' : 'sold',
  }
}

function namesOf(list: string): string[] {
  return (JSON.parse(list) as string[]).map((name) => cleanText(name))
}
