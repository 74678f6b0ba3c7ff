import {
  type Conversation,
  isPrintFailure,
  type PrinterCondition,
  type PrintFailure,
  type PrintFailureCode,
  type ReadableLink,
} from '../printer.ts'

const statusRequest = Buffer.from('<S1>', 'latin1')
const ticketDone = 6
const paperLow = 15
const ready = 17

/** Single bytes that a ticket printer says by itself when something stands in the way. */
const failures: ReadonlyMap<number, PrintFailureCode> = new Map<number, PrintFailureCode>([
  [3, 'printer-error'],
  [4, 'printer-error'],
  [16, 'paper-out'],
  [21, 'printer-error'],
  [24, 'printer-error'],
  [29, 'printer-error'],
  [30, 'printer-error'],
  [31, 'printer-error'],
])

/**
 * Asks one BOCA printer over one link. It says one byte for each ticket that it finished, and answers a status request only
 * when it is ready; why it is not, it has said before, and that is read then.
 */
export function fglConversation(link: ReadableLink, bytes: Uint8Array): Conversation {
  const tickets =
    Buffer.from(bytes)
      .toString('latin1')
      .match(/<[zq]>/g)?.length ?? 0
  let done = 0
  let isLow = false
  let isReady = false
  let failure: PrintFailure | null = null

  function hear(byte: number): void {
    const code = failures.get(byte)
    if (code !== undefined) failure = { failed: code, detail: `status ${byte}` }
    else if (byte === ready) {
      isReady = true
      failure = null
    } else if (byte === paperLow) isLow = true
    else if (byte === ticketDone) done++
  }

  /** The printer's word, or null when there was one that says nothing about its condition. */
  async function listen(timeoutMs: number): Promise<PrintFailure | null> {
    const read = await link.read(timeoutMs)
    if (isPrintFailure(read)) return read
    for (const byte of read) hear(byte)
    return null
  }

  async function condition(timeoutMs: number): Promise<PrinterCondition | PrintFailure> {
    isReady = false
    const until = performance.now() + timeoutMs
    const unsent = await link.write(statusRequest, timeoutMs)
    if (unsent !== null) return unsent
    while (!isReady) {
      const left = until - performance.now()
      const unheard = left <= 0 ? { failed: 'no-answer' as const, detail: '<S1>' } : await listen(left)
      // What it said before explains its silence.
      if (unheard !== null) return failure !== null && unheard.failed === 'no-answer' ? failure : unheard
    }
    // An older ticket's byte is no word about this job.
    done = 0
    return { paperLow: isLow }
  }

  /** A printer that says nothing more is asked for its condition afterwards, which has to fit into the wait as well. */
  async function awaitReceipt(timeoutMs: number, answerMs: number): Promise<boolean | PrintFailure> {
    const eachMs = Math.max(answerMs, timeoutMs - answerMs)
    let until = performance.now() + eachMs
    while (done < tickets) {
      const before = done
      const left = until - performance.now()
      if (left <= 0) return false
      const unheard = await listen(left)
      if (failure !== null) return failure
      if (unheard !== null) return unheard.failed === 'no-answer' ? false : unheard
      // Each ticket has the whole wait for itself.
      if (done > before) until = performance.now() + eachMs
    }
    return true
  }

  return { condition, receiptRequest: new Uint8Array(), awaitReceipt }
}
