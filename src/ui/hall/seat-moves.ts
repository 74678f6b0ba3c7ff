/** Where an arrow leads: from seat to seat by place, never by number (1 3 5 | 2 4 6). All answer -1 when nothing lies there. */
import type { GridSection } from '../../domain/hall-grid.ts'
import { firstFrom, type HallIndex, type LevelIndex, nearestInSection } from './hall-index.ts'

/** -1: up or left, 1: down or right. */
export type Sense = -1 | 1

/** A character cell is about twice as high as wide. */
const rowHeight = 2
/** Going astray to the side counts this many times as much as going ahead. */
const asideFactor = 4
/** In the next line of its own section a seat this many columns aside is still "the one above". */
const nearAside = 12

/** The seat of the next line up or down: in the same section as long as it has one, then in the neighbouring section. */
export function seatAcrossRows(index: HallIndex, seat: number, sense: Sense, wantedColumn: number): number {
  const level = index.levels[index.level[seat] ?? 0]
  const own = level?.grid.sections[index.section[seat] ?? 0]
  if (level === undefined || own === undefined) return -1
  const row = index.row[seat] ?? 0
  const ahead = firstRowOfSection(index, level, own, row, sense, wantedColumn)
  const aside = ahead < 0 ? Number.POSITIVE_INFINITY : Math.abs((index.column[ahead] ?? 0) - wantedColumn)
  if (aside <= nearAside) return ahead
  const other = nearestAhead(index, level, seat, sense, wantedColumn)
  if (other < 0) return ahead
  const ownCost = ahead < 0 ? aside : costAhead(index, ahead, row, wantedColumn)
  if (ownCost <= costAhead(index, other, row, wantedColumn)) return ahead
  // Sections are entered by their first line, also where their second reaches further to the side.
  const section = level.grid.sections[index.section[other] ?? 0]
  const entry = section && firstRowOfSection(index, level, section, row, sense, wantedColumn)
  return entry === undefined || entry < 0 ? other : entry
}

function costAhead(index: HallIndex, seat: number, row: number, column: number): number {
  const rows = Math.abs((index.row[seat] ?? 0) - row)
  return rowHeight * rows + asideFactor * Math.abs((index.column[seat] ?? 0) - column)
}

function firstRowOfSection(
  index: HallIndex,
  level: LevelIndex,
  section: GridSection,
  row: number,
  sense: Sense,
  column: number,
): number {
  const last = section.row + section.rows - 1
  const start = sense > 0 ? Math.max(row + 1, section.row) : Math.min(row - 1, last)
  for (let at = start; at >= section.row && at <= last; at += sense) {
    const found = nearestInSection(index, level, at, section, column)
    if (found >= 0) return found
  }
  return -1
}

/** The nearest seat of another section ahead, one that lies more ahead than aside before any other. */
function nearestAhead(index: HallIndex, level: LevelIndex, seat: number, sense: Sense, column: number): number {
  const own = index.section[seat] ?? 0
  const row = index.row[seat] ?? 0
  const best = { inside: -1, insideCost: Number.POSITIVE_INFINITY, outside: -1, outsideCost: Number.POSITIVE_INFINITY }
  for (let at = row + sense; at >= 0 && at < level.grid.rows; at += sense) {
    const rows = Math.abs(at - row)
    if (rowHeight * rows >= best.insideCost) break
    const from = firstFrom(index, level, at, column)
    for (const found of [
      otherSection(index, level, at, from, 1, own),
      otherSection(index, level, at, from - 1, -1, own),
    ]) {
      if (found < 0) continue
      const cost = costAhead(index, found, row, column)
      const isInside = Math.abs((index.column[found] ?? 0) - column) <= rowHeight * rows + asideFactor
      if (isInside && cost < best.insideCost) Object.assign(best, { inside: found, insideCost: cost })
      else if (cost < best.outsideCost) Object.assign(best, { outside: found, outsideCost: cost })
    }
  }
  return best.inside >= 0 ? best.inside : best.outside
}

