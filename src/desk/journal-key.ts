import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import type { Refusal } from '../domain/refusal.ts'

/** The secret that signs the journal (F12). It lives outside the database, so that who has only the file cannot rewrite it. */
export interface JournalKey {
  /** HMAC-SHA256 of the text, 64 hexadecimal digits. */
  sign(text: string): string
}

const keyBytes = 32

/**
 * Reads the key, or makes one that only the owner may read when there is none.
 * Refusals: file-unreadable.
 */
export function openJournalKey(path: string): JournalKey | Refusal {
  try {
    createIfMissing(path)
    const text = readFileSync(path, 'utf8').trim()
    if (!/^[0-9a-f]{64}$/.test(text)) return { refused: 'file-unreadable', file: path, reason: 'not a journal key' }
    return journalKey(Buffer.from(text, 'hex'))
  } catch (error) {
    return { refused: 'file-unreadable', file: path, reason: error instanceof Error ? error.message : String(error) }
  }
}

export function journalKey(secret: Uint8Array): JournalKey {
  const key = createSecretKey(secret)
  return { sign: (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex') }
}

/** Written aside and linked into place: of two tills that start at once, one makes the key and both read it whole. */
function createIfMissing(path: string): void {
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const aside = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(aside, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(keyBytes).toString('hex')}\n`)
    fsyncSync(file)
    linkSync(aside, path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    closeSync(file)
    unlinkSync(aside)
  }
}
