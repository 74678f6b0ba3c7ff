import type { PaperDocument } from '../../src/domain/document.ts'
import { layOutPaper, type PaperLine } from '../layout.ts'
import type { TicketStock } from '../printer.ts'
import type { BlackDots } from './dots.ts'

/** What of a document stands on one ticket, each thing at its place from the top left corner of the printable part. */
export interface TicketPage {
  readonly lines: readonly (PlacedAt & { readonly line: TextLine })[]
  readonly codes: readonly (PlacedAt & { readonly code: SizedCode })[]
  readonly logos: readonly (PlacedAt & { readonly logo: BlackDots })[]
}
export interface PlacedAt {
  readonly left: number
  readonly top: number
}
type TextLine = PaperLine & { readonly type: 'text' }
/** The dots of a picture that fit so much room; null when there is none of that name. */
export type LogoOf = (file: string, mostWidth: number, mostHeight: number) => BlackDots | null
export interface SizedCode {
  readonly type: 'qr' | 'code128'
  readonly data: string
  readonly width: number
  readonly height: number
}

/** The printer cannot reach the outermost dots of a ticket. */
export const ticketMarginDots = 14
const gapDots = 16
const fewestColumns = 20
/** Type sizes in dots at 300 dots an inch, largest first; the largest that needs no further ticket is taken. */
const typeSizes = [40, 32, 26, 24, 20]

export interface TicketType {
  readonly sizeDots: number
  readonly cellDots: number
  readonly lineDots: number
}

/**
 * Places a document on tickets: text in lines on the left, codes in a column on the right. A `cut` ends a ticket; what does not
 * fit goes on the next one, and a code takes the line before it along, so that it stays with its seat.
 * `sizeOf` is null for a code that cannot be printed, `logoOf` for a picture that is not there.
 */
export function layOutTickets(
  document: PaperDocument,
  stock: TicketStock,
  sizeOf: (code: { readonly type: 'qr' | 'code128'; readonly data: string }) => SizedCode | null,
  replace: (text: string) => string,
  logoOf: LogoOf,
): { readonly pages: TicketPage[]; readonly type: TicketType } {
  const sizes = typeSizes.map((dots) => ticketType((dots * stock.dotsPerInch) / 300))
  const tried = sizes.map((type) => ({ type, pages: flow(document, stock, type, sizeOf, replace, logoOf) }))
  const fewest = Math.min(...tried.map(({ pages }) => pages.length))
  const best = tried.find(({ pages }) => pages.length === fewest)
  if (best === undefined) throw new Error('there are no type sizes')
  return best
}

function ticketType(size: number): TicketType {
  const sizeDots = Math.round(size)
  return { sizeDots, cellDots: Math.ceil(sizeDots * 0.6), lineDots: Math.ceil(sizeDots * 1.22) }
}

function flow(
  document: PaperDocument,
  stock: TicketStock,
  type: TicketType,
  sizeOf: Parameters<typeof layOutTickets>[2],
  replace: (text: string) => string,
  logoOf: LogoOf,
): TicketPage[] {
  const width = stock.columns - 2 * ticketMarginDots
  const height = stock.rows - 2 * ticketMarginDots
  const codes = new Map<string, SizedCode | null>()
  for (const block of document.blocks) {
    if (block.type === 'qr' || block.type === 'code128') codes.set(block.type + block.data, sizeOf(block))
  }
  const aside = Math.max(0, ...[...codes.values()].map((code) => (code === null ? 0 : code.width + gapDots)))
  const columns = Math.max(fewestColumns, Math.floor((width - aside) / type.cellDots))

  const pages: TicketPage[] = []
  let lines: TicketPage['lines'][number][] = []
  let placed: TicketPage['codes'][number][] = []
  let logos: TicketPage['logos'][number][] = []
  let textTop = 0
  let codeTop = 0
  const turn = () => {
    if (lines.length > 0 || placed.length > 0 || logos.length > 0) pages.push({ lines, codes: placed, logos })
    logos = []
    lines = []
    placed = []
    textTop = 0
    codeTop = 0
  }
  const put = (line: TextLine) => {
    const lineHeight = type.lineDots * line.size
    if (textTop + lineHeight > height) turn()
    // Paper that begins with empty lines is wasted.
    if (textTop === 0 && line.text.trim() === '') return
    lines.push({ left: 0, top: textTop, line })
    textTop += lineHeight
  }
  for (const line of layOutPaper(document, { columns, largeText: true, replace })) {
    if (line.type === 'text') put(line)
    else if (line.type === 'cut') turn()
    else if (line.type === 'logo') {
      const room = width - aside
      const logo = logoOf(line.file, room, Math.floor(height / 3))
      if (logo === null) continue
      if (textTop + logo.height > height) turn()
      logos.push({ left: Math.floor((room - logo.width) / 2), top: textTop, logo })
      textTop += logo.height + gapDots
    } else {
      const code = sizeOfPrepared(codes, line)
      if (code === null) continue
      if (codeTop + code.height > height && placed.length > 0) {
        const withCode = lines.pop()
        turn()
        if (withCode !== undefined) put(withCode.line)
      }
      placed.push({ left: width - code.width, top: codeTop, code })
      codeTop += code.height + gapDots
    }
  }
  turn()
  return pages
}

function sizeOfPrepared(
  codes: ReadonlyMap<string, SizedCode | null>,
  { type, data }: { readonly type: string; readonly data: string },
): SizedCode | null {
  return codes.get(type + data) ?? null
}
