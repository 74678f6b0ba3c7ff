import type { Align, PaperDocument } from '../src/domain/document.ts'
import { cutToWidth, paperText, paperWidth, wrapToWidth } from './paper-text.ts'

/** One line of paper. Text is aligned by leading spaces already, so that every dialect prints the same thing. */
export type PaperLine =
  | { readonly type: 'text'; readonly text: string; readonly bold: boolean; readonly size: 1 | 2 }
  | { readonly type: 'qr' | 'code128'; readonly data: string }
  | { readonly type: 'logo'; readonly file: string }
  | { readonly type: 'cut' }

export interface LayoutOptions {
  readonly columns: number
  /** Whether letters of double size exist; without them large text becomes bold. */
  readonly largeText: boolean
  readonly ellipsis?: string
  /** Applied to each cleaned text before it is measured, to replace what the paper cannot show. */
  readonly replace?: (text: string) => string
}

/** Breaks a document into lines of at most `columns` columns. The only place where text is wrapped, cut and aligned. */
export function layOutPaper(document: PaperDocument, options: LayoutOptions): PaperLine[] {
  const { columns, largeText, ellipsis = '…', replace = (text) => text } = options
  const clean = (text: string) => replace(paperText(text))
  const lines: PaperLine[] = []
  const put = (text: string, bold = false, size: 1 | 2 = 1) => lines.push({ type: 'text', text, bold, size })
  for (const block of document.blocks) {
    switch (block.type) {
      case 'text': {
        const size = largeText ? (block.size ?? 1) : 1
        const bold = block.bold === true || (block.size === 2 && !largeText)
        const room = Math.floor(columns / size)
        for (const line of wrapToWidth(clean(block.text), room)) put(align(line, room, block.align), bold, size)
        break
      }
      case 'columns':
        put(joinColumns(clean(block.left), clean(block.right), columns, ellipsis), block.bold === true)
        break
      case 'rule':
        put('-'.repeat(columns))
        break
      case 'space':
        for (let line = 0; line < Math.min(block.lines, 20); line++) put('')
        break
      case 'qr':
      case 'code128':
        lines.push({ type: block.type, data: paperText(block.data) })
        break
      case 'logo':
      case 'cut':
        lines.push(block)
        break
    }
  }
  return lines
}

function align(text: string, columns: number, how: Align = 'left'): string {
  const free = Math.max(0, columns - paperWidth(text))
  if (how === 'left') return text
  return ' '.repeat(how === 'right' ? free : Math.floor(free / 2)) + text
}

function joinColumns(left: string, right: string, columns: number, ellipsis: string): string {
  const end = cutToWidth(right, columns, ellipsis)
  const room = columns - paperWidth(end) - (end === '' ? 0 : 1)
  const start = room > 0 ? cutToWidth(left, room, ellipsis) : ''
  return start + ' '.repeat(Math.max(0, columns - paperWidth(start) - paperWidth(end))) + end
}
