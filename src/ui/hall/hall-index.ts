/** Tables over a grid, built once when its hall opens, so that no key ever goes through all its seats. */
import type { GridLabel, GridLevel, GridSection, HallGrid } from '../../domain/hall-grid.ts'

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
  readonly labels: readonly (readonly GridLabel[])[]
}

/** Plain loops into arrays of known size: this is part of opening a hall, and runs cold. */
export function indexHall(grid: HallGrid): HallIndex {
  const { places } = grid
  const count = places.length
  const sequence = new Int32Array(count)
  const position = new Int32Array(count)
  let at = 0
  for (const line of grid.lines) {
    for (const seat of line.seats) {
      position[seat] = at
      sequence[at++] = seat
    }
  }
  const level = new Uint8Array(count)
  const column = new Int32Array(count)
  const row = new Int32Array(count)
  const section = new Int32Array(count)
  const line = new Int32Array(count)
  const order = new Int32Array(count)
  for (let seat = 0; seat < count; seat++) {
    const place = places[seat]
    if (place === undefined) continue
    level[seat] = place.level
    column[seat] = place.column
    row[seat] = place.row
    section[seat] = place.section
    line[seat] = place.line
    order[seat] = place.order
  }
  const tables = { grid, level, column, row, section, line, order, sequence, position }
  return { ...tables, levels: grid.levels.map((each, number) => indexLevel(tables, each, number)) }
}

function indexLevel(tables: Omit<HallIndex, 'levels'>, level: GridLevel, number: number): LevelIndex {
  const seatCount = level.sections.reduce((sum, section) => sum + section.seatCount, 0)
  const rowStart = new Int32Array(level.rows + 1)
  const rowSeats = new Int32Array(seatCount)
  let found = 0
  for (let row = 0; row < level.rows; row++) {
    rowStart[row] = found
    for (let at = row * level.columns; at < (row + 1) * level.columns; at++) {
      const seat = level.seats[at] ?? -1
      if (seat >= 0) rowSeats[found++] = seat
    }
  }
  rowStart[level.rows] = found
  const labels: GridLabel[][] = Array.from({ length: level.rows }, () => [])
  for (const label of level.labels) labels[label.row]?.push(label)
  return { grid: level, rowStart, rowSeats, sectionSeats: seatsBySection(tables, level, number), labels }
}

function seatsBySection(tables: Omit<HallIndex, 'levels'>, level: GridLevel, number: number): Int32Array[] {
  const seats = level.sections.map((section) => new Int32Array(section.seatCount))
  const filled = new Int32Array(level.sections.length)
  for (const seat of tables.sequence) {
    if (tables.level[seat] !== number) continue
    const section = tables.section[seat] ?? 0
    const at = filled[section] ?? 0
    const own = seats[section]
    if (own !== undefined) own[at] = seat
    filled[section] = at + 1
  }
  return seats
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
