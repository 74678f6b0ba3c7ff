import type { SqlStatement } from '../store.ts'
import type { Tables } from '../tables.ts'

/**
 * Inserts rows of one table as one statement, however many they are. All rows must have the same columns; what they leave
 * out gets the column's default.
 */
export function insertRows<T extends keyof Tables>(
  table: T,
  rows: readonly Partial<Record<keyof Tables[T], unknown>>[],
): SqlStatement[] {
  const [first] = rows
  if (first === undefined) return []
  const columns = Object.keys(first) as (keyof Tables[T] & string)[]
  const values = JSON.stringify(rows.map((row) => columns.map((column) => row[column])))
  const picked = columns.map((_, index) => `value ->> ${index}`)
  const names = columns.map((column) => `"${column}"`)
  // Table and columns are names of this program; the values are bound.
  const text = `insert into "${table}" (${names.join(', ')}) select ${picked.join(', ')} from json_each(?1)`
  return [{ sql: text, parameters: [values] }]
}
