import { sql } from 'kysely'
import { cleanText } from '../domain/clean-text.ts'
import type { ShiftId, TillId, UserId } from '../domain/ids.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import { type ReportLine, type ReportOrder, shiftFigures } from '../domain/shift-report.ts'
import type { Desk } from './desk.ts'

/**
 * The figures of a shift, open or closed; `null` when there is none of that id.
 * @param operator F45: only what this user sold, paid back and moved; the drawer is the till's, so it has no part in that.
 * @throws DatabaseFailure
 */
export async function readShiftReport(
  desk: Desk,
  shiftId: ShiftId,
  operator: ShiftReport['operator'] = null,
): Promise<ShiftReport | null> {
  const shift = await shiftRow(desk, shiftId)
  if (shift === undefined) return null
  const part: Part = { shiftId, operator: operator?.id ?? null }
  const closedAt = shift.closed_at === null ? null : Number(shift.closed_at)
  const counted = shift.counted_amount === null || operator !== null ? null : Number(shift.counted_amount)
  const figures = shiftFigures({
    float: operator === null ? Number(shift.float_amount) : 0,
    orders: await orderRows(desk, part),
    lines: await lineRows(desk, part),
    payments: await paymentRows(desk, part),
    cash: await cashRows(desk, part),
    turnoverBefore: operator === null ? await turnoverBefore(desk, shift.till_id, Number(shift.opened_at)) : 0,
  })
  return {
    shiftId,
    zNumber: shift.z_number === null ? null : Number(shift.z_number),
    outletName: cleanText(shift.outletName),
    tillName: cleanText(shift.tillName),
    currency: desk.organiser.currency,
    operator,
    openedAt: Number(shift.opened_at),
    openedBy: cleanText(shift.openedBy),
    closedAt,
    closedBy: shift.closedBy === null ? null : cleanText(shift.closedBy),
    readAt: desk.clock(),
    figures,
    counted,
    // F03: of the figures as they were stored at closing, for ever.
    difference: counted === null ? null : counted - Number(shift.expected_amount ?? 0),
    counts: shift.counts === null || operator !== null ? [] : JSON.parse(shift.counts),
  }
}

function shiftRow(desk: Desk, shiftId: ShiftId) {
  return desk.store.db
    .selectFrom('shift as s')
    .innerJoin('till as t', 't.id', 's.till_id')
    .innerJoin('outlet as o', 'o.id', 't.outlet_id')
    .innerJoin('user as u', 'u.id', 's.user_id')
    .leftJoin('user as c', 'c.id', 's.closed_by')
    .select([
      ...(['s.till_id', 's.opened_at', 's.float_amount', 's.closed_at', 's.expected_amount'] as const),
      ...(['s.counted_amount', 's.counts', 's.z_number'] as const),
      ...(['t.name as tillName', 'o.name as outletName', 'u.name as openedBy', 'c.name as closedBy'] as const),
    ])
    .where('s.id', '=', shiftId)
    .executeTakeFirst()
}

interface Part {
  readonly shiftId: ShiftId
  readonly operator: UserId | null
}

const ofPart = ({ shiftId, operator }: Part) =>
  sql<boolean>`o.shift_id = ${shiftId} and (${operator} is null or o.user_id = ${operator})`

async function orderRows(desk: Desk, part: Part): Promise<ReportOrder[]> {
  const rows = await desk.store.db
    .selectFrom('orders as o')
    .innerJoin('user as u', 'u.id', 'o.user_id')
    .select(['o.id', 'o.kind', 'o.total', 'o.receipt_number', 'o.user_id', 'u.name as operator'])
    .where(ofPart(part))
    .orderBy('o.receipt_number')
    .execute()
  return rows.map(({ id, kind, total, receipt_number: number, user_id: operatorId, operator }) => ({
    ...{ id, kind, total: Number(total), receiptNumber: Number(number), operatorId, operator: cleanText(operator) },
  }))
}

async function lineRows(desk: Desk, part: Part): Promise<ReportLine[]> {
  const { rows } = await sql<Record<keyof ReportLine, string | number | null>>`
    select l.order_id as orderId, l.event_id as eventId, coalesce(e.title, a.type, k.name, c.category,
        iif(l.kind = 'gift-card', ${desk.state.paper.words.giftCard}, '')) as eventTitle,
      coalesce(e.starts_at, 0) as startsAt, coalesce(v.time_zone, 'UTC') as timeZone, l.kind, l.amount,
      l.tax_amount as taxAmount, l.tax_rate_basis_points as taxRateBasisPoints
    from orders o join order_line l on l.order_id = o.id left join event e on e.id = l.event_id
      left join article a on a.id = l.article_id left join accreditation c on c.id = l.accreditation_id
      left join pass p on p.id = l.pass_id left join pass_kind k on k.id = p.kind_id
      left join hall h on h.id = e.hall_id left join venue v on v.id = h.venue_id
    where ${ofPart(part)} order by o.receipt_number, l.id`.execute(desk.store.db)
  return rows.map((row) => ({
    orderId: String(row.orderId),
    eventId: row.eventId === null ? null : String(row.eventId),
    eventTitle: cleanText(String(row.eventTitle)),
    startsAt: Number(row.startsAt),
    timeZone: String(row.timeZone),
    kind: String(row.kind),
    amount: Number(row.amount),
    taxAmount: Number(row.taxAmount),
    taxRateBasisPoints: Number(row.taxRateBasisPoints),
  }))
}

async function paymentRows(desk: Desk, part: Part) {
  const rows = await desk.store.db
    .selectFrom('orders as o')
    .innerJoin('payment as p', 'p.order_id', 'o.id')
    .select(['p.tender', 'p.amount'])
    .where(ofPart(part))
    .orderBy('p.tender')
    .execute()
  return rows.map(({ tender, amount }) => ({ tender, amount: Number(amount) }))
}

async function cashRows(desk: Desk, { shiftId, operator }: Part) {
  const rows = await desk.store.db
    .selectFrom('cash_operation')
    .select(['kind', 'amount'])
    .where('shift_id', '=', shiftId)
    .$if(operator !== null, (some) => some.where('user_id', '=', operator ?? ('' as UserId)))
    .execute()
  return rows.map(({ kind, amount }) => ({ kind, amount: Number(amount) }))
}

/** Of the till's shifts before: the grand total is never reset. */
async function turnoverBefore(desk: Desk, tillId: TillId, openedAt: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select coalesce(sum(o.total), 0) as total from orders o join shift s on s.id = o.shift_id
    where s.till_id = ${tillId} and s.opened_at < ${openedAt}`.execute(desk.store.db)
  return Number(rows[0]?.total ?? 0)
}
