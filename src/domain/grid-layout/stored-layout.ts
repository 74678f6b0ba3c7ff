import type { GridLevel, GridLine, GridPlace, HallGrid } from '../hall-grid.ts'

/**
 * Which way of laying out a stored layout was made with. Raise it whenever `layOutGrid` draws any plan differently:
 * older layouts are then made anew when their hall is opened.
 */
export const layoutVersion = 1

/** A grid as JSON holds it: what follows from the rest is left out. */
interface StoredLayout {
  readonly version: number
  /** Per seat index. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly levels: readonly Omit<GridLevel, 'seats'>[]
  readonly lines: readonly StoredLine[]
}

interface StoredLine extends Omit<GridLine, 'aisles'> {
  /** After which seats of the line there is an aisle. */
  readonly aislesAfter: readonly number[]
}

/** The grid as text, to be kept with its plan: laying out a large hall takes longer than the cashier should wait. */
export function storedLayout({ levels, places, lines }: HallGrid): string {
  const stored: StoredLayout = {
    version: layoutVersion,
    columns: places.map((place) => place.column),
    rows: places.map((place) => place.row),
    levels: levels.map(({ seats: _, ...level }) => level),
    lines: lines.map(({ aisles, ...line }) => ({
      ...line,
      aislesAfter: [...aisles.keys()].filter((order) => aisles[order] === true),
    })),
  }
  return JSON.stringify(stored)
}

/** The grid `storedLayout` was given; `null` when it was laid out in another way, or for another number of seats. */
export function readLayout(text: string, seatCount: number): HallGrid | null {
  const stored: Partial<StoredLayout> = JSON.parse(text)
  const { version, columns = [], rows = [], levels = [], lines = [] } = stored
  if (version !== layoutVersion || columns.length !== seatCount) return null
  const places: GridPlace[] = new Array(seatCount)
  const seatsOfLevels = levels.map((level) => new Int32Array(level.columns * level.rows).fill(-1))
  for (const [index, { level, sectionIndex: section, seats }] of lines.entries()) {
    const cells = seatsOfLevels[level]
    const width = levels[level]?.columns ?? 0
    for (let order = 0; order < seats.length; order++) {
      const seat = seats[order] ?? 0
      const column = columns[seat] ?? 0
      const row = rows[seat] ?? 0
      places[seat] = { level, column, row, section, line: index, order }
      if (cells !== undefined) cells[row * width + column] = seat
    }
  }
  return {
    levels: levels.map((level, index) => ({ ...level, seats: seatsOfLevels[index] ?? new Int32Array(0) })),
    places,
    lines: lines.map(gridLine),
  }
}

function gridLine({ aislesAfter, ...line }: StoredLine): GridLine {
  const aisles = new Array<boolean>(Math.max(0, line.seats.length - 1)).fill(false)
  for (const order of aislesAfter) aisles[order] = true
  return { ...line, aisles }
}
