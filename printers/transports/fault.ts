import { isPrintFailure, type Link, type PrintFailure, type PrintFailureCode } from '../printer.ts'

const codes: Readonly<Record<string, PrintFailureCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENODEV: 'not-found',
  ENXIO: 'not-found',
  ENOTFOUND: 'not-found',
  EAI_AGAIN: 'not-found',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'not-permitted',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'busy',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ETIMEDOUT: 'unreachable',
}

/** A system error as a failure of the printer; what is not in the table means that the link broke. */
export function faultOf(error: unknown, otherwise: PrintFailureCode = 'link-lost'): PrintFailure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const detail = code || (error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200))
  return { failed: codes[code] ?? otherwise, detail }
}

/** `work`, or `late` when it is not done within the deadline; the timer never outlives the answer. */
export async function within<T>(timeoutMs: number, work: Promise<T>, late: PrintFailure): Promise<T | PrintFailure> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<PrintFailure>((resolve) => {
    timer = setTimeout(() => resolve(late), timeoutMs)
  })
  try {
    return await Promise.race([work, deadline])
  } finally {
    clearTimeout(timer)
  }
}

/** The same for opening: a link that opens after its deadline is closed at once, since nobody waits for it. */
export async function openWithin(
  timeoutMs: number,
  opening: Promise<Link | PrintFailure>,
  late: PrintFailure,
): Promise<Link | PrintFailure> {
  const opened = await within(timeoutMs, opening, late)
  if (opened === late) void opening.then((link) => (isPrintFailure(link) ? undefined : link.close()))
  return opened
}
