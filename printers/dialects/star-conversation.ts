import {
  type Conversation,
  isPrintFailure,
  type PrinterCondition,
  type PrintFailure,
  type ReadableLink,
} from '../printer.ts'
import { parseStarAnswers, type StarStatus } from './star-answers.ts'

/** Asks for one status block at once, even while the printer is offline. */
const statusRequest = Uint8Array.of(0x1b, 0x06, 0x01)
const endOfJob = 0x17
const pollMs = 200

/**
 * Asks one Star printer over one link. Every document begins by cancelling what is in the printer, which sets its counter of
 * jobs to 0; it ends with one or two ETB, so that the counter stands where it did not stand before.
 */
export function starConversation(link: ReadableLink): Conversation {
  let rest: Uint8Array = new Uint8Array()
  let before = 0

  /** The newest block that arrives within the wait. */
  async function nextStatus(timeoutMs: number): Promise<StarStatus | PrintFailure> {
    const until = performance.now() + timeoutMs
    for (;;) {
      const left = until - performance.now()
      if (left <= 0) return { failed: 'no-answer', detail: 'ESC ACK SOH' }
      const read = await link.read(left)
      if (isPrintFailure(read)) return read
      const parsed = parseStarAnswers(Buffer.concat([rest, read]))
      rest = parsed.rest
      const newest = parsed.answers.at(-1)
      if (newest !== undefined) return newest
    }
  }

  async function ask(timeoutMs: number): Promise<StarStatus | PrintFailure> {
    const failure = await link.write(statusRequest, timeoutMs)
    return failure ?? nextStatus(timeoutMs)
  }

  async function condition(timeoutMs: number): Promise<PrinterCondition | PrintFailure> {
    const status = await ask(timeoutMs)
    if (isPrintFailure(status)) return status
    before = status.jobs
    return conditionOf(status)
  }

  const jobs = () => (before === 1 ? 2 : 1)

  async function awaitReceipt(timeoutMs: number, answerMs: number): Promise<boolean | PrintFailure> {
    const expected = jobs()
    const until = performance.now() + timeoutMs
    for (;;) {
      const left = until - performance.now()
      if (left <= 0) return false
      let status = await nextStatus(Math.min(pollMs, left))
      if (isPrintFailure(status) && status.failed === 'no-answer') status = await ask(answerMs)
      if (isPrintFailure(status)) return status
      if (status.jobs === expected) return true
      const now = conditionOf(status)
      if (isPrintFailure(now)) return now
    }
  }

  return {
    condition,
    get receiptRequest() {
      return new Uint8Array(jobs()).fill(endOfJob)
    },
    awaitReceipt,
  }
}

function conditionOf(status: StarStatus): PrinterCondition | PrintFailure {
  const detail = `status ${status.raw}`
  if (status.coverOpen) return { failed: 'cover-open', detail }
  if (status.paperOut) return { failed: 'paper-out', detail }
  if (status.error) return { failed: 'printer-error', detail }
  if (status.offline) return { failed: 'offline', detail }
  return { paperLow: status.paperLow }
}
