/** Stage, pitch and the like: a bar, or a frame where they are high enough for one. */
import type { CellRectangle, Cells } from '../../terminal/cells.ts'
import { space, textWidth } from '../../terminal/glyph.ts'
import type { Style } from '../../terminal/style.ts'
import { putClipped } from './clipped-text.ts'
import type { HallTheme } from './hall-theme.ts'

type ShapeKind = 'stage' | 'pitch' | 'label'

/** Paints a shape given in screen cells, clipped by the rectangle, with its text in the middle. */
export function paintShape(
  cells: Cells,
  rectangle: CellRectangle,
  place: CellRectangle,
  kind: ShapeKind,
  text: string,
  theme: HallTheme,
): void {
  const style = theme[kind]
  if (place.rows >= 3 && place.columns >= 3) paintFrame(cells, rectangle, place, style, theme)
  else if (kind !== 'label') fillClipped(cells, rectangle, place, style)
  if (text === '') return
  const indent = Math.max(0, Math.floor((place.columns - textWidth(text)) / 2))
  const row = place.row + Math.floor((place.rows - 1) / 2)
  putClipped(cells, rectangle, place.column + indent, row, text, style, place.columns - indent)
}

function fillClipped(cells: Cells, rectangle: CellRectangle, place: CellRectangle, style: Style): void {
  const left = Math.max(place.column, rectangle.column)
  const right = Math.min(place.column + place.columns, rectangle.column + rectangle.columns)
  const top = Math.max(place.row, rectangle.row)
  const bottom = Math.min(place.row + place.rows, rectangle.row + rectangle.rows)
  cells.fill(left, top, right - left, bottom - top, space, style)
}

function paintFrame(
  cells: Cells,
  rectangle: CellRectangle,
  place: CellRectangle,
  style: Style,
  theme: HallTheme,
): void {
  const { border } = theme
  const inner = place.columns - 2
  const line = (row: number, text: string) =>
    putClipped(cells, rectangle, place.column, row, text, style, place.columns)
  line(place.row, `${border.topLeft}${border.top.repeat(inner)}${border.topRight}`)
  line(place.row + place.rows - 1, `${border.bottomLeft}${border.bottom.repeat(inner)}${border.bottomRight}`)
  const right = place.column + place.columns - 1
  for (let row = place.row + 1; row < place.row + place.rows - 1; row++) {
    putClipped(cells, rectangle, place.column, row, border.left, style, 1)
    putClipped(cells, rectangle, right, row, border.right, style, 1)
  }
}
