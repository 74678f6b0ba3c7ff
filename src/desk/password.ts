import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What a stored hash says of itself: `scrypt$17$8$1$salt$hash`, salt and hash in base64url. */
interface StoredHash {
  readonly costExponent: number
  readonly blockSize: number
  readonly parallel: number
  readonly salt: Buffer
  readonly hash: Buffer
}

const hashBytes = 32
const saltBytes = 16
const longest = 1024

/** For new hashes: 128 MB and some 0.4 s on a till, in a thread of its own (A4). */
const current = { costExponent: 17, blockSize: 8, parallel: 1 } as const
/** A PIN is asked for between two customers: some 0.05 s. What protects it is the secret that is mixed in, and the count of tries. */
const quick = { costExponent: 14, blockSize: 8, parallel: 1 } as const

export async function hashPassword(password: string, kind: 'password' | 'pin' = 'password'): Promise<string> {
  const salt = randomBytes(saltBytes)
  const cost = kind === 'pin' ? quick : current
  const hash = await derive(password, { ...cost, salt })
  const { costExponent, blockSize, parallel } = cost
  return ['scrypt', costExponent, blockSize, parallel, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/**
 * Whether the password belongs to the stored hash. Without one it takes the same time to say no, so that nobody can tell
 * by the clock which users exist (A3).
 */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const known = stored === null ? null : readHash(stored)
  const wanted = known ?? { ...current, salt: Buffer.alloc(saltBytes), hash: Buffer.alloc(hashBytes) }
  const found = await derive(password, wanted)
  return timingSafeEqual(found, wanted.hash) && known !== null
}

/** @throws Error for text that is no hash of ours: it was never written by `hashPassword`. */
function readHash(stored: string): StoredHash {
  const [name, cost, block, parallel, salt, hash] = stored.split('$')
  if (name !== 'scrypt' || salt === undefined || hash === undefined) throw new Error('a password hash of unknown kind')
  return {
    costExponent: Number(cost),
    blockSize: Number(block),
    parallel: Number(parallel),
    salt: Buffer.from(salt, 'base64url'),
    hash: Buffer.from(hash, 'base64url'),
  }
}

function derive(
  password: string,
  { costExponent, blockSize, parallel, salt }: Omit<StoredHash, 'hash'>,
): Promise<Buffer> {
  const N = 2 ** costExponent
  const options = { N, r: blockSize, p: parallel, maxmem: 256 * N * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(password.slice(0, longest).normalize('NFC'), salt, hashBytes, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
