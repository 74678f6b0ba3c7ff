import type { PaperDocument } from '../../src/domain/document.ts'
import { layOutPaper } from '../layout.ts'
import { paperWidth } from '../paper-text.ts'
import type { Dialect } from '../printer.ts'
import { isPrintableCode, qrModules } from './code-symbols.ts'

export interface TextOptions {
  readonly columns: number
  /** How a QR code is drawn: two modules a character, one module in two `#`, or left out with the code's characters instead. */
  readonly codes: 'half' | 'ascii' | 'digits'
}

/** A document as lines of plain text, at most `columns` wide, without trailing spaces. */
export async function renderText(document: PaperDocument, options: TextOptions): Promise<string[]> {
  const { columns, codes } = options
  const out: string[] = []
  const lines = layOutPaper(document, { columns, largeText: false })
  // A ticket mostly shows its code three times, as QR, as bars and as characters: those are written once.
  const shown = new Set(lines.flatMap((line) => (line.type === 'text' ? line.text.replaceAll(' ', '') : [])))
  const centre = (text: string) => ' '.repeat(Math.max(0, Math.floor((columns - paperWidth(text)) / 2))) + text
  const digits = (data: string) => {
    if (!shown.has(data)) out.push(centre(data))
    shown.add(data)
  }
  for (const line of lines) {
    if (line.type === 'text') out.push(line.text.trimEnd())
    else if (line.type === 'logo') out.push(centre(`[${line.file}]`))
    else if (line.type === 'cut') out.push('- '.repeat(Math.ceil(columns / 2)).trimEnd())
    else if (line.type === 'code128' || codes === 'digits' || !isPrintableCode('qr', line.data)) digits(line.data)
    else {
      const drawn = drawModules(await qrModules(line.data), codes)
      if (paperWidth(drawn[0] ?? '') > columns) digits(line.data)
      else out.push(...drawn.map(centre).map((text) => text.trimEnd()))
    }
  }
  while (/^[- ]*$/.test(out.at(-1) ?? 'x')) out.pop()
  return out
}

/** Dark on light, as it must look on paper; on a dark terminal the caller shows it reversed. One module of margin. */
function drawModules(modules: readonly (readonly boolean[])[], style: 'half' | 'ascii'): string[] {
  const size = modules.length
  const dark = (row: number, column: number) => modules[row]?.[column] === true
  const lines: string[] = []
  if (style === 'ascii') {
    for (let row = 0; row < size; row++) {
      lines.push(Array.from({ length: size }, (_, column) => (dark(row, column) ? '##' : '  ')).join(''))
    }
    return lines
  }
  for (let row = 0; row < size; row += 2) {
    const cells = Array.from({ length: size }, (_, column) => {
      const upper = dark(row, column)
      const lower = dark(row + 1, column)
      return upper ? (lower ? '█' : '▀') : lower ? '▄' : ' '
    })
    lines.push(cells.join(''))
  }
  return lines
}

/** Plain text printers and files: UTF-8, one line feed a line, a form feed where the paper is cut. */
export const text: Dialect = {
  fileExtension: 'txt',
  async encode(document, model) {
    const lines = await renderText(document, { columns: model.columns, codes: 'half' })
    return { bytes: new TextEncoder().encode(`${lines.join('\n')}\n\f`), problems: [] }
  },
}
