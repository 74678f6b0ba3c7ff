import {
  type CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'
import { isRead, type ReadSession } from './session.ts'

/**
 * Kysely on libSQL, for reading. Queries outside a transaction may run side by side; a read-only transaction is one
 * snapshot. A query that writes is refused: it belongs into `Store.commit`, which is atomic, guarded and works on a server
 * in one request.
 */
export class LibsqlDialect implements Dialect {
  readonly #open: () => ReadSession

  /** @param open gives the session of one connection; a file gives the same one every time. */
  constructor(open: () => ReadSession) {
    this.#open = open
  }

  createAdapter(): DialectAdapter {
    return new LibsqlAdapter()
  }

  createDriver(): Driver {
    return new ReadDriver(this.#open)
  }

  // biome-ignore lint/suspicious/noExplicitAny: the signature is Kysely's own.
  createIntrospector(db: Kysely<any>): DatabaseIntrospector {
    return new SqliteIntrospector(db)
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler()
  }
}

class LibsqlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }

  /** The sessions order their work themselves; Kysely's own lock for one-connection databases is not wanted. */
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class ReadConnection implements DatabaseConnection {
  readonly session: ReadSession

  constructor(session: ReadSession) {
    this.session = session
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (!isRead(query.sql)) throw new Error('Store.db only reads: give writing statements to Store.commit')
    return (await this.session.run(query.sql, query.parameters)) as QueryResult<R>
  }

  // biome-ignore lint/correctness/useYield: an early end of a stream would leave its statement open, so there is none.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('no streaming: page by key instead')
  }
}

class ReadDriver implements Driver {
  readonly #open: () => ReadSession

  constructor(open: () => ReadSession) {
    this.#open = open
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<ReadConnection> {
    return new ReadConnection(this.#open())
  }

  async beginTransaction(connection: ReadConnection, settings: TransactionSettings): Promise<void> {
    if (settings.accessMode !== 'read only') {
      throw new Error("only transaction().setAccessMode('read only'): writes go through Store.commit")
    }
    await connection.session.beginSnapshot()
  }

  async commitTransaction(connection: ReadConnection): Promise<void> {
    await connection.session.endSnapshot()
  }

  async rollbackTransaction(connection: ReadConnection): Promise<void> {
    await connection.session.endSnapshot()
  }

  async releaseConnection(): Promise<void> {}

  /** The store closes what it opened. */
  async destroy(): Promise<void> {}
}
