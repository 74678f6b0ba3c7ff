import { sql } from 'kysely'
import { accreditationInvariants } from './invariants/accreditation-invariants.ts'
import { databaseInvariants } from './invariants/database-invariants.ts'
import { entryInvariants } from './invariants/entry-invariants.ts'
import { type Checked, fromHex, type Invariant } from './invariants/invariant.ts'
import { itemInvariants } from './invariants/item-invariants.ts'
import { passInvariants } from './invariants/pass-invariants.ts'
import { refundInvariants } from './invariants/refund-invariants.ts'
import { reservationInvariants } from './invariants/reservation-invariants.ts'
import { shiftInvariants } from './invariants/shift-invariants.ts'
import { type SqlInvariant, sqlInvariants } from './invariants/sql-invariants.ts'
import { textInvariants } from './invariants/text-invariants.ts'
import { voucherInvariants } from './invariants/voucher-invariants.ts'
import type { Store } from './store.ts'

export type { Invariant } from './invariants/invariant.ts'

/**
 * Checks everything the database promises, in one snapshot and without changing anything; other tills may go on selling. A
 * server, which reads the whole schema anew for every single question, answers all of them with one. The hashes of the journal's chains are for whoever has the key (`journalOfTill` gives the rows).
 * @throws DatabaseFailure when the database cannot be read at all
 */
export async function checkInvariants({ kind, db }: Store): Promise<Invariant[]> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute((snapshot) => checkAll({ kind, db: snapshot }))
}

async function checkAll(store: Checked): Promise<Invariant[]> {
  const checked = [...(await databaseInvariants(store)), ...(await textInvariants(store))]
  const bySql = [
    ...sqlInvariants,
    ...refundInvariants,
    ...itemInvariants,
    ...reservationInvariants,
    ...voucherInvariants,
    ...accreditationInvariants,
    ...passInvariants,
    ...shiftInvariants,
    ...entryInvariants,
  ]
  for (const invariant of bySql) checked.push(await check(store, invariant))
  return checked
}

async function check(store: Checked, { id, columns, sql: query }: SqlInvariant): Promise<Invariant> {
  // As hexadecimal digits, because even a key may be text that must not be read as such.
  const shown = sql.join(columns.map((name) => sql`hex(${sql.ref(name)}) AS ${sql.ref(name)}`))
  const { rows } = await sql<Record<string, string>>`SELECT ${shown} FROM (${sql.raw(query)})`.execute(store.db)
  const readable = rows
    .slice(0, shownRows)
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, digits]) => [name, fromHex(digits) ?? `x'${digits}'`])),
    )
  return { id, ok: rows.length === 0, detail: `${rows.length}`, rows: readable }
}

const shownRows = 20