/** Going from a place in `rowSeats` to one side: the first seat that is not of section `own`. */
function otherSection(
  index: HallIndex,
  level: LevelIndex,
  row: number,
  from: number,
  sense: Sense,
  own: number,
): number {
  const start = level.rowStart[row] ?? 0
  const end = level.rowStart[row + 1] ?? 0
  for (let at = from; at >= start && at < end; at += sense) {
    const seat = level.rowSeats[at] ?? -1
    if (index.section[seat] !== own) return seat
  }
  return -1
}

/** The seat to the left or right: along the row across its aisles, at the end of the section in the one beside it. */
export function seatAlongRow(index: HallIndex, seat: number, sense: Sense): number {
  const level = index.levels[index.level[seat] ?? 0]
  if (level === undefined) return -1
  const row = index.row[seat] ?? 0
  const column = index.column[seat] ?? 0
  const own = index.section[seat] ?? 0
  const here = firstFrom(index, level, row, column) + sense
  const isInRow = here >= (level.rowStart[row] ?? 0) && here < (level.rowStart[row + 1] ?? 0)
  const next = isInRow ? (level.rowSeats[here] ?? -1) : -1
  if (next >= 0 && index.section[next] === own) return next
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  for (let rows = 0; rows < level.grid.rows && rowHeight * rows * 2 < bestCost; rows++) {
    for (const at of rows === 0 ? [row] : [row - rows, row + rows]) {
      if (at < 0 || at >= level.grid.rows) continue
      const from = sense > 0 ? firstFrom(index, level, at, column + 1) : firstFrom(index, level, at, column) - 1
      const found = otherSection(index, level, at, from, sense, own)
      if (found < 0) continue
      const ahead = Math.abs((index.column[found] ?? 0) - column)
      const cost = ahead + rowHeight * rows * 2
      if (rowHeight * rows <= ahead * 1.5 + nearAside && cost < bestCost) {
        best = found
        bestCost = cost
      }
    }
  }
  return best
}

/** The first or last seat of the seat's line; standing there already, of the whole grid row. */
export function rowEnd(index: HallIndex, seat: number, sense: Sense): number {
  const line = index.grid.lines[index.line[seat] ?? 0]
  const end = (sense < 0 ? line?.seats[0] : line?.seats.at(-1)) ?? seat
  if (end !== seat) return end
  const level = index.levels[index.level[seat] ?? 0]
  const row = index.row[seat] ?? 0
  const at = sense < 0 ? level?.rowStart[row] : (level?.rowStart[row + 1] ?? 0) - 1
  return level?.rowSeats[at ?? 0] ?? seat
}

/** The seat about `rows` grid rows up or down: the nearest to that place, but never one that does not lie ahead. */
export function seatPageAway(index: HallIndex, seat: number, sense: Sense, rows: number, wantedColumn: number): number {
  const level = index.levels[index.level[seat] ?? 0]
  if (level === undefined) return -1
  const row = index.row[seat] ?? 0
  const lowest = sense > 0 ? row + 1 : 0
  const highest = sense > 0 ? level.grid.rows - 1 : row - 1
  const target = Math.min(Math.max(row + sense * rows, lowest), highest)
  return nearestSeat(index, level, target, wantedColumn, lowest, highest)
}

/** The seat nearest to a place, among those of some grid rows; -1 when these have none. */
export function nearestSeat(
  index: HallIndex,
  level: LevelIndex,
  row: number,
  column: number,
  lowest = 0,
  highest = level.grid.rows - 1,
): number {
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  for (let rows = 0; rows <= highest - lowest && rowHeight * rows < bestCost; rows++) {
    for (const at of rows === 0 ? [row] : [row - rows, row + rows]) {
      if (at < lowest || at > highest) continue
      const from = firstFrom(index, level, at, column)
      for (const place of [from, from - 1]) {
        if (place < (level.rowStart[at] ?? 0) || place >= (level.rowStart[at + 1] ?? 0)) continue
        const seat = level.rowSeats[place] ?? -1
        const cost = rowHeight * rows + Math.abs((index.column[seat] ?? 0) - column)
        if (cost < bestCost) {
          best = seat
          bestCost = cost
        }
      }
    }
  }
  return best
}
