import { setImmediate } from 'node:timers/promises'
import type { Codepage } from '@point-of-sale/codepage-encoder'
import type ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder'
import type { PaperDocument } from '../../src/domain/document.ts'
import { logoDots } from '../images/dither.ts'
import { layOutPaper, type PaperLine } from '../layout.ts'
import type { EncodedPaper, PaperProblem, PrinterModel } from '../printer.ts'
import { replaceUnmappable } from '../unmappable.ts'
import { isPrintableCode } from './code-symbols.ts'
import { escposRaster, starRaster } from './raster.ts'

export type ReceiptLanguage = 'esc-pos' | 'star-prnt' | 'star-line'

/** Star printers in page units print what they hold only when it is cut or flushed: this enters page mode and leaves it. */
const starFlush = Uint8Array.of(0x1b, 0x1d, 0x50, 0x30, 0x1b, 0x1d, 0x50, 0x31)

/** A document in the language of a roll printer, by the encoder that knows them all. */
export async function encodeReceipt(
  language: ReceiptLanguage,
  document: PaperDocument,
  model: PrinterModel,
): Promise<EncodedPaper> {
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
    language,
    columns: model.columns,
    codepageMapping: { ...model.codePages },
    codepageCandidates: preferredFirst(repertoires, lines),
    feedBeforeCut: model.feedLines,
    newline: '\n',
    errors: 'strict',
    autoFlush: false,
  })
  encoder.initialize().codepage('auto')
  const pieces: Uint8Array[] = []
  for (const line of lines) {
    // What the encoder holds, such as the printer's start, comes before the dots.
    if (line.type === 'logo') pieces.push(encoder.encode(), logoBytes(language, line.file, document, model, problems))
    else printLine(encoder, language, line, model, problems)
    pieces.push(encoder.encode())
    // A whole ticket takes the encoder some 30 ms; a key must not wait for them.
    await setImmediate()
  }
  if (model.cutter === null) encoder.newline(model.feedLines)
  pieces.push(encoder.encode())
  if (language === 'star-prnt') pieces.push(starFlush)
  return { bytes: Buffer.concat(pieces), problems }
}

function logoBytes(
  language: ReceiptLanguage,
  file: string,
  document: PaperDocument,
  model: PrinterModel,
  problems: PaperProblem[],
): Uint8Array {
  const dots = logoDots(document, file, { width: model.dots }, problems)
  if (dots === null) return new Uint8Array()
  return language === 'esc-pos' ? escposRaster(dots) : starRaster(dots)
}

function printLine(
  encoder: ReceiptPrinterEncoder,
  language: ReceiptLanguage,
  line: Exclude<PaperLine, { type: 'logo' }>,
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
      const bars = language === 'esc-pos' ? code128Bars(line.data, model) : starCode128Bars(line.data, model)
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

/** Star printers choose the code set themselves, so room is kept for the widest; a percent sign would begin a command. */
function starCode128Bars(data: string, model: PrinterModel): { readonly data: string; readonly width: number } | null {
  if (!isPrintableCode('code128', data) || data.includes('%') || data.startsWith('{')) return null
  const modules = 11 * (data.length + 2) + 13 + 2 * 10
  const dots = Math.min(3, Math.floor(model.dots / modules))
  return dots < 2 ? null : { data, width: dots - 1 }
}
