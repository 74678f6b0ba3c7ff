import type { PaperDocument } from '../src/domain/document.ts'
import {
  askCondition,
  converse,
  defaultTimeouts,
  openLink,
  type Printer,
  type PrintTimeouts,
} from './prepare-printer.ts'
import {
  type Conversation,
  isPrintFailure,
  type Link,
  type PaperProblem,
  type PrintFailure,
  type PrintOutcome,
} from './printer.ts'

export { type Printer, type PrintTimeouts, preparePrinter } from './prepare-printer.ts'

export interface PrintOptions {
  /** Names the file, where the job becomes one. */
  readonly jobName: string
  /** Called once, before the first byte of the document is written: the moment to store that the job is sent. */
  readonly onSending?: () => Promise<void> | void
  readonly timeouts?: Partial<PrintTimeouts>
}

const pieceBytes = 256

/**
 * Prints one document, by the order of the contract. Settles within the sum of its waits, whatever the device does; what
 * `onSending` throws goes through, with nothing sent.
 */
export async function printDocument(
  printer: Printer,
  document: PaperDocument,
  options: PrintOptions,
): Promise<PrintOutcome> {
  const timeouts = { ...defaultTimeouts, ...options.timeouts }
  const { bytes, problems } = await printer.dialect.encode(document, printer.model)
  const link = await openLink(printer, options.jobName, timeouts.openMs)
  if (isPrintFailure(link)) return { ...link, bytesSent: 0 }
  try {
    return await deliver(printer, link, bytes, problems, options, timeouts)
  } finally {
    await link.close()
  }
}

async function deliver(
  printer: Printer,
  link: Link,
  bytes: Uint8Array,
  problems: readonly PaperProblem[],
  { onSending }: PrintOptions,
  timeouts: PrintTimeouts,
): Promise<PrintOutcome> {
  const talk = converse(printer, link, bytes)
  const before = await askCondition(link, talk, timeouts.answerMs)
  if (isPrintFailure(before)) return { ...before, bytesSent: 0 }

  await onSending?.()
  const acknowledges = talk !== undefined && printer.model.acknowledges
  const job = acknowledges ? Buffer.concat([bytes, talk.receiptRequest]) : bytes
  let bytesSent = 0
  while (bytesSent < job.length) {
    const piece = job.subarray(bytesSent, bytesSent + pieceBytes)
    const failure = await link.write(piece, timeouts.writeMs)
    bytesSent += piece.length
    if (failure !== null) return { ...(await whyStopped(failure, link, talk, timeouts)), bytesSent }
  }
  const unfinished = await link.finish(timeouts.writeMs)
  if (unfinished !== null) return { ...unfinished, bytesSent }

  const acknowledged = acknowledges && (await talk.awaitReceipt(timeouts.receiptMs, timeouts.answerMs))
  if (isPrintFailure(acknowledged)) return { ...acknowledged, bytesSent }
  // Paper that ran out with this ticket is known from the acknowledgement; without one the printer is asked once more.
  const after = acknowledged ? before : await askCondition(link, talk, timeouts.answerMs)
  if (isPrintFailure(after)) return { ...after, bytesSent }
  return { sent: true, acknowledged, paperLow: after?.paperLow === true, problems }
}

/** A printer that stops taking bytes can mostly say why: no paper, cover open. */
async function whyStopped(
  failure: PrintFailure,
  link: Link,
  talk: Conversation | undefined,
  timeouts: PrintTimeouts,
): Promise<PrintFailure> {
  if (failure.failed !== 'stalled') return failure
  const said = await askCondition(link, talk, timeouts.answerMs)
  return isPrintFailure(said) && said.failed !== 'no-answer' && said.failed !== 'stalled' ? said : failure
}
