import type { GridLabel } from '../hall-grid.ts'
import { textColumns } from './label-text.ts'

/** A line of seats, its first cell relative to a corner of the sketch it belongs to. */
export interface DrawnLine {
  readonly name: string
  readonly direction: 'across' | 'down'
  readonly seats: readonly number[]
  readonly aisles: readonly boolean[]
  /** Per seat, its distance in cells from the first. */
  readonly steps: readonly number[]
  readonly column: number
  readonly row: number
}

/** Lines and labels around a corner of their own; cells may be negative until the sketch is framed. */
export interface Sketch {
  readonly lines: readonly DrawnLine[]
  readonly labels: readonly GridLabel[]
}

/** A sketch with its extent: its first column and row are not always 0, it is moved to its place only once. */
export interface FramedSketch extends Sketch {
  readonly firstColumn: number
  readonly firstRow: number
  readonly columns: number
  readonly rows: number
}

export interface Extent {
  readonly left: number
  /** One past the last column. */
  readonly right: number
  readonly top: number
  /** One past the last row. */
  readonly bottom: number
}

export function extentOf(sketch: Sketch): Extent {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  const include = (column: number, row: number, columns: number, rows: number) => {
    left = Math.min(left, column)
    right = Math.max(right, column + columns)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row + rows)
  }
  for (const line of sketch.lines) {
    const length = (line.steps.at(-1) ?? 0) + 1
    include(line.column, line.row, line.direction === 'across' ? length : 1, line.direction === 'down' ? length : 1)
  }
  for (const label of sketch.labels) include(label.column, label.row, label.columns, 1)
  return left === Number.POSITIVE_INFINITY ? { left: 0, right: 0, top: 0, bottom: 0 } : { left, right, top, bottom }
}

/** The sketch with its first cell at the given place. */
export function movedTo(sketch: FramedSketch, column: number, row: number): Sketch {
  const columns = column - sketch.firstColumn
  const rows = row - sketch.firstRow
  return {
    lines: sketch.lines.map((line) => ({ ...line, column: line.column + columns, row: line.row + rows })),
    labels: sketch.labels.map((label) => ({ ...label, column: label.column + columns, row: label.row + rows })),
  }
}

export function framed(sketch: Sketch): FramedSketch {
  const { left, right, top, bottom } = extentOf(sketch)
  return { ...sketch, firstColumn: left, firstRow: top, columns: right - left, rows: bottom - top }
}

export function labelAt(kind: GridLabel['kind'], text: string, column: number, row: number): GridLabel {
  return { kind, text, column, row, columns: textColumns(text) }
}
