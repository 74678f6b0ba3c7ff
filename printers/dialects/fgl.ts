import { setImmediate } from 'node:timers/promises'
import { logoDots } from '../images/dither.ts'
import type { Dialect, EncodedPaper, PaperProblem, PrinterModel, TicketStock } from '../printer.ts'
import { replaceUnmappable } from '../unmappable.ts'
import { code128Widths, isPrintableCode, qrModules } from './code-symbols.ts'
import { blankDots, type Dots, darken, paintDots, shade } from './dots.ts'
import { fglConversation } from './fgl-conversation.ts'
import { loadPaperFont, type PaperFont } from './paper-font.ts'
import { layOutTickets, type SizedCode, type TicketPage, type TicketType, ticketMarginDots } from './ticket-pages.ts'

/** Below this shade a dot is printed: a ticket printer knows black alone. */
const darkest = 140
const stripRows = 8
/** A gap of fewer empty columns than this costs less than a new position. */
const shortestGap = 8
const quietModules = 4

/**
 * BOCA's Friendly Ghost Language. Text is drawn here, dot by dot, and sent as digits: the fonts inside these printers have no
 * Cyrillic and differ by firmware, and no `<` of a name can ever become a command.
 */
export const fgl: Dialect = {
  fileExtension: 'fgl',
  conversation: fglConversation,
  async encode(document, model): Promise<EncodedPaper> {
    const stock = stockOf(model)
    const font = await loadPaperFont()
    const { replace, problems } = replaceUnmappable((letter) => font.has(letter))
    const drawn = new Map<string, DrawnCode>()
    for (const block of document.blocks) {
      if (block.type !== 'qr' && block.type !== 'code128') continue
      const code = await drawCode(block.type, block.data, stock)
      if (code === null) problems.push({ problem: 'unprintable-code', data: block.data })
      else drawn.set(block.type + block.data, code)
    }
    const codeOf = ({ type, data }: { readonly type: string; readonly data: string }) => drawn.get(type + data) ?? null
    const logoOf = (file: string, width: number, height: number) =>
      logoDots(document, file, { width, height }, problems)
    const { pages, type } = layOutTickets(document, stock, (code) => codeOf(code)?.size ?? null, replace, logoOf)
    // A printer that runs out forgets the rest of this job, in place of printing it by itself once there is stock again.
    const pieces = ['<PP>']
    for (const page of pages) {
      const dots = await drawPage(page, type, stock, font, (code) => codeOf(code)?.paint)
      pieces.push(`<P${stock.path}>`)
      for (let top = 0; top < dots.height; top += stripRows) {
        pieces.push(...strip(dots, top))
        await setImmediate()
      }
      pieces.push(model.cutter === null ? '<q>' : '<z>')
    }
    return { bytes: Buffer.from(pieces.join(''), 'latin1'), problems: uniqueProblems(problems) }
  },
}

interface DrawnCode {
  readonly size: SizedCode
  readonly paint: (dots: Dots, left: number, top: number) => void
}

/** A code and its quiet zone, at most an inch high and no more than two thirds of the ticket. */
async function drawCode(type: 'qr' | 'code128', data: string, stock: TicketStock): Promise<DrawnCode | null> {
  if (!isPrintableCode(type, data)) return null
  const room = stock.rows - 2 * ticketMarginDots
  if (type === 'qr') {
    const modules = await qrModules(data)
    const size = modules.length + 2 * quietModules
    const dots = Math.floor(Math.min(stock.dotsPerInch, room * 0.66) / size)
    if (dots < 2) return null
    const paint = (target: Dots, left: number, top: number) => {
      for (const [row, line] of modules.entries()) {
        for (const [column, dark] of line.entries()) {
          const [x, y] = [left + (column + quietModules) * dots, top + (row + quietModules) * dots]
          if (dark) darken(target, x, y, dots, dots)
        }
      }
    }
    return { size: { type, data, width: size * dots, height: size * dots }, paint }
  }
  const widths = await code128Widths(data)
  const modules = widths.reduce((sum, width) => sum + width, 0) + 20
  const dots = Math.min(Math.round(stock.dotsPerInch / 100), Math.floor((stock.columns * 0.45) / modules))
  if (dots < 2) return null
  const height = Math.round(stock.dotsPerInch * 0.28)
  const paint = (target: Dots, left: number, top: number) => {
    let x = left + 10 * dots
    for (const [index, width] of widths.entries()) {
      if (index % 2 === 0) darken(target, x, top, width * dots, height)
      x += width * dots
    }
  }
  return { size: { type, data, width: modules * dots, height }, paint }
}

/** A ticket has half a million dots: between two lines a key may be answered. */
async function drawPage(
  { lines, codes, logos }: TicketPage,
  type: TicketType,
  stock: TicketStock,
  font: PaperFont,
  painter: (code: SizedCode) => DrawnCode['paint'] | undefined,
): Promise<Dots> {
  const dots = blankDots(stock.columns, stock.rows)
  for (const { left, top, logo } of logos) paintDots(dots, logo, ticketMarginDots + left, ticketMarginDots + top)
  for (const { left, top, line } of lines) {
    let column = 0
    for (const letter of font.letters(line.text, line.bold, type.sizeDots * line.size)) {
      const x = ticketMarginDots + left + column * type.cellDots * line.size + letter.left
      const y = ticketMarginDots + top + letter.top
      for (const [at, ink] of letter.ink.entries()) {
        shade(dots, x + (at % letter.width), y + Math.floor(at / letter.width), ink)
      }
      column += letter.columns
    }
    await setImmediate()
  }
  for (const { left, top, code } of codes) painter(code)?.(dots, ticketMarginDots + left, ticketMarginDots + top)
  return dots
}

/** Eight rows, a byte a column with the top dot first, as hexadecimal digits; empty stretches are left out. */
function* strip({ width, height, shades }: Dots, top: number): Iterable<string> {
  const bytes = Array.from({ length: width }, (_, column) => {
    let byte = 0
    for (let row = 0; row < stripRows && top + row < height; row++) {
      if ((shades[(top + row) * width + column] ?? 255) < darkest) byte |= 0x80 >> row
    }
    return byte
  })
  let from = 0
  while (from < width) {
    if (bytes[from] === 0) {
      from++
      continue
    }
    let end = from + 1
    for (let at = end; at < width && at < end + shortestGap; at++) if (bytes[at] !== 0) end = at + 1
    const digits = Buffer.from(bytes.slice(from, end)).toString('hex').toUpperCase()
    yield `<RC${top},${from}><g${digits.length}>${digits}`
    from = end
  }
}

function stockOf(model: PrinterModel): TicketStock {
  if (model.stock === null) throw new Error(`models/${model.name}.json: stock is missing`)
  return model.stock
}

/** Each type size that was tried reported the same letters. */
function uniqueProblems(problems: readonly PaperProblem[]): PaperProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
