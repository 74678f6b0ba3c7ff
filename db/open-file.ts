import { accessSync, closeSync, constants, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Refusal } from '../src/domain/refusal.ts'
import { brokenGuard, isBusy } from './broken-guard.ts'
import { FileSession } from './dialect/file-session.ts'
import { FileStore } from './file-store.ts'
import { guardRefusal } from './guard-refusal.ts'
import { applicationId, latestVersion, migrate } from './migrate.ts'

/** Settings of every connection to a file, and what each must read back as. */
const settings = [
  ['journal_mode', 'WAL', 'wal'],
  // The disk has a commit before the till says so.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  // REPLACE must fire the triggers of the row it deletes.
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  // Only `truncateLog` empties the log: the automatic way can lose commits (see there).
  ['wal_autocheckpoint', '0', 0],
  ['journal_size_limit', '16777216', 16777216],
] as const

/**
 * Opens the file, makes it when it is missing (0600, its folder 0700), and brings its schema up to date.
 * Refusals: database-busy, -foreign, -newer, -damaged, -full, -read-only; file-unreadable.
 */
export async function openFile(path: string, busyBudgetMs: number): Promise<FileStore | Refusal> {
  const missing = makeFile(path)
  if (missing !== null) return missing
  const giveUpAt = performance.now() + busyBudgetMs
  for (;;) {
    let session: FileSession | null = null
    try {
      session = new FileSession(path, busyBudgetMs)
      // In one snapshot: another process may be making the database at this moment.
      await session.beginSnapshot()
      const refusal = checkOwner(session)
      await session.endSnapshot()
      if (refusal !== null) {
        session.close()
        return refusal
      }
      applySettings(session)
      const store = new FileStore(session)
      await migrate(
        'file',
        (batch) => store.commit(batch),
        async () => versionOf(session),
      )
      return store
    } catch (error) {
      session?.close()
      if (!isBusy(error) || performance.now() >= giveUpAt) return openRefusal(error, path)
    }
    await wait(5 + Math.random() * 40)
  }
}

/** Opening another program's file must not even change its journal mode, so this comes before the settings. */
function checkOwner(session: FileSession): Refusal | null {
  const owner = session.setting('application_id')
  const version = versionOf(session)
  if (owner === applicationId) {
    return version > latestVersion ? { refused: 'database-newer', found: version, known: latestVersion } : null
  }
  const isEmpty = owner === 0 && version === 0 && session.read('SELECT 1 FROM sqlite_schema LIMIT 1').length === 0
  return isEmpty ? null : { refused: 'database-foreign', detail: `application_id ${owner}, user_version ${version}` }
}

function versionOf(session: FileSession | null): number {
  return Number(session?.setting('user_version'))
}

function applySettings(session: FileSession): void {
  session.exec(settings.map(([name, value]) => `PRAGMA ${name}=${value};`).join(''))
  for (const [name, , wanted] of settings) {
    const found = session.setting(name)
    if (found !== wanted) throw new Error(`PRAGMA ${name} is ${found}, wanted ${wanted}`)
  }
}

function makeFile(path: string): Refusal | null {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    // Only ever closes a file that did not exist before: closing one that SQLite has open would drop its locks.
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    if (code === 'EROFS') return null
    if (code === 'ENOSPC') return { refused: 'database-full' }
    if (code !== 'EEXIST') return { refused: 'file-unreadable', file: path, reason: code }
  }
  return null
}

function openRefusal(error: unknown, path: string): Refusal {
  if (!(error instanceof Error)) throw error
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_NOTADB') return { refused: 'database-foreign', detail: error.message }
  // The constructor of the library tells only the number of SQLITE_CANTOPEN.
  if (code.startsWith('SQLITE_CANTOPEN') || /^ConnectionFailed\(.*: 14"\)$/.test(error.message)) {
    // The file, or those beside it, could not be made: most likely nothing may be written there.
    if (!isWritable(dirname(path))) return { refused: 'database-read-only' }
    return { refused: 'file-unreadable', file: path, reason: 'SQLITE_CANTOPEN' }
  }
  const guard = brokenGuard(error)
  if (guard === null) throw error
  return guardRefusal(guard)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
