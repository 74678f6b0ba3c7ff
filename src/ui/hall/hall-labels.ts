/** The names in the hall: rows at both ends, sections, stage and pitch. */
import type { GridLabel } from '../../domain/hall-grid.ts'
import type { CellRectangle, Cells } from '../../terminal/cells.ts'
import { space, textWidth } from '../../terminal/glyph.ts'
import type { Style } from '../../terminal/style.ts'
import { putClipped } from './clipped-text.ts'
import type { LevelIndex } from './hall-index.ts'
import type { HallTheme } from './hall-theme.ts'
import type { HallOrigin } from './hall-viewport.ts'

export function paintLabels(
  cells: Cells,
  rectangle: CellRectangle,
  level: LevelIndex,
  theme: HallTheme,
  origin: HallOrigin,
  width: 1 | 2,
): void {
  const top = Math.max(0, origin.row)
  const bottom = Math.min(level.labels.length, origin.row + rectangle.rows)
  for (let row = top; row < bottom; row++) {
    for (const label of level.labels[row] ?? []) {
      paintLabel(cells, rectangle, level, theme, label, {
        column: rectangle.column + label.column * width - origin.column,
        row: rectangle.row + row - origin.row,
        columns: label.columns * width,
      })
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
  level: LevelIndex,
  theme: HallTheme,
  label: GridLabel,
  place: LabelPlace,
): void {
  const { column, row, columns } = place
  const spare = Math.max(0, columns - textWidth(label.text))
  if (label.kind === 'row') {
    const indent = standsBeforeSeats(level, label) ? spare : 0
    putClipped(cells, rectangle, column + indent, row, label.text, theme.rowName, columns)
    return
  }
  const style = styleOf(theme, label)
  if (label.kind === 'stage' || label.kind === 'pitch') fillClipped(cells, rectangle, place, style)
  const indent = label.kind === 'section' ? 0 : Math.floor(spare / 2)
  putClipped(cells, rectangle, column + indent, row, label.text, style, columns)
}

function styleOf(theme: HallTheme, label: GridLabel): Style {
  if (label.kind === 'section') return theme.sectionName
  if (label.kind === 'stage') return theme.stage
  return label.kind === 'pitch' ? theme.pitch : theme.label
}

/** A name left of its row stands close to it, as one to the right does. */
function standsBeforeSeats(level: LevelIndex, label: GridLabel): boolean {
  const start = label.row * level.grid.columns
  for (let column = label.column + label.columns; column < label.column + label.columns + 2; column++) {
    if (column < level.grid.columns && (level.grid.seats[start + column] ?? -1) >= 0) return true
  }
  return false
}

function fillClipped(cells: Cells, rectangle: CellRectangle, place: LabelPlace, style: Style): void {
  const left = Math.max(place.column, rectangle.column)
  const right = Math.min(place.column + place.columns, rectangle.column + rectangle.columns)
  cells.fill(left, place.row, right - left, 1, space, style)
}
