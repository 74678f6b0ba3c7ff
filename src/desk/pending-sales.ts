import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { TillId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'

/** A sale begun and not yet acknowledged: after a crash its key tells whether it was made (F13). */
export interface PendingSale {
  readonly key: string
  readonly tillId: TillId
  /** Minor units, as the customer was told. */
  readonly total: number
  readonly begunAt: number
}

/** The till's pending sales, one small file each, on disk before anything is sent. */
export interface PendingSales {
  /** Durable when it returns `null`. Writing a key again keeps the first file. Refusals: file-unwritable (a full disk). */
  write(sale: PendingSale): Refusal | null
  /** After the outcome is known and shown. */
  remove(key: string): void
  /** Those whose process is gone, of one till or of all, oldest first. Files that cannot be read are passed over: they were torn before any sale. */
  abandoned(tillId?: TillId): PendingSale[]
}

/** Keys become file names and are stored for good, so they are short and plain. */
export function isSaleKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{12,64}$/.test(text)
}

interface Writer {
  readonly pid: number
  /** Tells a process from a later one with the same number. */
  readonly startMark: string
}

/**
 * @param folder is made when it is missing, readable by its owner only.
 * Refusals: file-unwritable.
 */
export function openPendingSales(folder: string): PendingSales | Refusal {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return { refused: 'file-unwritable', file: folder, reason: codeOf(error) }
  }
  const self: Writer = { pid: process.pid, startMark: startMarkOf(process.pid) ?? '' }
  return {
    write: (sale) => writeDurably(folder, sale.key, JSON.stringify({ ...sale, ...self })),
    remove: (key) => removeFile(join(folder, fileOf(key))),
    abandoned: (tillId) =>
      readdirSync(folder)
        .flatMap((name) => readPending(join(folder, name)))
        .filter((found) => (tillId === undefined || found.tillId === tillId) && !isAlive(found))
        .map(({ key, tillId: of, total, begunAt }) => ({ key, tillId: of, total, begunAt }))
        .sort((one, other) => one.begunAt - other.begunAt),
  }
}

function fileOf(key: string): string {
  if (!isSaleKey(key)) throw new Error('a sale key that is no file name')
  return `${key}.json`
}

/** `unlinkSync`, because `rmSync` asks five more questions of the disk before it does the same. */
function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function writeDurably(folder: string, key: string, text: string): Refusal | null {
  const path = join(folder, fileOf(key))
  try {
    writeFile(path, text)
    // Without this the file's name may be gone after a power loss, although its content is on disk.
    toDisk(folder)
    return null
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null
    try {
      removeFile(path)
    } catch {
      // What could not be written may not be removable either; half a file counts for nothing.
    }
    return { refused: 'file-unwritable', file: path, reason: codeOf(error) }
  }
}

function writeFile(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function toDisk(folder: string): void {
  const directory = openSync(folder, 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  return String(error.code)
}

function readPending(path: string): (PendingSale & Writer)[] {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isPending(found) ? [found] : []
  } catch {
    return []
  }
}

function isPending(found: unknown): found is PendingSale & Writer {
  if (typeof found !== 'object' || found === null) return false
  const fields = found as Partial<Record<keyof (PendingSale & Writer), unknown>>
  return (
    typeof fields.key === 'string' &&
    isSaleKey(fields.key) &&
    typeof fields.tillId === 'string' &&
    typeof fields.total === 'number' &&
    typeof fields.begunAt === 'number' &&
    typeof fields.pid === 'number' &&
    typeof fields.startMark === 'string'
  )
}

/** A sale of this process or of another living one is nobody else's to look after. */
function isAlive(writer: Writer): boolean {
  try {
    process.kill(writer.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  const mark = startMarkOf(writer.pid)
  return mark === null || mark === writer.startMark
}

/** When the process started, in the kernel's own ticks; `null` where the system does not tell. */
function startMarkOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? null)
  } catch {
    return null
  }
}
