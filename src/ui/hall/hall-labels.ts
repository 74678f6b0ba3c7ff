/** What stands in the hall beside its seats: names of rows and sections, stage and pitch. */
import type { CellRectangle, Cells } from '../../terminal/cells.ts'
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
      if (column + columns > 0 && column < rectangle.columns) {
        paintLabel(cells, rectangle, theme, label, {
          column: rectangle.column + column,
          row: rectangle.row + row - origin.row,
          columns,
        })
      }
    }
  }
}

interface LabelPlace {
  readonly column: number
  readonly row: number
  readonly columns: number
}

function paintLabel(
  cells: Cells,
  rectangle: CellRectangle,
  theme: HallTheme,
  label: LevelLabel,
  place: LabelPlace,
): void {
  const spare = Math.max(0, place.columns - label.textColumns)
  const indent = label.align === 'left' ? 0 : label.align === 'right' ? spare : Math.floor(spare / 2)
  const style = label.kind === 'row' ? theme.rowName : label.kind === 'section' ? theme.sectionName : theme[label.kind]
  putClipped(cells, rectangle, place.column + indent, place.row, label.text, style, place.columns - indent)
}
