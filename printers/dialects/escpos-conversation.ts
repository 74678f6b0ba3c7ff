import { randomInt } from 'node:crypto'
import {
  type Conversation,
  isPrintFailure,
  type PrinterCondition,
  type PrintFailure,
  type ReadableLink,
} from '../printer.ts'
import { type EscposAnswer, parseAnswers } from './escpos-answers.ts'

/** `DLE EOT n` is answered at once, even while the printer is offline or its buffer is full. */
const request = { printer: 1, offline: 2, error: 3, paper: 4 } as const
const pollMs = 200

/** Asks one ESC/POS printer over one link. */
export function conversation(link: ReadableLink): Conversation {
  const id = Array.from({ length: 4 }, () => String.fromCharCode(randomInt(0x21, 0x7f))).join('')
  let rest: Uint8Array = new Uint8Array()
  const pending: EscposAnswer[] = []
  let acknowledged = false

  /** The next status byte, or null when only other answers arrived. */
  async function nextStatus(timeoutMs: number): Promise<number | null | PrintFailure> {
    if (pending.length === 0) {
      const read = await link.read(timeoutMs)
      if (isPrintFailure(read)) return read
      const parsed = parseAnswers(Buffer.concat([rest, read]))
      rest = parsed.rest
      pending.push(...parsed.answers)
    }
    const answer = pending.shift()
    if (answer?.type === 'receipt' && answer.id === id) acknowledged = true
    return answer?.type === 'status' ? answer.byte : null
  }

  async function ask(n: number, timeoutMs: number): Promise<number | PrintFailure> {
    const until = performance.now() + timeoutMs
    const failure = await link.write(Uint8Array.of(0x10, 0x04, n), timeoutMs)
    if (failure !== null) return failure
    for (;;) {
      const left = until - performance.now()
      if (left <= 0) return { failed: 'no-answer', detail: `DLE EOT ${n}` }
      const status = await nextStatus(left)
      if (status !== null) return status
    }
  }

  async function condition(timeoutMs: number): Promise<PrinterCondition | PrintFailure> {
    const printer = await ask(request.printer, timeoutMs)
    if (isPrintFailure(printer)) return printer
    const offline = await ask(request.offline, timeoutMs)
    if (isPrintFailure(offline)) return offline
    const paper = await ask(request.paper, timeoutMs)
    if (isPrintFailure(paper)) return paper
    const detail = (name: string, byte: number) => `${name} 0x${byte.toString(16).padStart(2, '0')}`
    if (offline & 0x04) return { failed: 'cover-open', detail: detail('offline', offline) }
    if (offline & 0x20 || paper & 0x60) return { failed: 'paper-out', detail: detail('paper', paper) }
    if (offline & 0x40) {
      const error = await ask(request.error, timeoutMs)
      return isPrintFailure(error) ? error : { failed: 'printer-error', detail: detail('error', error) }
    }
    if (printer & 0x08) return { failed: 'offline', detail: detail('printer', printer) }
    return { paperLow: (paper & 0x0c) !== 0 }
  }

  /** Between two waits the condition is asked, so that paper running out is known at once and not at the deadline. */
  async function awaitReceipt(timeoutMs: number, answerMs: number): Promise<boolean | PrintFailure> {
    const until = performance.now() + timeoutMs
    while (!acknowledged && performance.now() < until) {
      const heard = await nextStatus(Math.min(pollMs, until - performance.now()))
      if (!isPrintFailure(heard)) continue
      if (heard.failed !== 'no-answer') return heard
      const now = await condition(answerMs)
      if (isPrintFailure(now) && !acknowledged) return now
    }
    return acknowledged
  }

  const receiptRequest = Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, ...Buffer.from(id, 'latin1'))
  return { condition, receiptRequest, awaitReceipt }
}
