/** What stands in the hall beside its seats: names of rows and sections, stage and pitch. */
import type { CellRectangle, Cells } from '../../terminal/cells.ts'
import { textWidth } from '../../terminal/glyph.ts'
import { putClipped } from './clipped-text.ts'
import type { LevelIndex, LevelLabel } from './hall-index.ts'
import type { HallTheme } from './hall-theme.ts'
import type { HallOrigin } from './hall-viewport.ts'
import { paintShape } from './shape-painter.ts'

/** Paints the labels and shapes in sight; `width` is the columns a seat takes. */
export function paintLabels(
  cells: Cells,
  rectangle: CellRectangle,
  level: LevelIndex,
  theme: HallTheme,
  origin: HallOrigin,
  width: 1 | 2,
): void {
  const onScreen = (part: { column: number; row: number; columns: number }, rows: number): CellRectangle => ({
    column: rectangle.column + part.column * width - origin.column,
    row: rectangle.row + part.row - origin.row,
    columns: part.columns * width,
    rows,
  })
  for (const shape of level.grid.shapes) {
    paintShape(cells, rectangle, onScreen(shape, shape.rows), shape.kind, '', theme)
  }
  const bottom = Math.min(level.labels.length, origin.row + rectangle.rows)
  for (let row = Math.max(0, origin.row); row < bottom; row++) {
    for (const label of level.labels[row] ?? []) paintLabel(cells, rectangle, theme, label, onScreen(label, 1))
  }
}

function paintLabel(
  cells: Cells,
  rectangle: CellRectangle,
  theme: HallTheme,
  label: LevelLabel,
  place: CellRectangle,
): void {
  const spare = Math.max(0, place.columns - textWidth(label.text))
  const indent = label.align === 'left' ? 0 : label.align === 'right' ? spare : Math.floor(spare / 2)
  const style = label.kind === 'row' ? theme.rowName : label.kind === 'section' ? theme.sectionName : theme[label.kind]
  putClipped(cells, rectangle, place.column + indent, place.row, label.text, style, place.columns - indent)
}
