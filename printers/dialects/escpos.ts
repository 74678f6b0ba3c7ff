import { setImmediate } from 'node:timers/promises'
import type { Codepage } from '@point-of-sale/codepage-encoder'
import type ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import { layOutPaper, type PaperLine } from '../layout.ts'
import type { Dialect, PaperProblem, PrinterModel } from '../printer.ts'
import { replaceUnmappable } from '../unmappable.ts'
import { isPrintableCode } from './code-symbols.ts'
import { conversation } from './escpos-conversation.ts'

/** The widths that the encoder lays out; a model must have one of them. */
export const escposColumns = [32, 35, 42, 44, 48] as const

/** ESC/POS as Epson defines it and most receipt printers speak it. */
export const escpos: Dialect = {
  fileExtension: 'escpos',
  conversation,
  async encode(document, model) {
    const [{ default: Encoder }, { default: pages }] = await Promise.all([
      import('@point-of-sale/receipt-printer-encoder'),
      import('@point-of-sale/codepage-encoder'),
    ])
    const repertoires = codePagesOf(model).map((page) => ({ page, letters: new Set(pages.getCodepoints(page, true)) }))
    const { replace, problems } = replaceUnmappable((letter) => {
      const [codePoint = 0, ...marks] = Array.from(letter, (part) => part.codePointAt(0) ?? 0)
      return marks.length === 0 && repertoires.some(({ letters }) => letters.has(codePoint))
    })
    const ellipsis = replaceUnmappable((letter) =>
      repertoires.every(({ letters }) => letters.has(letter.codePointAt(0) ?? 0)),
    )
    const lines = layOutPaper(document, {
      columns: model.columns,
      largeText: true,
      ellipsis: ellipsis.replace('…') === '…' ? '…' : '.',
      replace,
    })
    const encoder = new Encoder({
      language: 'esc-pos',
      columns: model.columns,
      codepageMapping: { ...model.codePages },
      codepageCandidates: preferredFirst(repertoires, lines),
      feedBeforeCut: model.feedLines,
      newline: '\n',
      errors: 'strict',
    })
    encoder.initialize().codepage('auto')
    const pieces: Uint8Array[] = []
    for (const line of lines) {
      printLine(encoder, line, model, problems)
      pieces.push(encoder.encode())
      // A whole ticket takes the encoder some 30 ms; a key must not wait for them.
      await setImmediate()
    }
    if (model.cutter === null) encoder.newline(model.feedLines)
    pieces.push(encoder.encode())
    return { bytes: Buffer.concat(pieces), problems }
  },
}

function printLine(
  encoder: ReceiptPrinterEncoder,
  line: PaperLine,
  model: PrinterModel,
  problems: PaperProblem[],
): void {
  switch (line.type) {
    case 'text':
      encoder.bold(line.bold).size(line.size, line.size).line(line.text)
      break
    case 'qr': {
      const size = qrModuleDots(line.data, model)
      if (size === null) problems.push({ problem: 'unprintable-code', data: line.data })
      else encoder.align('center').qrcode(line.data, { model: 2, size, errorlevel: 'm' }).align('left')
      break
    }
    case 'code128': {
      const bars = code128Bars(line.data, model)
      if (bars === null) problems.push({ problem: 'unprintable-code', data: line.data })
      else
        encoder
          .align('center')
          .barcode(bars.data, 'code128', { width: bars.width, height: 80, text: 'none' })
          .align('left')
      break
    }
    case 'cut':
      if (model.cutter !== null) encoder.cut(model.cutter)
      break
  }
}

/** The page that holds most of this document first: a Cyrillic ticket would else switch twice a line. */
function preferredFirst(
  repertoires: readonly { readonly page: Codepage; readonly letters: ReadonlySet<number> }[],
  lines: readonly PaperLine[],
): Codepage[] {
  const foreign = lines.flatMap((line) => (line.type === 'text' ? Array.from(line.text) : [])).filter((c) => c > '~')
  const held = (letters: ReadonlySet<number>) => foreign.filter((c) => letters.has(c.codePointAt(0) ?? 0)).length
  return repertoires
    .map(({ page, letters }) => ({ page, count: held(letters) }))
    .sort((a, b) => b.count - a.count)
    .map(({ page }) => page)
}

/** A test holds the shipped models against the tables of the encoder; an unknown page throws at its first use. */
function codePagesOf(model: PrinterModel): Codepage[] {
  return Object.keys(model.codePages) as Codepage[]
}

const quietModules = 8

/** Dots a module, as large as 25 mm allow; null when the code cannot be printed. 203 dpi: 8 dots are a millimetre. */
function qrModuleDots(data: string, model: PrinterModel): number | null {
  if (!isPrintableCode('qr', data)) return null
  const modules = /^\d+$/.test(data) && data.length <= 34 ? 21 : 17 + 4 * Math.ceil((data.length + 20) / 20)
  const dots = Math.floor(Math.min(200, model.dots) / (modules + quietModules))
  return dots < 2 ? null : Math.min(dots, 8)
}

/** Pairs of digits take half the room (code set C); widths 1 to 3 of the encoder are 2 to 4 dots a module. */
function code128Bars(data: string, model: PrinterModel): { readonly data: string; readonly width: number } | null {
  if (!isPrintableCode('code128', data)) return null
  const pairs = /^(\d\d)+$/.test(data) ? (data.match(/\d\d/g) ?? []) : null
  const symbols = pairs?.length ?? data.length
  const modules = 11 * (symbols + 2) + 13 + 2 * 10
  const dots = Math.min(3, Math.floor(model.dots / modules))
  if (dots < 2) return null
  const set = pairs === null ? `{B${data.replaceAll('{', '{{')}` : `{C${String.fromCharCode(...pairs.map(Number))}`
  return { data: set, width: dots - 1 }
}
