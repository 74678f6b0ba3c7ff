import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { TillId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isAlive, ownProcess, processIn } from './live-process.ts'

/** A sale begun and not yet acknowledged: after a crash its key tells whether it was made (F13). */
export interface PendingSale {
  readonly key: string
  readonly tillId: TillId
  /** Minor units, as the customer was told. */
  readonly total: number
  readonly begunAt: number
}

/** The sales this machine's tills have begun, one small file each, on disk before anything is sent. */
export interface PendingSales {
  /** Durable when it returns `null`. Writing a key again keeps the first entry. Refusals: file-unwritable, database-full. */
  write(sale: PendingSale): Refusal | null
  /** After the outcome is known and shown. */
  remove(key: string): void
  /** Those whose process is gone, of one till or of all, oldest first. */
  abandoned(tillId?: TillId): PendingSale[]
  /** Tidies up behind this process; what is still pending stays. */
  close(): void
}

/** Keys are stored for good and go through shells, so they are short and plain. */
export function isSaleKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{12,64}$/.test(text)
}

/**
 * @param folder is made when it is missing, readable by its owner only.
 * Refusals: file-unwritable, database-full.
 */
export function openPendingSales(folder: string): PendingSales | Refusal {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return new PendingFiles(folder)
  } catch (error) {
    return unwritable(folder, error)
  }
}

/**
 * A file is used for one sale after another: overwriting a block that is there takes the disk one write, making and
 * removing a file takes it several, and in a busy box office every till waits for them.
 */
interface Slot {
  readonly path: string
  readonly file: number
  /** `null`: free for the next sale. */
  key: string | null
}

/** Room for any entry; a whole block of a disk is written at once, or not at all. */
const slotBytes = 512
const blank = ' '.repeat(slotBytes)

class PendingFiles implements PendingSales {
  readonly #folder: string
  #slots: Slot[] = []
  /** What dead processes left, as it was when last looked at: key → file. */
  #left: ReadonlyMap<string, string> = new Map()

  constructor(folder: string) {
    this.#folder = folder
    for (const path of deadFiles(folder)) if (readPending(path) === null) removeFile(path)
    this.abandoned()
  }

  write(sale: PendingSale): Refusal | null {
    if (!isSaleKey(sale.key)) throw new Error('a pending sale without a proper key')
    if (this.#slots.some((slot) => slot.key === sale.key)) return null
    const text = JSON.stringify(sale).padEnd(slotBytes)
    if (Buffer.byteLength(text) > slotBytes) throw new Error('a pending sale that is too long')
    try {
      // A file that was deleted under us would take the entry and never show it to anybody.
      this.#slots = this.#slots.filter((slot) => fstatSync(slot.file).nlink > 0)
      const slot = this.#slots.find(({ key }) => key === null)
      if (slot === undefined) this.#slots.push(newSlot(this.#folder, sale.key, text))
      else {
        writeSync(slot.file, text, 0)
        fdatasyncSync(slot.file)
        slot.key = sale.key
      }
      return null
    } catch (error) {
      return unwritable(this.#folder, error)
    }
  }

  remove(key: string): void {
    // A key may be in both: tried again after a crash, it is settled for the process that died as well.
    const left = this.#left.get(key)
    if (left !== undefined) removeFile(left)
    const own = this.#slots.find((slot) => slot.key === key)
    if (own === undefined) return
    // Not forced to the disk: after a power loss the sale is told of once more, which does no harm.
    writeSync(own.file, blank, 0)
    own.key = null
  }

  abandoned(tillId?: TillId): PendingSale[] {
    const found = deadFiles(this.#folder).flatMap((path) => {
      const sale = readPending(path)
      return sale === null ? [] : [{ path, sale }]
    })
    this.#left = new Map(found.map(({ path, sale }) => [sale.key, path]))
    return found
      .map(({ sale }) => sale)
      .filter((sale) => tillId === undefined || sale.tillId === tillId)
      .sort((one, other) => one.begunAt - other.begunAt)
  }

  close(): void {
    for (const { path, file, key } of this.#slots) {
      closeSync(file)
      if (key === null) removeFile(path)
    }
    this.#slots = []
  }
}

/** A full disk is mostly the database's own, and the same is to be done about any. */
function unwritable(folder: string, error: unknown): Refusal {
  const reason = codeOf(error)
  return /^(?:ENOSPC|EDQUOT)$/.test(reason)
    ? { refused: 'database-full' }
    : { refused: 'file-unwritable', file: folder, reason }
}

function newSlot(folder: string, key: string, text: string): Slot {
  for (let number = 0; ; number += 1) {
    const path = join(folder, `till-${ownProcess()}-${number}.json`)
    let file: number
    try {
      file = openSync(path, 'wx', 0o600)
    } catch (error) {
      // Another desk of this process has that one.
      if (codeOf(error) === 'EEXIST') continue
      throw error
    }
    try {
      writeSync(file, text, 0)
      fsyncSync(file)
      // Without this the file's name may be gone after a power loss, although its content is on disk.
      toDisk(folder)
      return { path, file, key }
    } catch (error) {
      closeSync(file)
      removeFile(path)
      throw error
    }
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

/** Files whose process is gone; one of this process or of another living one is nobody else's to look after. */
function deadFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^till-.*\.json$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => !isAlive(processIn(basename(path))))
}

/** `null` for a file without a sale: free, or torn before anything was sent. */
function readPending(path: string): PendingSale | null {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isPending(found) ? found : null
  } catch {
    return null
  }
}

function isPending(found: unknown): found is PendingSale {
  if (typeof found !== 'object' || found === null) return false
  const { key, tillId, total, begunAt } = found as Partial<Record<keyof PendingSale, unknown>>
  return (
    typeof key === 'string' &&
    isSaleKey(key) &&
    typeof tillId === 'string' &&
    typeof total === 'number' &&
    typeof begunAt === 'number'
  )
}

function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error && 'code' in error)) throw error
  return String(error.code)
}
