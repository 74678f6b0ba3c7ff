import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { QueryResult } from 'kysely'
import Database from 'libsql'
import { isBusy, readingFailure } from '../broken-guard.ts'
import { type BoundValue, bindAll } from './bind.ts'
import { isRead, type ReadSession, type Row } from './session.ts'

type Prepared = ReturnType<Database.Database['prepare']>

/** The file under the path is not the one that was opened: a backup was put in its place, or it was deleted. */
export class FileReplacedError extends Error {
  readonly code = 'SQLITE_READONLY_DBMOVED'
}

/**
 * One connection to a database file. Calls into the library are synchronous and block the event loop, so a lock is waited
 * for natively for 15 ms at most and the rest of the wait is a timer.
 */
export class FileSession implements ReadSession {
  readonly path: string
  readonly #raw: Database.Database
  readonly #identity: string
  readonly #statements = new Map<string, Prepared>()
  readonly #busyBudgetMs: number
  #snapshotOpen = false

  constructor(path: string, busyBudgetMs: number) {
    this.path = path
    this.#busyBudgetMs = busyBudgetMs
    this.#raw = new Database(path, { timeout: nativeWaitMs })
    this.#identity = identityOf(path)
  }

  get inTransaction(): boolean {
    return this.#raw.inTransaction
  }

  /** Runs SQL without values and without caching: settings, BEGIN, COMMIT. Only `exec` may meet a lock (see `begin`). */
  exec(sql: string): void {
    this.#raw.exec(sql)
  }

  /**
   * Takes the write lock, trying again until the budget is used up.
   * `exec`, never a prepared statement: one that ends in SQLITE_BUSY stays open and wedges the connection for good.
   * @throws SQLITE_BUSY when the budget is used up; FileReplacedError.
   */
  async begin(): Promise<void> {
    const giveUpAt = performance.now() + this.#busyBudgetMs
    for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 2, 40)) {
      // A deleted or replaced file would go on accepting commits that nobody ever sees again.
      if (identityOf(this.path) !== this.#identity) throw new FileReplacedError('the database file was replaced')
      try {
        this.#raw.exec('BEGIN IMMEDIATE')
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() >= giveUpAt) throw error
      }
      await wait(Math.random() * pauseMs)
    }
  }

  commit(): void {
    this.#raw.exec('COMMIT')
  }

  rollback(): void {
    if (this.#raw.inTransaction) this.#raw.exec('ROLLBACK')
  }

  /** Runs one writing statement inside the open transaction. @returns the rows it touched. */
  write(sql: string, values: BoundValue[]): number {
    const statement = this.#prepared(sql)
    // `all` steps to the end; `run` on RETURNING would leave the statement open.
    return statement.reader ? statement.all(values).length : statement.run(values).changes
  }

  /** All rows of one reading statement. */
  read(sql: string, parameters: readonly unknown[] = []): Row[] {
    return this.#prepared(sql).all(bindAll(parameters)) as Row[]
  }

  async run(sql: string, parameters: readonly unknown[]): Promise<QueryResult<Row>> {
    if (!isRead(sql)) throw new Error('a reading session was given SQL that writes')
    const giveUpAt = performance.now() + this.#busyBudgetMs
    for (;;) {
      try {
        return { rows: this.read(sql, parameters) }
      } catch (error) {
        // Readers wait for no writer, only while another connection repairs the log of a till that died.
        if (!isBusy(error) || performance.now() >= giveUpAt) throw readingFailure(error)
      }
      await wait(Math.random() * 40)
    }
  }

  get snapshotOpen(): boolean {
    return this.#snapshotOpen
  }

  async beginSnapshot(): Promise<void> {
    if (this.#snapshotOpen) throw new Error('a snapshot of this store is open already')
    this.#raw.exec('BEGIN')
    this.#snapshotOpen = true
  }

  async endSnapshot(): Promise<void> {
    this.#snapshotOpen = false
    this.#raw.exec('COMMIT')
  }

  /** Changes when another connection committed (not on own commits): some 10 µs. */
  dataVersion(): number {
    return Number(this.read('PRAGMA data_version')[0]?.data_version)
  }

  /** One value of a `PRAGMA name`. */
  setting(name: string): unknown {
    return Object.values(this.read(`PRAGMA ${name}`)[0] ?? {})[0]
  }

  /**
   * Empties the write-ahead log. It holds the write lock meanwhile, so that no other connection can start the log anew at
   * the same moment: SQLite before 3.51.3 can lose commits in that race, and its other checkpoint modes allow it.
   * The lock is waited for longer than elsewhere, because without it SQLite would quietly take such a mode.
   */
  truncateLog(): boolean {
    this.#raw.exec(`PRAGMA busy_timeout=${checkpointWaitMs}`)
    try {
      return this.read('PRAGMA wal_checkpoint(TRUNCATE)')[0]?.busy === 0
    } finally {
      this.#raw.exec(`PRAGMA busy_timeout=${nativeWaitMs}`)
    }
  }

  close(): void {
    this.#statements.clear()
    if (this.#raw.open) this.#raw.close()
  }

  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#raw.prepare(sql)
    const oldest = this.#statements.size >= cachedStatements ? this.#statements.keys().next().value : undefined
    if (oldest !== undefined) this.#statements.delete(oldest)
    this.#statements.set(sql, statement)
    return statement
  }
}

const nativeWaitMs = 15
const checkpointWaitMs = 1000
const cachedStatements = 300

/** stat only: opening and closing the file in this process would drop the locks that SQLite holds on it. */
function identityOf(path: string): string {
  try {
    const { dev, ino } = statSync(path)
    return `${dev}:${ino}`
  } catch {
    return 'gone'
  }
}
