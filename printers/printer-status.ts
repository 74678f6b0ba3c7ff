import {
  askCondition,
  converse,
  defaultTimeouts,
  openLink,
  type Printer,
  type PrintTimeouts,
} from './prepare-printer.ts'
import { isPrintFailure, type PrintFailure } from './printer.ts'

/** `ready` when the printer itself, or its port, said so; `unknown` when it can be reached but cannot tell. */
export type PrinterStatus =
  | { readonly status: 'ready'; readonly paperLow: boolean }
  | { readonly status: 'unknown' }
  | PrintFailure

/** Asks a printer how it is, without printing anything. Files and the terminal are never opened for it. */
export async function readPrinterStatus(
  printer: Printer,
  timeouts: Partial<PrintTimeouts> = {},
): Promise<PrinterStatus> {
  const { openMs, answerMs } = { ...defaultTimeouts, ...timeouts }
  const { transport } = printer.address
  if (transport === 'file' || transport === 'preview' || transport === 'terminal') return { status: 'unknown' }
  const link = await openLink(printer, 'status', openMs)
  if (isPrintFailure(link)) return link
  try {
    const condition = await askCondition(link, converse(printer, link, new Uint8Array()), answerMs)
    if (isPrintFailure(condition)) return condition
    return condition === undefined ? { status: 'unknown' } : { status: 'ready', paperLow: condition.paperLow }
  } finally {
    await link.close()
  }
}
