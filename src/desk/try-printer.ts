import { preparePrinter, printDocument } from '../../printers/print-document.ts'
import { isPrintFailure, type PrintFailure } from '../../printers/printer.ts'
import { type PrinterStatus, readPrinterStatus } from '../../printers/printer-status.ts'
import type { PaperDocument } from '../domain/document.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'

/** What a technician wants to see on paper: every alphabet, wide and narrow, both codes, the knife. */
function testPage(address: string): PaperDocument {
  return {
    kind: 'receipt',
    language: 'en',
    blocks: [
      { type: 'text', text: 'guichet', align: 'centre', bold: true, size: 2 },
      { type: 'text', text: address, align: 'centre' },
      { type: 'rule' },
      { type: 'text', text: 'English: Row 5, Seat 12' },
      { type: 'text', text: 'Français : été, œuvre, à côté' },
      { type: 'text', text: 'Deutsch: Größe, Übergang, Straße' },
      { type: 'text', text: 'Български: ред, място, щъркел' },
      { type: 'text', text: 'Русский: ряд, место, объём' },
      { type: 'columns', left: 'EUR', right: '1 234,50 €' },
      { type: 'text', text: 'bold', bold: true },
      { type: 'qr', data: 'guichet' },
      { type: 'code128', data: '12345678901234567890' },
      { type: 'cut' },
    ],
  }
}

export type TriedPrinter = { readonly acknowledged: boolean; readonly problems: number } | PrintFailure

/** Prints a test page. Refusals: bad-input (an address or model that is none). */
export async function printTestPage(address: string, previewFolder: string): Promise<TriedPrinter | Refusal> {
  const printer = await preparePrinter(address, previewFolder)
  if (isRefusal(printer)) return printer
  const outcome = await printDocument(printer, testPage(address), { jobName: 'test-page' })
  if (isPrintFailure(outcome)) return outcome
  return { acknowledged: outcome.acknowledged, problems: outcome.problems.length }
}

/** Asks a printer how it is. Refusals: bad-input. */
export async function askPrinter(address: string, previewFolder: string): Promise<PrinterStatus | Refusal> {
  const printer = await preparePrinter(address, previewFolder)
  return isRefusal(printer) ? printer : readPrinterStatus(printer)
}
