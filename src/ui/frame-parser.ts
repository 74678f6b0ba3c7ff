/** Reads a frame as Ink prints it, lines of text with colours, into cells. */
import type { Cells } from '../terminal/cells.ts'
import { type Colour, plain, type Style, type StyleParts, style } from '../terminal/style.ts'

const basic: readonly Colour[] = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white']
const bright: readonly Colour[] = [
  'grey',
  'brightRed',
  'brightGreen',
  'brightYellow',
  'brightBlue',
  'brightMagenta',
  'brightCyan',
  'brightWhite',
]

/** Replaces all of `cells` by the frame; what does not fit is left out. */
export function parseFrame(frame: string, cells: Cells): void {
  cells.clear()
  let parts: StyleParts = {}
  let current: Style = plain
  for (const [row, line] of frame.split('\n').entries()) {
    if (row >= cells.rows) return
    let column = 0
    // Texts stand at even places, the parameters of a colour change at odd ones.
    for (const [at, piece] of line.split(/\x1b\[([0-9;:]*)m/).entries()) {
      if (at % 2 === 0) {
        if (piece !== '') column += cells.put(column, row, piece, current)
      } else {
        for (const code of piece.split(';')) parts = withCode(parts, Number(code))
        current = style(parts)
      }
    }
  }
}

function withCode(parts: StyleParts, code: number): StyleParts {
  if (code >= 30 && code <= 37) return { ...parts, fg: basic[code - 30] ?? 'default' }
  if (code >= 40 && code <= 47) return { ...parts, bg: basic[code - 40] ?? 'default' }
  if (code >= 90 && code <= 97) return { ...parts, fg: bright[code - 90] ?? 'default' }
  if (code >= 100 && code <= 107) return { ...parts, bg: bright[code - 100] ?? 'default' }
  switch (code) {
    case 0:
      return {}
    case 1:
      return { ...parts, bold: true }
    case 2:
      return { ...parts, dim: true }
    case 4:
      return { ...parts, underline: true }
    case 7:
      return { ...parts, reverse: true }
    case 22:
      return { ...parts, bold: false, dim: false }
    case 24:
      return { ...parts, underline: false }
    case 27:
      return { ...parts, reverse: false }
    case 39:
      return { ...parts, fg: 'default' }
    case 49:
      return { ...parts, bg: 'default' }
    default:
      return parts
  }
}
