/** What an overview is, and what both ways of laying one out need. */
import type { GridLevel } from '../../domain/hall-grid.ts'
import type { CellRectangle } from '../../terminal/cells.ts'

export interface OverviewBox extends CellRectangle {
  /** Lines of the section's name; where `isOneLine`, its free count stands behind the name, else below. */
  readonly name: readonly string[]
}

export interface OverviewShape extends CellRectangle {
  readonly kind: 'stage' | 'pitch' | 'label'
  readonly text: string
}

export interface Overview {
  /** Per section of the level. Boxes and shapes never overlap. */
  readonly boxes: readonly OverviewBox[]
  readonly shapes: readonly OverviewShape[]
  readonly isOneLine: boolean
  /** More than the window has where there are too many sections; then it is turned by pages. */
  readonly rows: number
}

/** Digits of the largest free count a box may have to show. */
export function countColumns(level: GridLevel): number {
  return level.sections.reduce((most, section) => Math.max(most, String(section.seatCount).length), 1)
}

export interface Extent {
  readonly left: number
  readonly top: number
  readonly columns: number
  readonly rows: number
}

export function extentOf(level: GridLevel): Extent {
  const all = [...level.sections, ...level.shapes]
  const left = Math.min(...all.map((each) => each.column))
  const top = Math.min(...all.map((each) => each.row))
  return {
    left,
    top,
    columns: Math.max(...all.map((each) => each.column + each.columns)) - left,
    rows: Math.max(...all.map((each) => each.row + each.rows)) - top,
  }
}

/** The label that lies within a shape. */
export function textOfShape(level: GridLevel, shape: CellRectangle): string {
  const label = level.labels.find(
    ({ kind, column, row }) =>
      kind !== 'row' &&
      kind !== 'section' &&
      column >= shape.column &&
      column < shape.column + shape.columns &&
      row >= shape.row &&
      row < shape.row + shape.rows,
  )
  return label?.text ?? ''
}
