import { Kysely } from 'kysely'
import { serverGuard } from './broken-guard.ts'
import { LibsqlDialect } from './dialect/libsql-dialect.ts'
import { type ServerLine, ServerSession } from './dialect/server-session.ts'
import type { SqlStatement } from './dialect/session.ts'
import { type BrokenGuard, type Committed, ready, type Statement, type Store } from './store.ts'
import type { Tables } from './tables.ts'
import { Turns } from './turns.ts'

/**
 * A server forgets its durability with every restart, and no connection breaks that would tell us. So each batch asks
 * again, in the same request.
 */
const durable: SqlStatement = {
  sql: "INSERT INTO must (ok, code) SELECT synchronous >= 2, 'durable' FROM pragma_synchronous",
  parameters: [],
}

/** A libSQL server, connected and checked by `openStore`. */
export class ServerStore implements Store {
  readonly kind = 'server'
  readonly db: Kysely<Tables>
  readonly #line: ServerLine
  readonly #turns = new Turns()

  constructor(line: ServerLine) {
    this.#line = line
    this.db = new Kysely<Tables>({ dialect: new LibsqlDialect(() => new ServerSession(line)) })
  }

  async commit(batch: readonly Statement[]): Promise<Committed | BrokenGuard> {
    const outcome = await this.commitUnchecked([durable, ...batch])
    return outcome.committed ? { committed: true, changes: outcome.changes.slice(1) } : outcome
  }

  /** Without asking for durability: before the schema is there, the table that asks is missing. */
  async commitUnchecked(batch: readonly Statement[]): Promise<Committed | BrokenGuard> {
    const statements = batch.map(ready)
    // One request in flight: a second one could overtake the first whose outcome is not known yet.
    return this.#turns.take(async () => {
      try {
        return { committed: true, changes: await this.#line.batch(statements) }
      } catch (error) {
        const guard = serverGuard(error)
        if (guard === null) throw error
        return guard
      }
    })
  }

  async changeMark(): Promise<number> {
    const rows = await this.db.selectFrom('change_counter').select('value').execute()
    return rows.reduce((sum, { value }) => sum + value, 0)
  }

  async checkpoint(): Promise<boolean> {
    return false
  }

  async close(): Promise<void> {
    this.#line.close()
  }
}
