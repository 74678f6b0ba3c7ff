import type { CellRectangle, Cells } from '../../terminal/cells.ts'
import { glyphText, visitGlyphs } from '../../terminal/glyph.ts'
import type { Style } from '../../terminal/style.ts'

/** `Cells.put`, clipped by a rectangle on all sides and by `maxColumns`. */
export function putClipped(
  cells: Cells,
  rectangle: CellRectangle,
  column: number,
  row: number,
  text: string,
  style: Style,
  maxColumns: number,
): void {
  if (row < rectangle.row || row >= rectangle.row + rectangle.rows) return
  const right = Math.min(column + maxColumns, rectangle.column + rectangle.columns)
  const hidden = Math.max(0, rectangle.column - column)
  const from = column + hidden
  if (from < right) cells.put(from, row, hidden === 0 ? text : withoutColumns(text, hidden), style, right - from)
}

/** The text without its first columns; of a wide glyph cut in two a space remains. */
function withoutColumns(text: string, columns: number): string {
  let rest = ''
  let at = 0
  visitGlyphs(text, (glyph, width) => {
    if (at >= columns) rest += glyphText(glyph)
    else if (at + width > columns) rest += ' '
    at += width
    return true
  })
  return rest
}
