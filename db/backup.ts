import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Refusal } from '../src/domain/refusal.ts'
import { brokenGuard } from './broken-guard.ts'
import { FileStore } from './file-store.ts'
import { guardRefusal } from './guard-refusal.ts'
import type { Store } from './store.ts'

/** A backup that is whole and on the disk. */
export interface Backup {
  readonly file: string
  readonly sizeBytes: number
}

/**
 * Writes a whole copy of the database as it is at this moment; other tills go on selling meanwhile. The copy is 0600 and
 * appears under its name only when it is whole and on the disk.
 * Refusals: backup-on-server, file-exists, file-unwritable, database-damaged, database-busy.
 */
export async function backUp(store: Store, file: string): Promise<Backup | Refusal> {
  if (!(store instanceof FileStore)) return { refused: 'backup-on-server' }
  if (existsSync(file)) return { refused: 'file-exists', file }
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    // Made beforehand, because SQLite would make it readable for everybody.
    closeSync(openSync(unfinished, 'wx', 0o600))
    await store.copyInto(unfinished)
    toDisk(unfinished)
    const { size } = statSync(unfinished)
    giveName(unfinished, file)
    toDisk(dirname(file))
    return { file, sizeBytes: size }
  } catch (error) {
    return backupRefusal(error, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function toDisk(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** A link refuses where the name is taken meanwhile, which a rename does not; some disks know no links. */
function giveName(unfinished: string, file: string): void {
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    renameSync(unfinished, file)
  }
}

function backupRefusal(error: unknown, file: string): Refusal {
  const code = codeOf(error)
  if (code === 'EEXIST') return { refused: 'file-exists', file }
  if (/^(?:E[A-Z]+|SQLITE_FULL|SQLITE_CANTOPEN\w*|SQLITE_READONLY\w*|SQLITE_IOERR_WRITE)$/.test(code)) {
    return { refused: 'file-unwritable', file, reason: code }
  }
  const broken = brokenGuard(error)
  if (broken === null) throw error
  return guardRefusal(broken)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
