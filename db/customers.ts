import { sql } from 'kysely'
import type { Customer } from '../src/domain/customer.ts'
import type { CustomerId, UserId } from '../src/domain/ids.ts'
import { hasWords, searchText } from './search-text.ts'
import type { SqlStatement, Store } from './store.ts'

/** A customer's row in the domain's words. */
export interface StoredCustomer extends Customer {
  readonly createdAt: number
  /** The customer this one turned out to be. */
  readonly mergedInto: CustomerId | null
  readonly erasedAt: number | null
  /** What price policies ask for (E25); '' for none. */
  readonly group: string
}

const columns = ['id', 'name', 'phone', 'email', 'created_at', 'merged_into', 'erased_at', 'group_name'] as const

export async function customerById(store: Store, id: CustomerId): Promise<StoredCustomer | null> {
  const row = await store.db.selectFrom('customer').select(columns).where('id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const { created_at: createdAt, merged_into: mergedInto, erased_at: erasedAt, group_name: group, ...customer } = row
  return { ...customer, createdAt, mergedInto, erasedAt, group }
}

/** Those who turned out to be this customer. Their sales stay with their own ids. */
export async function mergedInto(store: Store, id: CustomerId): Promise<Customer[]> {
  return store.db
    .selectFrom('customer')
    .select(['id', 'name', 'phone', 'email'])
    .where('merged_into', '=', id)
    .orderBy('id')
    .execute()
}

/** The first `limit` customers who have, for each word, a key that begins with one of the word's; closest key first. */
export async function customersByWords(
  store: Store,
  words: readonly (readonly string[])[],
  limit: number,
): Promise<Customer[]> {
  const [rarest, ...others] = await rarestFirst(store, words)
  if (rarest === undefined) return []
  const { rows } = await sql<Customer>`
    SELECT c.id, c.name, c.phone, c.email FROM (SELECT DISTINCT customer_id FROM (${keyRows(rarest)})) f
    JOIN customer c ON c.id = f.customer_id
    WHERE ${hasWords('c.search', others)} LIMIT ${limit}`.execute(store.db)
  return rows
}

/** Customers one of whose keys is exactly one of these, or whose e-mail is that one. */
export async function customersByKeys(
  store: Store,
  keys: readonly string[],
  email: string,
  limit: number,
): Promise<Customer[]> {
  const { rows } = await sql<Customer>`
    SELECT id, name, phone, email FROM customer WHERE id IN (
      SELECT customer_id FROM customer_key WHERE search_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))
      UNION SELECT id FROM customer WHERE email = ${email} COLLATE NOCASE AND email <> '' AND merged_into IS NULL)
    ORDER BY id LIMIT ${limit}`.execute(store.db)
  return rows
}

/** Counting further is not worth its time: of two common words either may lead. */
const countedKeys = 2000

/** The words in the order of how many keys they begin: the first decides how many rows are looked at. */
async function rarestFirst(store: Store, words: readonly (readonly string[])[]): Promise<(readonly string[])[]> {
  if (words.length < 2) return [...words]
  const counts = words.map((keys) => sql`(SELECT count(*) FROM (${keyRows(keys)} LIMIT ${countedKeys}))`)
  const { rows } = await sql<{ counts: string }>`SELECT json_array(${sql.join(counts)}) AS counts`.execute(store.db)
  const found: number[] = JSON.parse(rows[0]?.counts ?? '[]')
  return words
    .map((keys, index) => ({ keys, count: found[index] ?? 0 }))
    .sort((one, other) => one.count - other.count)
    .map(({ keys }) => keys)
}

/** The greatest sign there is: every key with that beginning lies below it. */
const behindAll = '\u{10ffff}'

function keyRows(keys: readonly string[]) {
  const ranges = keys.map(
    (key) => sql`SELECT customer_id FROM customer_key WHERE search_key >= ${key} AND search_key < ${key + behindAll}`,
  )
  return sql.join(ranges, sql` UNION ALL `)
}

export interface KeyedCustomer {
  readonly customer: Customer
  /** Everything it is found by. */
  readonly keys: readonly string[]
}

/** Stores new customers with their keys: one, or a whole file of them. */
export function insertCustomers(all: readonly KeyedCustomer[], by: UserId, at: number): SqlStatement[] {
  const rows = all.map(({ customer: { id, name, phone, email }, keys }) => [id, name, phone, email, searchText(keys)])
  const keyRows = all.flatMap(({ customer, keys }) => keys.map((key) => [key, customer.id]))
  return [
    {
      sql: `INSERT INTO customer (id, name, phone, email, search, created_at, created_by)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?2, ?3 FROM json_each(?1)`,
      parameters: [JSON.stringify(rows), at, by],
    },
    {
      sql: 'INSERT INTO customer_key (search_key, customer_id) SELECT value ->> 0, value ->> 1 FROM json_each(?1)',
      parameters: [JSON.stringify(keyRows)],
    },
  ]
}

/** Gives a customer another contact, and its keys anew. `keys` include those of the customers merged into it. */
export function updateCustomer({ id, name, phone, email }: Customer, keys: readonly string[]): SqlStatement[] {
  const row = {
    sql: 'UPDATE customer SET name = ?, phone = ?, email = ?, search = ? WHERE id = ?',
    parameters: [name, phone, email, searchText(keys), id],
  }
  const insertKeys = {
    sql: 'INSERT INTO customer_key (search_key, customer_id) SELECT value, ?1 FROM json_each(?2)',
    parameters: [id, JSON.stringify(keys)],
  }
  return [deleteKeys(id), row, insertKeys]
}

/** What price policies ask for: students, friends of the house; '' for none. */
export function setCustomerGroup(id: CustomerId, group: string): SqlStatement {
  return { sql: 'UPDATE customer SET group_name = ?2 WHERE id = ?1', parameters: [id, group] }
}

/** A customer, and all merged into it, become another one. Its keys are no more; `updateCustomer` gives them to that one. */
export function mergeInto(kept: CustomerId, gone: CustomerId, by: UserId): SqlStatement[] {
  return [
    deleteKeys(gone),
    {
      sql: `UPDATE customer SET merged_into = ?1, ended_by = ?3, search = '' WHERE id = ?2 OR merged_into = ?2`,
      parameters: [kept, gone, by],
    },
  ]
}

/**
 * Empties a customer and those merged into it; also the name and note of their reservations (A19). Sales, payments and the
 * journal keep the id alone, which says nothing any more.
 */
export function eraseCustomer(id: CustomerId, by: UserId, at: number): SqlStatement[] {
  const theirs = 'SELECT id FROM customer WHERE id = ?1 OR merged_into = ?1'
  return [
    { sql: `UPDATE reservation SET name = '', note = '' WHERE customer_id IN (${theirs})`, parameters: [id] },
    deleteKeys(id),
    {
      sql: `UPDATE customer SET name = '', phone = '', email = '', search = '', group_name = '', erased_at = ?3, ended_by = ?2
        WHERE (id = ?1 OR merged_into = ?1) AND erased_at IS NULL`,
      parameters: [id, by, at],
    },
  ]
}

/** Of the customer and those merged into it. `search` names them, so that each is found without an index of its own. */
function deleteKeys(id: CustomerId): SqlStatement {
  return {
    sql: `DELETE FROM customer_key WHERE (search_key, customer_id) IN (
      SELECT k.value, c.id FROM customer c, json_each('["' || replace(ltrim(c.search), ' ', '","') || '"]') k
      WHERE c.id = ?1 OR c.merged_into = ?1)`,
    parameters: [id],
  }
}
