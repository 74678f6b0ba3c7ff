/** Seats marked together (F23): a run of one line, or all seats in the rectangle between two corners. */
import type { HallIndex } from './hall-index.ts'
import { firstFrom } from './hall-index.ts'

export type SeatRange =
  | { readonly kind: 'run'; readonly line: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'rectangle'
      readonly level: number
      readonly left: number
      readonly right: number
      readonly top: number
      readonly bottom: number
    }

/** What lies between two seats: a run when both are in one line, a rectangle otherwise. Both ends belong to it. */
export function rangeBetween(index: HallIndex, anchor: number, seat: number): SeatRange {
  const line = index.line[anchor] ?? 0
  if (line === index.line[seat]) {
    const one = index.order[anchor] ?? 0
    const other = index.order[seat] ?? 0
    return { kind: 'run', line, from: Math.min(one, other), to: Math.max(one, other) }
  }
  const columns = [index.column[anchor] ?? 0, index.column[seat] ?? 0] as const
  const rows = [index.row[anchor] ?? 0, index.row[seat] ?? 0] as const
  return {
    kind: 'rectangle',
    level: index.level[seat] ?? 0,
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  }
}

export function isInRange(index: HallIndex, range: SeatRange, seat: number): boolean {
  if (range.kind === 'run') {
    const order = index.order[seat] ?? -1
    return index.line[seat] === range.line && order >= range.from && order <= range.to
  }
  const column = index.column[seat] ?? -1
  const row = index.row[seat] ?? -1
  return (
    index.level[seat] === range.level &&
    column >= range.left &&
    column <= range.right &&
    row >= range.top &&
    row <= range.bottom
  )
}

/** The seats of a range, from left to right and top to bottom. */
export function seatsInRange(index: HallIndex, range: SeatRange): number[] {
  if (range.kind === 'run') return (index.grid.lines[range.line]?.seats ?? []).slice(range.from, range.to + 1)
  const level = index.levels[range.level]
  if (level === undefined) return []
  const seats: number[] = []
  for (let row = range.top; row <= range.bottom; row++) {
    const end = firstFrom(index, level, row, range.right + 1)
    for (let at = firstFrom(index, level, row, range.left); at < end; at++) seats.push(level.rowSeats[at] ?? 0)
  }
  return seats
}
