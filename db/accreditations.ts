import { type RawBuilder, sql } from 'kysely'
import {
  type Accreditation,
  type AccreditationStatus,
  accreditationStatus,
  takenStatuses,
} from '../src/domain/accreditation.ts'
import { cleanText } from '../src/domain/clean-text.ts'
import { searchKeys } from '../src/domain/customer-search.ts'
import type { AccreditationId, OrganiserId, UserId } from '../src/domain/ids.ts'
import { hasWords, searchText } from './search-text.ts'
import type { SqlStatement, Store } from './store.ts'
import type { Tables } from './tables.ts'

type Row = Tables['accreditation'] & { paid_here: 0 | 1; at: number | null; till: string | null; user: string | null }

const taken = sql`a.source_status IN (${sql.join(takenStatuses.map((status) => sql.lit(status)))})`
/** At a desk here, and not paid back since. */
const paidHere = sql`EXISTS (SELECT 1 FROM order_line l JOIN orders o ON o.id = l.order_id AND o.kind = 'sale'
  WHERE l.accreditation_id = a.id AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = l.id))`
const isPaid = sql`(a.fee = 0 OR a.is_paid = 1 OR ${paidHere})`
/** As `accreditationStatus` says. */
const ofStatus: Readonly<Record<AccreditationStatus, RawBuilder<unknown>>> = {
  new: sql`${taken} AND NOT ${isPaid}`,
  active: sql`${taken} AND ${isPaid} AND b.at IS NULL`,
  'handed-out': sql`${taken} AND ${isPaid} AND b.at IS NOT NULL`,
  withdrawn: sql`NOT ${taken}`,
}

async function read(store: Store, wanted: RawBuilder<unknown>, limit = -1): Promise<Accreditation[]> {
  const { rows } = await sql<Row>`
    SELECT a.*, ${paidHere} AS paid_here, b.at, t.name AS till, u.name AS user FROM accreditation a
    LEFT JOIN accreditation_badge b ON b.accreditation_id = a.id
    LEFT JOIN till t ON t.id = b.till_id LEFT JOIN user u ON u.id = b.user_id
    WHERE ${wanted} ORDER BY a.last_name, a.first_name, a.id LIMIT ${limit}`.execute(store.db)
  return rows.map(accreditationOf)
}

export async function accreditationById(store: Store, id: AccreditationId): Promise<Accreditation | null> {
  const [found] = await read(store, sql`a.id = ${id}`)
  return found ?? null
}

