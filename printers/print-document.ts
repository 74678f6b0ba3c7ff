import type { PaperDocument } from '../src/domain/document.ts'
import type { Refusal } from '../src/domain/refusal.ts'
import { type PrinterAddress, parsePrinterAddress } from './address.ts'
import { loadModel } from './models.ts'
import {
  type Conversation,
  type Dialect,
  isPrintFailure,
  type Link,
  type PaperProblem,
  type PrinterModel,
  type PrintFailure,
  type PrintOutcome,
  type ReadableLink,
} from './printer.ts'
import { dialects, transportOf } from './registry.ts'

/** A printer as a till's setting names it, with its model and language at hand. Nothing is open between jobs. */
export interface Printer {
  readonly address: PrinterAddress
  readonly model: PrinterModel
  readonly dialect: Dialect
  readonly previewFolder: string
}

/** The waits, each until no further step is made; a paper that prints slowly but moves is not cut off. */
export interface PrintTimeouts {
  readonly openMs: number
  /** For one answer to one question. */
  readonly answerMs: number
  /** For the device to take one piece of the job. */
  readonly writeMs: number
  /** For the acknowledgement, while the printer says that it is in order. */
  readonly receiptMs: number
}

export interface PrintOptions {
  /** Names the file, where the job becomes one. */
  readonly jobName: string
  /** Called once, before the first byte of the document is written: the moment to store that the job is sent. */
  readonly onSending?: () => Promise<void> | void
  readonly timeouts?: Partial<PrintTimeouts>
}

const defaultTimeouts: PrintTimeouts = { openMs: 2000, answerMs: 1500, writeMs: 4000, receiptMs: 5000 }
const pieceBytes = 256

/** Reads a till's setting. `bad-input` for an address that makes no sense or a model that does not exist. */
export async function preparePrinter(setting: string, previewFolder: string): Promise<Printer | Refusal> {
  const address = parsePrinterAddress(setting)
  if ('refused' in address) return address
  const model = await loadModel(address.model)
  if (model === null) return { refused: 'bad-input', field: 'printer', value: address.model, expected: 'model' }
  return { address, model, dialect: await dialects[model.dialect](), previewFolder }
}

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
  const { fileExtension: extension } = printer.dialect
  const file = { name: options.jobName, extension, previewFolder: printer.previewFolder }
  const link = await (await transportOf(printer.address, file)).open(timeouts.openMs)
  if (isPrintFailure(link)) return { ...link, bytesSent: 0 }
  try {
    return await deliver(printer, link, bytes, problems, options, timeouts)
  } finally {
    await link.close()
  }
}

async function deliver(
  { dialect, model }: Printer,
  link: Link,
  bytes: Uint8Array,
  problems: readonly PaperProblem[],
  { onSending }: PrintOptions,
  timeouts: PrintTimeouts,
): Promise<PrintOutcome> {
  const talk = model.answersStatus && isReadable(link) ? dialect.conversation?.(link, bytes) : undefined
  const before = await talk?.condition(timeouts.answerMs)
  if (isPrintFailure(before)) return { ...before, bytesSent: 0 }

  await onSending?.()
  const acknowledges = talk !== undefined && model.acknowledges
  const job = acknowledges ? Buffer.concat([bytes, talk.receiptRequest]) : bytes
  let bytesSent = 0
  while (bytesSent < job.length) {
    const piece = job.subarray(bytesSent, bytesSent + pieceBytes)
    const failure = await link.write(piece, timeouts.writeMs)
    bytesSent += piece.length
    if (failure !== null) return { ...(await whyStopped(failure, talk, timeouts)), bytesSent }
  }
  const unfinished = await link.finish(timeouts.writeMs)
  if (unfinished !== null) return { ...unfinished, bytesSent }

  const acknowledged = acknowledges && (await talk.awaitReceipt(timeouts.receiptMs, timeouts.answerMs))
  if (isPrintFailure(acknowledged)) return { ...acknowledged, bytesSent }
  // Paper that ran out with this ticket is known from the acknowledgement; without one the printer is asked once more.
  const after = acknowledged ? before : await talk?.condition(timeouts.answerMs)
  if (isPrintFailure(after)) return { ...after, bytesSent }
  return { sent: true, acknowledged, paperLow: after?.paperLow === true, problems }
}

/** A printer that stops taking bytes can mostly say why: no paper, cover open. */
async function whyStopped(
  failure: PrintFailure,
  talk: Conversation | undefined,
  timeouts: PrintTimeouts,
): Promise<PrintFailure> {
  if (failure.failed !== 'stalled') return failure
  const said = await talk?.condition(timeouts.answerMs)
  return isPrintFailure(said) && said.failed !== 'no-answer' && said.failed !== 'stalled' ? said : failure
}

function isReadable(link: Link): link is ReadableLink {
  return link.read !== undefined
}
