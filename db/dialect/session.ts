import type { QueryResult } from 'kysely'

/** One row as the database gives it: typed by the query, not by the session. */
export type Row = Record<string, unknown>

/** One logical connection for reading. Writes never come this way: `Store.commit` takes them whole. */
export interface ReadSession {
  run(sql: string, parameters: readonly unknown[]): Promise<QueryResult<Row>>
  /** All reads until `endSnapshot` see one state of the database. */
  beginSnapshot(): Promise<void>
  endSnapshot(): Promise<void>
}

/** SQL text and its values, ready to run. Kysely's `CompiledQuery` is one. */
export interface SqlStatement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

const readingWords = /^\s*(?:select|values|explain|pragma)\b/i
const writingWords = /\b(?:insert|update|delete|replace)\b/i

/** Whether the text only reads. A `with` that writes counts as writing. */
export function isRead(sql: string): boolean {
  return readingWords.test(sql) || (/^\s*with\b/i.test(sql) && !writingWords.test(sql))
}
