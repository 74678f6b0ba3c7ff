import type { UserId } from '../domain/ids.ts'
import type { Desk } from './desk.ts'

/** Four digits at least, because ten thousand are too many for five tries; not all the same, nor a run like 1234. */
export function isPin(text: string): boolean {
  return /^\d{4,8}$/.test(text)
}

export function isGoodPin(text: string): boolean {
  const steps = [...text].slice(1).map((digit, index) => Number(digit) - Number(text[index]))
  return isPin(text) && !(steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1)
}

/**
 * A4: who steals the database file cannot try all PINs, because a secret outside of it is in the hash. Machines that share a
 * server have no common secret: there the server keeps the hashes from thieves.
 */
export function peppered(desk: Desk, userId: UserId, pin: string): string {
  return desk.store.kind === 'file' ? desk.journalKey.sign(`pin ${userId} ${pin}`) : `${userId} ${pin}`
}
