import { randomBytes, scryptSync } from 'node:crypto'

/** A stored password that is checked at once: a real one takes a third of a second, which is for the tests of signing in alone. */
export function quickHash(password: string): string {
  const salt = randomBytes(16)
  const hash = scryptSync(password, salt, 32, { N: 2 ** 4, r: 8, p: 1 })
  return ['scrypt', 4, 8, 1, salt.toString('base64url'), hash.toString('base64url')].join('$')
}
