import type { BrokenGuard } from './store.ts'

/**
 * What a failed batch means. `null`: it is a bug, let it fly.
 * The words are SQLite's own; a server repeats them in its message and keeps only the short code.
 */
export function brokenGuard(error: unknown): BrokenGuard | null {
  if (error instanceof DatabaseFailure) return error.broken
  if (!(error instanceof Error)) return null
  const code = codeOf(error)
  const guard = constraintGuard(code, error.message) ?? stateGuard(code)
  return guard === null ? null : { committed: false, guard, detail: error.message }
}

/** The same for what was asked of a server, where the line can fail as well. */
export function serverGuard(error: unknown): BrokenGuard | null {
  const broken = brokenGuard(error)
  if (broken !== null || !(error instanceof Error)) return broken
  const guard = networkGuard(codeOf(error), error)
  return guard === null ? null : { committed: false, guard, detail: detailOf(error) }
}

/** What the database could not do, for a reason that is no bug; reads throw it. `guardRefusal` turns `broken` into a refusal. */
export class DatabaseFailure extends Error {
  readonly broken: BrokenGuard

  constructor(broken: BrokenGuard) {
    super(`${broken.guard}: ${broken.detail}`)
    this.broken = broken
  }
}

/** What to throw for a read that failed: nothing was asked to change, so a lost answer is no more than unreachable. */
export function readingFailure(error: unknown, guardOf = brokenGuard): unknown {
  const broken = guardOf(error)
  if (broken === null) return error
  return new DatabaseFailure(broken.guard === 'UNKNOWN' ? { ...broken, guard: 'UNREACHABLE' } : broken)
}

/** Whether another connection holds the lock; only then is waiting and trying again right. */
export function isBusy(error: unknown): error is Error {
  return error instanceof Error && /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error))
}

function constraintGuard(code: string, message: string): string | null {
  if (!code.startsWith('SQLITE')) return null
  const raised = /\bE_[A-Z][A-Z_]*(?::[a-z0-9-]+)?/.exec(message)?.[0]
  if (raised !== undefined) return raised === 'E_MUST:durable' ? 'NOT_DURABLE' : raised
  const broken = /(UNIQUE|CHECK|FOREIGN KEY) constraint failed(?:: ([^\n]+))?/.exec(message)
  if (broken === null) return null
  const [, kind = '', where] = broken
  return where === undefined ? kind : `${kind}:${where.trim()}`
}

function stateGuard(code: string): string | null {
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code) || /^TRANSACTION_(?:TIMEOUT|BUSY)$/.test(code)) return 'BUSY'
  // The file shared by all connections cannot grow: that is a full disk as well.
  if (/^SQLITE_(?:FULL|IOERR_SHMSIZE)$/.test(code)) return 'FULL'
  if (code === 'SQLITE_READONLY_DBMOVED') return 'REPLACED'
  if (/^(?:SQLITE_READONLY|BLOCKED$)/.test(code)) return 'READ_ONLY'
  if (/^SQLITE_(?:CORRUPT|NOTADB|IOERR)/.test(code)) return 'DAMAGED'
  return null
}

/** Failures before the request has left: the name has no address, nobody listens, the certificate is wrong. */
const neverSent =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|CONNECT_TIMEOUT|_SSL_|_TLS_|CERT|UNABLE_TO_|bad port/
const refusedStatuses: readonly unknown[] = [400, 401, 403, 404, 405, 413, 429]

/** Whoever cannot prove that the server never saw the batch must call it unknown. */
function networkGuard(code: string, error: Error): string | null {
  const cause = error.cause
  const status = typeof cause === 'object' && cause !== null && 'status' in cause ? cause.status : undefined
  if (code === 'SERVER_ERROR') return refusedStatuses.includes(status) ? 'UNREACHABLE' : 'UNKNOWN'
  const isNetwork =
    /^HRANA_|^STREAM_|^CLIENT_CLOSED$|^UNKNOWN$/.test(code) ||
    error.name === 'TimeoutError' ||
    error.name === 'AbortError' ||
    error.message === 'fetch failed' ||
    // Something answered that does not speak the protocol.
    error instanceof SyntaxError
  if (!isNetwork) return null
  return neverSent.test(detailOf(error)) ? 'UNREACHABLE' : 'UNKNOWN'
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function detailOf(error: Error): string {
  const { cause } = error
  if (!(cause instanceof Error) || error.message.includes(cause.message)) return error.message
  return `${error.message}: ${codeOf(cause)} ${cause.message}`
}
