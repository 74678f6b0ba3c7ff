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

/** This process itself is in the way: it reads a snapshot and wants to write, or to read another one. */
class SnapshotOpenError extends Error {
  readonly code = 'SQLITE_BUSY'
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

  constructor(path: string, busyBudgetMs: number) {
    this.path = path
    this.#busyBudgetMs = busyBudgetMs
    this.#raw = new Database(path, { timeout: nativeWaitMs })
    this.#identity = identityOf(path)
  }

  /** Runs SQL without values and without caching: settings, BEGIN, COMMIT. Only `exec` may meet a lock (see `begin`). */
  exec(sql: string): void {
    this.#raw.exec(sql)
  }

  /**
   * Takes the write lock, trying again until the budget is used up.
   * @throws SQLITE_BUSY when the budget is used up; FileReplacedError.
   */
  async begin(): Promise<void> {
    const giveUpAt = performance.now() + this.#busyBudgetMs
    for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 2, 40)) {
      // A deleted or replaced file would go on accepting commits that nobody ever sees again.
      if (identityOf(this.path) !== this.#identity) throw new FileReplacedError('the database file was replaced')
      const busy = this.#tryBegin()
      if (busy === null) return
      if (performance.now() >= giveUpAt) throw busy
      await wait(Math.random() * pauseMs)
    }
  }

  /** `exec`, never a prepared statement: one that ends in SQLITE_BUSY stays open and wedges the connection for good. */
  #tryBegin(): Error | null {
    if (this.#raw.inTransaction) return new SnapshotOpenError('a snapshot of this process is open')
    try {
      this.#raw.exec('BEGIN IMMEDIATE')
      return null
    } catch (error) {
      if (isBusy(error)) return error
      throw error
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

  /** @throws SQLITE_BUSY when another snapshot of this process stays open longer than the budget. */
  async beginSnapshot(): Promise<void> {
    const giveUpAt = performance.now() + this.#busyBudgetMs
    while (this.#raw.inTransaction) {
      if (performance.now() >= giveUpAt) throw new SnapshotOpenError('a snapshot of this process is open')
      await wait(2)
    }
    this.#raw.exec('BEGIN')
  }

  async endSnapshot(): Promise<void> {
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
