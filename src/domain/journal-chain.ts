/**
 * The journal's chain (F11, F12): every entry carries the hash of the one before, signed with a key that is not in the database.
 * It shows that entries were changed, swapped or taken out of the middle; only a head kept elsewhere shows that the newest are gone.
 */
import type { TillId, UserId } from './ids.ts'

export interface JournalEntry {
  readonly tillId: TillId
  /** From 1, without gaps, per till. */
  readonly seq: number
  readonly at: number
  readonly userId: UserId
  readonly kind: string
  /** What it is about: an order's key, an event's id. */
  readonly subject: string
  /** JSON text, kept to the letter. */
  readonly body: string
  readonly prev: string
  readonly hash: string
}

/** HMAC-SHA256 of a text in hexadecimal, keyed outside. */
export type Sign = (text: string) => string

/** What the first entry of a till names as the one before it. */
export const chainStart = '0'.repeat(64)

/** The hash that belongs on an entry. No field but the last can contain a line end, so no two entries share a text. */
export function entryHash(sign: Sign, entry: Omit<JournalEntry, 'hash'>): string {
  const { prev, tillId, seq, at, userId, kind, subject, body } = entry
  return sign([prev, tillId, seq, at, userId, kind, subject, body].join('\n'))
}

export interface ChainFault {
  readonly tillId: TillId
  readonly seq: number
  readonly fault: 'gap' | 'wrong-previous' | 'wrong-hash'
}

/** Checks one till's entries one after another, in the order of `seq`; a chain may be longer than memory. */
export class ChainCheck {
  readonly #sign: Sign
  #seq = 0
  #prev = chainStart

  constructor(sign: Sign) {
    this.#sign = sign
  }

  /** @returns what is wrong with this entry. After a fault the entries that follow are judged by themselves. */
  next(entry: JournalEntry): ChainFault[] {
    const { tillId, seq } = entry
    const faults: ChainFault[] = []
    if (seq !== this.#seq + 1) faults.push({ tillId, seq, fault: 'gap' })
    if (entry.prev !== this.#prev) faults.push({ tillId, seq, fault: 'wrong-previous' })
    if (entry.hash !== entryHash(this.#sign, entry)) faults.push({ tillId, seq, fault: 'wrong-hash' })
    this.#seq = seq
    this.#prev = entry.hash
    return faults
  }
}
