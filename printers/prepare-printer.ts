import type { Refusal } from '../src/domain/refusal.ts'
import { type PrinterAddress, parsePrinterAddress } from './address.ts'
import { loadModel } from './models.ts'
import {
  type Conversation,
  type Dialect,
  isPrintFailure,
  type Link,
  type PrinterCondition,
  type PrinterModel,
  type PrintFailure,
  type ReadableLink,
  type TerminalWriter,
} from './printer.ts'
import { dialects, transportOf } from './registry.ts'

/** A printer as a till's setting names it, with its model and language at hand. Nothing is open between jobs. */
export interface Printer {
  readonly address: PrinterAddress
  readonly model: PrinterModel
  readonly dialect: Dialect
  readonly previewFolder: string
  readonly terminal?: TerminalWriter | undefined
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

/**
 * Whatever stalls, and at whichever step, the cashier knows within five seconds (F43): opening, the first question, a piece of
 * the job and the question why it is not taken, or in place of both the acknowledgement, together take less.
 */
export const defaultTimeouts: PrintTimeouts = { openMs: 1200, answerMs: 900, writeMs: 1800, receiptMs: 2700 }

/**
 * Reads a till's setting. `bad-input` for an address that makes no sense or a model that does not exist. `terminal` is how to
 * reach the printer behind the till's terminal, and only asked for by `terminal:`.
 */
export async function preparePrinter(
  setting: string,
  previewFolder: string,
  terminal?: TerminalWriter,
): Promise<Printer | Refusal> {
  const address = parsePrinterAddress(setting)
  if ('refused' in address) return address
  const model = await loadModel(address.model)
  if (model === null) return { refused: 'bad-input', field: 'printer', value: address.model, expected: 'model' }
  return { address, model, dialect: await dialects[model.dialect](), previewFolder, terminal }
}

/** A fresh link to the printer, for one job. */
export async function openLink(printer: Printer, jobName: string, openMs: number): Promise<Link | PrintFailure> {
  const { address, dialect, previewFolder, terminal } = printer
  const file = { name: jobName, extension: dialect.fileExtension, previewFolder, terminal }
  return (await transportOf(address, file)).open(openMs)
}

/** How the printer is asked about `bytes`, where its model answers and the link can be read. */
export function converse({ dialect, model }: Printer, link: Link, bytes: Uint8Array): Conversation | undefined {
  return model.answersStatus && isReadable(link) ? dialect.conversation?.(link, bytes) : undefined
}

/** What the link knows, which is quick, then the printer's own word. Undefined: neither says anything. */
export async function askCondition(
  link: Link,
  talk: Conversation | undefined,
  answerMs: number,
): Promise<PrinterCondition | PrintFailure | undefined> {
  const known = await link.condition?.(answerMs)
  if (isPrintFailure(known)) return known
  return talk === undefined ? (known ?? undefined) : talk.condition(answerMs)
}

function isReadable(link: Link): link is ReadableLink {
  return link.read !== undefined
}
