import { rmSync } from 'node:fs'
import { sql } from 'kysely'
import { administratorEmail } from '../src/domain/permission.ts'
import type { Refusal } from '../src/domain/refusal.ts'
import { isRefusal } from '../src/domain/refusal.ts'
import { FileStore } from './file-store.ts'
import { guardRefusal } from './guard-refusal.ts'
import { openStore } from './open-store.ts'
import type { SqlStatement, Store } from './store.ts'
import type { TableName } from './tables.ts'

/**
 * What training needs, parents first. Neither sales nor claims, customers, vouchers or the journal are among it, so that
 * nothing of a person or of money is in the copy; and no password or PIN, so that it gives nothing away.
 */
const copied: readonly TableName[] = [
  'organiser',
  'venue',
  'hall',
  'seat',
  'user',
  'outlet',
  'till',
  'event',
  'outlet_event',
  'price_zone',
  'seat_zone',
  'tariff',
  'price',
  'tariff_tax',
  'article',
  'pass_kind',
  'pass_price',
  'price_policy',
  'fee',
  'sales_class',
  'user_sales_class',
]
const administrator = { changed_by: `(select id from user where email = '${administratorEmail}')` }
/** These belong to nobody there: who made them may not be at work any more, and the guard would refuse them. */
const replaced: Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>> = {
  article: administrator,
  pass_kind: administrator,
}
const leftOut: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  user: ['password_hash', 'pin_hash', 'failed_count', 'locked_until', 'created_by', 'changed_by'],
}

/**
 * F10: a database of its own for one till's training, made anew: the halls, events and prices of the real one and none of
 * its sales. A training sale cannot be mistaken for a real one by any sum, list or door, because it is in another file;
 * a flag on real rows would have to be remembered by every query that is ever written.
 * Refusals: training-on-server, the database's.
 */
export async function makeTrainingCopy(real: Store, tillId: string): Promise<{ store: Store; path: string } | Refusal> {
  if (!(real instanceof FileStore)) return { refused: 'training-on-server' }
  const path = `${real.path}.${tillId}.training`
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
  const store = await openStore({ url: `file:${path}` })
  if (isRefusal(store)) return store
  const batch: SqlStatement[] = []
  for (const table of copied) batch.push(...(await copyOf(real, table)))
  const result = await store.commit(batch)
  if (result.committed) return { store, path }
  await store.close()
  return guardRefusal(result)
}

async function copyOf(real: Store, table: TableName): Promise<SqlStatement[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(real.db)
  const [first] = rows
  if (first === undefined) return []
  const skipped = leftOut[table] ?? []
  const names = Object.keys(first).filter((name) => !skipped.includes(name))
  const instead = replaced[table] ?? {}
  const values = names.map((name, index) => instead[name] ?? `value ->> ${index}`).join(', ')
  const told = rows.map((row) => names.map((name) => plain(row[name])))
  return [
    {
      sql: `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) select ${values} from json_each(?)`,
      parameters: [JSON.stringify(told)],
    },
  ]
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}