export async function accreditationsByIds(store: Store, ids: readonly AccreditationId[]): Promise<Accreditation[]> {
  return read(store, sql`a.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
}

/** By the code on the badge, or by its id. */
export async function accreditationByCode(store: Store, code: string): Promise<Accreditation | null> {
  const [found] = await read(store, sql`a.code = ${code} OR a.id = ${code}`)
  return found ?? null
}

/** All of these persons, and all with one of these codes. */
export async function accreditationsOf(
  store: Store,
  people: readonly string[],
  codes: readonly string[],
): Promise<Accreditation[]> {
  return read(
    store,
    sql`a.person_id IN (SELECT value FROM json_each(${JSON.stringify(people)}))
      OR a.code IN (SELECT value FROM json_each(${JSON.stringify(codes)}))`,
  )
}

/**
 * By surname: those of a status who have, for each word, a key that begins with one of the word's (T14's way, across
 * alphabets); `number` finds a person's number as well. No words find all.
 */
export async function findAccreditations(
  store: Store,
  words: readonly (readonly string[])[],
  number: string,
  status: AccreditationStatus | null,
  limit: number,
): Promise<Accreditation[]> {
  const isNumber = sql`a.person_id = ${number}`
  const isOnlyNumber = words.length === 0 && number !== ''
  const found = isOnlyNumber ? isNumber : sql`(${hasWords('a.search', words)} OR ${isNumber})`
  return read(store, status === null ? found : sql`${found} AND ${ofStatus[status]}`, limit)
}

/** How many there are of each status. */
export async function countAccreditations(store: Store): Promise<Readonly<Record<AccreditationStatus, number>>> {
  const counts = Object.entries(ofStatus).map(([name, wanted]) => sql`sum(${wanted}) AS ${sql.ref(name)}`)
  const { rows } = await sql<Record<AccreditationStatus, number | null>>`SELECT ${sql.join(counts)}
    FROM accreditation a LEFT JOIN accreditation_badge b ON b.accreditation_id = a.id`.execute(store.db)
  const [row] = rows
  return {
    new: Number(row?.new ?? 0),
    active: Number(row?.active ?? 0),
    'handed-out': Number(row?.['handed-out'] ?? 0),
    withdrawn: Number(row?.withdrawn ?? 0),
  }
}

function accreditationOf(row: Row): Accreditation {
  const handedOut =
    row.at === null ? null : { at: row.at, till: cleanText(row.till ?? ''), user: cleanText(row.user ?? '') }
  const isPaidAtSource = row.is_paid === 1
  const facts = {
    sourceStatus: cleanText(row.source_status),
    fee: row.fee,
    isPaid: isPaidAtSource || row.paid_here === 1,
    handedOut,
  }
  return {
    ...{ id: row.id, personId: cleanText(row.person_id), code: cleanText(row.code), currency: row.currency },
    ...{ firstName: cleanText(row.first_name), lastName: cleanText(row.last_name), email: cleanText(row.email) },
    ...{
      organisation: cleanText(row.organisation),
      category: cleanText(row.category),
      isPaidAtSource,
      taxRateBasisPoints: row.tax_rate_basis_points,
    },
    ...facts,
    ...{ validFrom: cleanText(row.valid_from), validTo: cleanText(row.valid_to), status: accreditationStatus(facts) },
  }
}

/** What an import stores. */
export type AccreditationToPut = Omit<Accreditation, 'status' | 'isPaid' | 'handedOut'>

const columns = [
  'id',
  'organiser_id',
  'person_id',
  'code',
  'first_name',
  'last_name',
  'organisation',
  'category',
  'email',
  'source_status',
  'fee',
  'currency',
  'is_paid',
  'valid_from',
  'valid_to',
  'search',
  'tax_rate_basis_points',
  'changed_by',
] as const satisfies readonly (keyof Tables['accreditation'])[]

/** `WHERE true` tells the parser that ON belongs to the insert. */
const putRows = `INSERT INTO accreditation (${columns.join(', ')})
  SELECT ${columns.map((_, index) => `value ->> ${index}`).join(', ')} FROM json_each(?) WHERE true
  ON CONFLICT (id) DO UPDATE SET ${columns
    .slice(3)
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`
const rowsAStatement = 2000

/** Adds accreditations, and changes those of the same ids. */
export function putAccreditations(
  all: readonly AccreditationToPut[],
  organiserId: OrganiserId,
  by: UserId,
): SqlStatement[] {
  const statements: SqlStatement[] = []
  for (let first = 0; first < all.length; first += rowsAStatement) {
    const rows = all.slice(first, first + rowsAStatement).map((each) => rowOf(each, organiserId, by))
    statements.push({ sql: putRows, parameters: [JSON.stringify(rows)] })
  }
  return statements
}

function rowOf(each: AccreditationToPut, organiserId: OrganiserId, by: UserId): (string | number)[] {
  const { id, personId, code, firstName, lastName, organisation, category, email } = each
  const { sourceStatus, fee, currency, isPaidAtSource, validFrom, validTo, taxRateBasisPoints } = each
  const keys = searchKeys({ name: `${firstName} ${lastName} ${organisation}`, phone: '', email })
  const search = searchText(keys)
  const person = [id, organiserId, personId, code, firstName, lastName, organisation, category, email]
  return [
    ...person,
    sourceStatus,
    fee,
    currency,
    isPaidAtSource ? 1 : 0,
    validFrom,
    validTo,
    search,
    taxRateBasisPoints,
    by,
  ]
}

/** T19: the badge is out; the entry in the journal is its proof. */
export function insertBadge(row: Tables['accreditation_badge']): SqlStatement {
  return {
    sql: 'INSERT INTO accreditation_badge (accreditation_id, user_id, till_id, seq, at) VALUES (?, ?, ?, ?, ?)',
    parameters: [row.accreditation_id, row.user_id, row.till_id, row.seq, row.at],
  }
}
