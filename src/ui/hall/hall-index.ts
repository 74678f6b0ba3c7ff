/** Tables over a grid, built once when its hall opens, so that no key ever goes through all its seats. */
import type { GridLabel, GridLevel, GridSection, HallGrid } from '../../domain/hall-grid.ts'
import { textWidth } from '../../terminal/glyph.ts'

export interface HallIndex {
  readonly grid: HallGrid
  readonly levels: readonly LevelIndex[]
  /** All per seat index of the plan. */
  readonly level: Uint8Array
  readonly column: Int32Array
  readonly row: Int32Array
  readonly section: Int32Array
  readonly line: Int32Array
  readonly order: Int32Array
  /** Every seat once: by level, section and line, as a reader would go through them. What "next" means. */
  readonly sequence: Int32Array
  /** Where in `sequence` each seat is. */
  readonly position: Int32Array
}

export interface LevelIndex {
  readonly grid: GridLevel
  /** `rowSeats[rowStart[r]]` … `rowSeats[rowStart[r + 1] - 1]`: the seats of grid row r from left to right. */
  readonly rowStart: Int32Array
  readonly rowSeats: Int32Array
  /** Per section: its seats, in the order of `sequence`. */
  readonly sectionSeats: readonly Int32Array[]
  /** Per grid row: the labels that stand in it. */
  readonly labels: readonly (readonly LevelLabel[])[]
}

export interface LevelLabel extends GridLabel {
  /** Where its text keeps to when seats are drawn two columns wide: a row's name close to the row. */
  readonly align: 'left' | 'centre' | 'right'
  readonly textColumns: number
}

export function indexHall(grid: HallGrid): HallIndex {
  const { places } = grid
  const sequence = sequenceOf(grid)
  const position = new Int32Array(places.length)
  for (const [at, seat] of sequence.entries()) position[seat] = at
  const section = Int32Array.from(places, (place) => place.section)
  return {
    grid,
    levels: grid.levels.map((level, number) => indexLevel(grid, level, number, sequence)),
    level: Uint8Array.from(places, (place) => place.level),
    column: Int32Array.from(places, (place) => place.column),
    row: Int32Array.from(places, (place) => place.row),
    section,
    line: Int32Array.from(places, (place) => place.line),
    order: Int32Array.from(places, (place) => place.order),
    sequence,
    position,
  }
}

function sequenceOf(grid: HallGrid): Int32Array {
  return Int32Array.from(grid.lines.flatMap((line) => line.seats))
}

function indexLevel(grid: HallGrid, level: GridLevel, number: number, sequence: Int32Array): LevelIndex {
  const rowStart = new Int32Array(level.rows + 1)
  const rowSeats: number[] = []
  for (let row = 0; row < level.rows; row++) {
    rowStart[row] = rowSeats.length
    for (let at = row * level.columns; at < (row + 1) * level.columns; at++) {
      const seat = level.seats[at] ?? -1
      if (seat >= 0) rowSeats.push(seat)
    }
  }
  rowStart[level.rows] = rowSeats.length
  const sectionSeats: number[][] = level.sections.map(() => [])
  for (const seat of sequence) {
    const place = grid.places[seat]
    if (place?.level === number) sectionSeats[place.section]?.push(seat)
  }
  const labels: LevelLabel[][] = Array.from({ length: level.rows }, () => [])
  for (const label of level.labels) {
    labels[label.row]?.push({ ...label, align: alignmentOf(level, label), textColumns: textWidth(label.text) })
  }
  return {
    grid: level,
    rowStart,
    rowSeats: Int32Array.from(rowSeats),
    sectionSeats: sectionSeats.map((seats) => Int32Array.from(seats)),
    labels,
  }
}

/** First place in `rowSeats` of a grid row whose seat stands at `column` or to the right of it; the row's end when none does. */
export function firstFrom(index: HallIndex, level: LevelIndex, row: number, column: number): number {
  let low = level.rowStart[row] ?? 0
  let high = level.rowStart[row + 1] ?? low
  while (low < high) {
    const middle = (low + high) >> 1
    if ((index.column[level.rowSeats[middle] ?? 0] ?? 0) < column) low = middle + 1
    else high = middle
  }
  return low
}

/** The seat of one section in one grid row that stands nearest to a column, or -1. */
export function nearestInSection(
  index: HallIndex,
  level: LevelIndex,
  row: number,
  section: GridSection,
  column: number,
): number {
  const left = section.column
  const right = section.column + section.columns - 1
  const clamped = Math.min(Math.max(column, left), right)
  const from = firstFrom(index, level, row, clamped)
  const after = from < (level.rowStart[row + 1] ?? 0) ? (level.rowSeats[from] ?? -1) : -1
  const before = from > (level.rowStart[row] ?? 0) ? (level.rowSeats[from - 1] ?? -1) : -1
  const afterColumn = after < 0 ? right + 1 : (index.column[after] ?? 0)
  const beforeColumn = before < 0 ? left - 1 : (index.column[before] ?? 0)
  if (afterColumn > right) return beforeColumn < left ? -1 : before
  if (beforeColumn < left) return after
  return afterColumn - clamped < clamped - beforeColumn ? after : before
}

/** A row's name left of its line keeps to the right; one above or below a line that goes down stands over its seats. */
function alignmentOf(level: GridLevel, label: GridLabel): LevelLabel['align'] {
  if (label.kind !== 'row') return 'centre'
  const isSeat = (column: number, row: number) =>
    column < level.columns && row >= 0 && row < level.rows && (level.seats[row * level.columns + column] ?? -1) >= 0
  const isAboveOrBelow = [-3, -2, -1, 1, 2, 3].some((rows) => isSeat(label.column, label.row + rows))
  const next = label.column + label.columns
  return !isAboveOrBelow && (isSeat(next, label.row) || isSeat(next + 1, label.row)) ? 'right' : 'left'
}
