import type { Compilable, Kysely } from 'kysely'
import type { SqlStatement } from './dialect/session.ts'
import type { Tables } from './tables.ts'

export type { SqlStatement }

/** A Kysely query not yet run, or SQL text with its values (a query compiled once and given new values). */
export type Statement = Compilable | SqlStatement

/** The batch is durable. `changes` holds the rows touched by each statement, in the order of the batch. */
export interface Committed {
  readonly committed: true
  readonly changes: readonly number[]
}

/**
 * Nothing of the batch happened, except for `UNKNOWN`, where nobody can say yet.
 * `guard` is what a trigger raised (`E_SOLD`, `E_CHAIN`, `E_MUST:<code>` …), or `UNIQUE:<table.column, …>`, `FOREIGN KEY`,
 * `CHECK:<name>`, or the state of the database: `BUSY`, `FULL`, `READ_ONLY`, `REPLACED` (the file is another one now),
 * `DAMAGED`, `NOT_DURABLE` (a server that acknowledges before its disk does), `UNREACHABLE` (surely not done) or `UNKNOWN`
 * (the answer was lost: look the key up before anything is tried again).
 */
export interface BrokenGuard {
  readonly committed: false
  readonly guard: string
  readonly detail: string
  /** Of `BUSY`: the process that keeps the database, where the system tells. */
  readonly holder?: number | null
}

/** One database, a file or a server: read through `db`, write through `commit`. */
export interface Store {
  readonly kind: 'file' | 'server'
  /** For reading. `transaction().setAccessMode('read only')` gives one snapshot over several queries. */
  readonly db: Kysely<Tables>
  /**
   * Runs all statements in one write transaction. Either all are durable, or nothing happened and the broken guard comes
   * back.
   * @throws what is neither guard nor state of the database: a bug in the SQL or its values.
   */
  commit(batch: readonly Statement[]): Promise<Committed | BrokenGuard>
  /** Differs from the last one when something was committed elsewhere; what changed is for the caller to read. */
  changeMark(): Promise<number>
  /**
   * Empties the write-ahead log into the file when it is at least `minimumBytes` long; call it when the till is idle.
   * `false` when there was nothing to do or another till was writing. A server looks after itself.
   */
  checkpoint(minimumBytes?: number): Promise<boolean>
  close(): Promise<void>
}

/**
 * The statement as text and values. Compiling twice is wasted: keep the result where a statement repeats.
 * @throws for REPLACE: it deletes rows past the guards.
 */
export function ready(statement: Statement): SqlStatement {
  const { sql, parameters } = 'compile' in statement ? statement.compile() : statement
  if (/\b(?:or\s+replace|replace\s+into)\b/i.test(sql)) throw new Error('REPLACE goes past the guards: use ON CONFLICT')
  return { sql, parameters }
}
