import { createHmac, timingSafeEqual } from 'node:crypto'
import { setupProofDigits } from '../domain/setup-code.ts'

/** What a set-up code is about: a change of any of it makes the code false. */
export interface SetupClaims {
  readonly number: number
  readonly till_id: string
  readonly settings: string
  readonly expires_at: number
}

/** The figures that prove a code: of HMAC-SHA256 with a secret that only the database has. */
export function setupProof(secret: string, { number, till_id, settings, expires_at }: SetupClaims): string {
  const text = JSON.stringify(['guichet set-up', number, till_id, expires_at, settings])
  const hash = createHmac('sha256', Buffer.from(secret, 'hex')).update(text).digest('hex')
  return (BigInt(`0x${hash}`) % 10n ** BigInt(setupProofDigits)).toString().padStart(setupProofDigits, '0')
}

export function isSameProof(proof: string, expected: string): boolean {
  return proof.length === expected.length && timingSafeEqual(Buffer.from(proof), Buffer.from(expected))
}
