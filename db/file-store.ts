import { statSync } from 'node:fs'
import { Kysely } from 'kysely'
import { brokenGuard } from './broken-guard.ts'
import { type BoundValue, bindAll } from './dialect/bind.ts'
import type { FileSession } from './dialect/file-session.ts'
import { LibsqlDialect } from './dialect/libsql-dialect.ts'
import { lockHolder } from './lock-holder.ts'
import { type BrokenGuard, type Committed, ready, type Statement, type Store } from './store.ts'
import type { Tables } from './tables.ts'
import { Turns } from './turns.ts'

/** A database file, opened and checked by `openStore`. */
export class FileStore implements Store {
  readonly kind = 'file'
  readonly db: Kysely<Tables>
  readonly session: FileSession
  readonly #turns = new Turns()
  #damage: BrokenGuard | null = null
  #isCommitting = false

  constructor(session: FileSession) {
    this.session = session
    this.db = new Kysely<Tables>({ dialect: new LibsqlDialect(() => session) })
  }

  get path(): string {
    return this.session.path
  }

  async commit(batch: readonly Statement[]): Promise<Committed | BrokenGuard> {
    // Compiled and bound before the lock is taken: others wait for nothing but SQL.
    const prepared = batch.map(ready).map(({ sql, parameters }) => ({ sql, values: bindAll(parameters) }))
    return this.#turns.take(() => this.#commit(prepared))
  }

  async changeMark(): Promise<number> {
    return this.session.dataVersion()
  }

  async checkpoint(minimumBytes = 4 * 1024 * 1024): Promise<boolean> {
    if (logBytes(this.path) < minimumBytes) return false
    return this.#turns.take(async () => {
      try {
        // Asks for the lock first, patiently and without blocking: behind a frozen till it would block for a second.
        await this.session.begin()
        this.session.rollback()
        return this.session.truncateLog()
      } catch (error) {
        if (brokenGuard(error) === null) throw error
        return false
      }
    })
  }

  /** Writes the database as it is now into an empty file. */
  async copyInto(file: string): Promise<void> {
    await this.#turns.take(async () => this.session.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`))
  }

  async close(): Promise<void> {
    await this.#turns.take(async () => this.session.close())
  }

  async #commit(batch: readonly { sql: string; values: BoundValue[] }[]): Promise<Committed | BrokenGuard> {
    if (this.#damage !== null) return this.#damage
    try {
      await this.session.begin()
    } catch (error) {
      return this.#refused(error)
    }
    try {
      // From here to the commit nothing awaits, so no read of this process can see a half-written batch.
      const changes = batch.map(({ sql, values }) => this.session.write(sql, values))
      this.#isCommitting = true
      this.session.commit()
      return { committed: true, changes }
    } catch (error) {
      this.#rollBack()
      return this.#refused(error)
    } finally {
      this.#isCommitting = false
    }
  }

  #rollBack(): void {
    try {
      this.session.rollback()
    } catch (error) {
      if (brokenGuard(error)?.guard !== 'DAMAGED') throw error
    }
  }

  #refused(error: unknown): BrokenGuard {
    const broken = brokenGuard(error)
    if (broken === null) throw error
    if (broken.guard === 'BUSY') return { ...broken, holder: lockHolder(this.path) }
    // A disk that fails once is not trusted again before a person has looked: the till may read but no longer sells.
    if (broken.guard !== 'DAMAGED') return broken
    this.#damage = broken
    // The log may hold the commit all the same, and whoever opens the file next would find it.
    return this.#isCommitting ? { ...broken, guard: 'UNKNOWN' } : broken
  }
}

/** Length of the write-ahead log; 0 when there is none. */
export function logBytes(path: string): number {
  return statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
}
