import xterm, { type Terminal } from '@xterm/headless'
import type { Cells } from '../../src/terminal/cells.ts'
import { atDepth, type ColourDepth } from '../../src/terminal/colour-depth.ts'
import { glyphText, rightHalf } from '../../src/terminal/glyph.ts'
import { styleParts } from '../../src/terminal/style.ts'

export function headless(columns: number, rows: number, convertEol = false): Terminal {
  return new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 100, convertEol })
}

export function draw(terminal: Terminal, bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve) => terminal.write(bytes, resolve))
}

const colourNumbers = [
  ...['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'],
  ...['grey', 'brightRed', 'brightGreen', 'brightYellow', 'brightBlue', 'brightMagenta', 'brightCyan', 'brightWhite'],
]

/** How a cell is seen, one way of saying it for both sides; of a blank only what shows on it. */
function seen(
  text: string,
  fg: string,
  bg: string,
  marks: { bold: boolean; dim: boolean; underline: boolean; reverse: boolean; blink: boolean },
): string {
  const { bold, dim, underline, reverse, blink } = marks
  if (text === ' ' && !underline && !reverse) return ` |${bg}`
  return `${text}|${fg}|${bg}|${bold ? 'b' : ''}${dim ? 'd' : ''}${underline ? 'u' : ''}${reverse ? 'r' : ''}${blink ? 'k' : ''}`
}

export function wantedCell(cells: Cells, column: number, row: number, depth: ColourDepth): string {
  const at = row * cells.columns + column
  const glyph = cells.glyphs[at] ?? 0
  if (glyph === rightHalf) return 'right half'
  const parts = styleParts(atDepth(cells.styles[at] ?? 0, depth))
  return seen(glyphText(glyph), parts.fg, parts.bg, parts)
}

export function shownCell(terminal: Terminal, column: number, row: number): string {
  const buffer = terminal.buffer.active
  const cell = buffer.getLine(buffer.baseY + row)?.getCell(column)
  if (cell === undefined) return 'missing'
  if (cell.getWidth() === 0) return 'right half'
  const fg = cell.isFgDefault() ? 'default' : (colourNumbers[cell.getFgColor()] ?? '?')
  const bg = cell.isBgDefault() ? 'default' : (colourNumbers[cell.getBgColor()] ?? '?')
  return seen(cell.getChars() || ' ', fg, bg, {
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    underline: cell.isUnderline() !== 0,
    reverse: cell.isInverse() !== 0,
    blink: cell.isBlink() !== 0,
  })
}

/** The cells that differ, in words; empty when the terminal shows the frame. */
export function differences(terminal: Terminal, cells: Cells, depth: ColourDepth): string[] {
  const found: string[] = []
  for (let row = 0; row < cells.rows; row++) {
    for (let column = 0; column < cells.columns; column++) {
      const wanted = wantedCell(cells, column, row, depth)
      const shown = shownCell(terminal, column, row)
      if (wanted !== shown) found.push(`${column},${row}: ${shown} instead of ${wanted}`)
    }
  }
  const { cursor } = cells
  const { cursorX, cursorY } = terminal.buffer.active
  if (cursor !== null && (cursor.column !== cursorX || cursor.row !== cursorY)) {
    found.push(`cursor at ${cursorX},${cursorY} instead of ${cursor.column},${cursor.row}`)
  }
  return found
}

/** What a VT220 does not know or we do not mean to send; empty when all is well. */
export function strangeBytes(text: string): string {
  const known =
    /\x1b\[\d*[ABCD]|\x1b\[(?:\d*|\d*;\d+)H|\x1b\[[\d;]*m|\x1b\[(?:\d+;\d+)?r|\x1bM|\x1b\[K|\x1b\[2J|\x1b\[\?25[hl]|\x1b\[5n|[\r\n\x08]|[^\x00-\x1f\x7f-\x9f]/gu
  return text.replace(known, '')
}
