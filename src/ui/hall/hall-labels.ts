/** What stands in the hall beside its seats: names of rows and sections, stage and pitch. */
import type { GridLabel, GridLevel } from '../../domain/hall-grid.ts'
import type { CellRectangle, Cells } from '../../terminal/cells.ts'
import { textWidth } from '../../terminal/glyph.ts'
import type { Style } from '../../terminal/style.ts'
import { putClipped } from './clipped-text.ts'
import type { LevelIndex } from './hall-index.ts'
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
  for (const shape of level.grid.shapes) {
    const place: CellRectangle = {
      column: rectangle.column + shape.column * width - origin.column,
      row: rectangle.row + shape.row - origin.row,
      columns: shape.columns * width,
      rows: shape.rows,
    }
    paintShape(cells, rectangle, place, shape.kind, '', theme)
  }
  const bottom = Math.min(level.labels.length, origin.row + rectangle.rows)
  for (let row = Math.max(0, origin.row); row < bottom; row++) {
    for (const label of level.labels[row] ?? []) {
      const column = label.column * width - origin.column
      const columns = label.columns * width
      if (column + columns <= 0 || column >= rectangle.columns) continue
      const indent = columns === label.columns && label.kind === 'row' ? 0 : indentOf(level.grid, label, columns)
      const style = styleOf(theme, label)
      const x = rectangle.column + column + indent
      putClipped(cells, rectangle, x, rectangle.row + row - origin.row, label.text, style, columns - indent)
    }
  }
}

function styleOf(theme: HallTheme, { kind }: GridLabel): Style {
  if (kind === 'row') return theme.rowName
  return kind === 'section' ? theme.sectionName : theme[kind]
}

/**
 * Where a text begins in columns it does not fill. A row's name left of its line keeps close to the line; one above or
 * below a line that goes down stands over its seats. Everything else is centred.
 */
function indentOf(level: GridLevel, label: GridLabel, columns: number): number {
  const spare = Math.max(0, columns - textWidth(label.text))
  if (label.kind !== 'row') return Math.floor(spare / 2)
  const isSeat = (column: number, row: number) =>
    column < level.columns && row >= 0 && row < level.rows && (level.seats[row * level.columns + column] ?? -1) >= 0
  const isAboveOrBelow = [-3, -2, -1, 1, 2, 3].some((rows) => isSeat(label.column, label.row + rows))
  const next = label.column + label.columns
  return !isAboveOrBelow && (isSeat(next, label.row) || isSeat(next + 1, label.row)) ? spare : 0
}
