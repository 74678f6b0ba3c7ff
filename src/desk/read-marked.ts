import { sql } from 'kysely'
import type { PaperDocument } from '../domain/document.ts'
import type { ReservationId } from '../domain/ids.ts'
import { type HolderFacts, markedHolders, withHolders } from '../domain/paper-holder.ts'
import { type MarkedFacts, markedReservations, withReservations } from '../domain/paper-reservation.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'

/** A stored paper with the names of its reservations, badges and passes as they are now; papers of sales need no read. */
export async function withNamesNow(desk: Desk, document: string): Promise<PaperDocument> {
  const [reserved, holders] = [markedReservations(document), markedHolders(document)]
  const known = reserved.length === 0 ? new Map<string, MarkedFacts>() : await readMarked(desk, reserved)
  const people = holders.length === 0 ? new Map<string, HolderFacts>() : await readPeople(desk, holders)
  return withHolders(withReservations(JSON.parse(document), known), people)
}

async function readPeople(desk: Desk, ids: readonly string[]): Promise<Map<string, HolderFacts>> {
  const { rows } = await sql<HolderFacts & { id: string }>`
    select id, organisation, trim(first_name || ' ' || last_name) as name from accreditation
    where id in (select value from json_each(${JSON.stringify(ids)}))
    union all select id, '', trim(first_name || ' ' || last_name) from pass
    where id in (select value from json_each(${JSON.stringify(ids)}))`.execute(desk.store.db)
  return new Map(rows.map((row) => [row.id, cleanRow(row)]))
}

async function readMarked(desk: Desk, ids: readonly ReservationId[]): Promise<Map<string, MarkedFacts>> {
  const rows = await desk.store.db
    .selectFrom('reservation as r')
    .leftJoin('customer as g', 'g.id', 'r.customer_id')
    .leftJoin('customer as c', (join) => join.on(sql<boolean>`c.id = coalesce(g.merged_into, g.id)`))
    .select(['r.id', 'r.name', 'r.note', sql<string>`coalesce(c.phone, '')`.as('phone')])
    .where('r.id', 'in', sql<ReservationId>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return new Map(rows.map((row) => [row.id, cleanRow(row)]))
}
