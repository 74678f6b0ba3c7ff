/** The one text of a row that it is found by, across alphabets and accents: see `customer-search.ts`. */
import { type RawBuilder, sql } from 'kysely'

/** Keys as they are stored: each has a space before it. */
export function searchText(keys: readonly string[]): string {
  return keys.map((key) => ` ${key}`).join('')
}

/**
 * Whether a row has, for each word, a key that begins with one of the word's; no words are in every row. Bound and not a
 * pattern: `%` and `_` are signs like all others (A10).
 * @param search the column
 */
export function hasWords(search: string, words: readonly (readonly string[])[]): RawBuilder<unknown> {
  if (words.length === 0) return sql`1`
  const hasKey = (key: string) => sql`instr(${sql.ref(search)}, ${` ${key}`}) > 0`
  const each = words.map((keys) => sql`(${sql.join(keys.map(hasKey), sql` OR `)})`)
  return sql`(${sql.join(each, sql` AND `)})`
}
