import type { Drawing } from './block-drawing.ts'
import type { PackSpacing } from './pack-item.ts'

/** A rectangle in the level, as far as it has a place. */
export interface Box {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

/** Neighbours this many cells apart still look like one stand. */
const nearCells = 8
const farthestNudge = 6
/** More sections than this are no hall anybody built; comparing each with each would take too long. */
const mostAligned = 600

/**
 * Moves sections by a few cells so that rows of the same name in neighbouring sections are on one line ("row 5 left"
 * beside "row 5 right"), wherever there is room. Works from the middle of the level outwards; `fixed` is not moved.
 */
export function alignRows(
  drawings: readonly Drawing[],
  boxes: readonly Box[],
  fixed: readonly Box[],
  level: Box,
  spacing: PackSpacing,
): Box[] {
  const placed = [...boxes]
  if (boxes.length > mostAligned) return placed
  const fromMiddle = (i: number) => {
    const box = boxes[i]
    const drawing = drawings[i]
    if (!box || !drawing) return 0
    return directionOf(drawing) === 'across'
      ? Math.abs(box.column + box.columns / 2 - level.columns / 2)
      : Math.abs(box.row + box.rows / 2 - level.rows / 2)
  }
  const order = boxes.map((_, i) => i).sort((a, b) => fromMiddle(a) - fromMiddle(b) || a - b)
  const tracks = drawings.map(namedTracks)
  for (const [done, i] of order.entries()) {
    const box = placed[i]
    const drawing = drawings[i]
    if (!box || !drawing || !tracks[i]) continue
    const neighbour = nearestStand(drawings, placed, order.slice(0, done), i)
    if (neighbour === null) continue
    const by = nudge(tracks[i], tracks[neighbour] ?? new Map(), box, placed[neighbour] ?? box, directionOf(drawing))
    if (by === 0 || Math.abs(by) > farthestNudge) continue
    const moved =
      directionOf(drawing) === 'across' ? { ...box, row: box.row + by } : { ...box, column: box.column + by }
    const others = [...placed.filter((_, at) => at !== i), ...fixed]
    if (isWithin(moved, level) && !others.some((other) => tooNear(moved, other, spacing))) placed[i] = moved
  }
  return placed
}

function directionOf(drawing: Drawing): 'across' | 'down' {
  return drawing.lines[0]?.direction ?? 'across'
}

/** Row names with the line of the drawing they stand on; rows that take several lines are left out. */
function namedTracks(drawing: Drawing): Map<string, number> {
  const tracks = new Map<string, number>()
  const several = new Set<string>()
  for (const line of drawing.lines) {
    const track = line.direction === 'across' ? line.row - drawing.firstRow : line.column - drawing.firstColumn
    if ((tracks.get(line.name) ?? track) !== track) several.add(line.name)
    tracks.set(line.name, track)
  }
  for (const name of several) tracks.delete(name)
  return tracks
}

/** The nearest section among the candidates that stands beside this one, seen along its lines. */
function nearestStand(drawings: readonly Drawing[], boxes: readonly Box[], candidates: readonly number[], of: number) {
  const own = boxes[of]
  const drawing = drawings[of]
  let nearest: number | null = null
  let least = nearCells + 1
  if (!own || !drawing) return null
  for (const i of candidates) {
    const other = boxes[i]
    const otherDrawing = drawings[i]
    if (!other || !otherDrawing || directionOf(otherDrawing) !== directionOf(drawing)) continue
    const isAcross = directionOf(drawing) === 'across'
    const gap = isAcross
      ? Math.max(other.column - own.column - own.columns, own.column - other.column - other.columns)
      : Math.max(other.row - own.row - own.rows, own.row - other.row - other.rows)
    const shared = isAcross
      ? Math.min(own.row + own.rows, other.row + other.rows) - Math.max(own.row, other.row)
      : Math.min(own.column + own.columns, other.column + other.columns) - Math.max(own.column, other.column)
    const needed = isAcross ? Math.min(own.rows, other.rows) : Math.min(own.columns, other.columns)
    if (gap >= 0 && gap < least && shared * 2 >= needed) [nearest, least] = [i, gap]
  }
  return nearest
}

/** How far to move so that most rows of the same name are on one line; 0 when too few names are shared. */
function nudge(
  own: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  box: Box,
  otherBox: Box,
  direction: 'across' | 'down',
): number {
  const [from, to] = direction === 'across' ? [box.row, otherBox.row] : [box.column, otherBox.column]
  const votes = new Map<number, number>()
  for (const [name, track] of own) {
    const there = other.get(name)
    if (there === undefined) continue
    const by = to + there - (from + track)
    votes.set(by, (votes.get(by) ?? 0) + 1)
  }
  let best = 0
  let most = 0
  for (const [by, count] of votes) if (count > most) [best, most] = [by, count]
  return most * 2 >= Math.min(own.size, other.size) ? best : 0
}

function isWithin(box: Box, level: Box): boolean {
  return (
    box.column >= 0 && box.row >= 0 && box.column + box.columns <= level.columns && box.row + box.rows <= level.rows
  )
}

export function tooNear(one: Box, other: Box, spacing: PackSpacing): boolean {
  return (
    one.column < other.column + other.columns + spacing.between &&
    other.column < one.column + one.columns + spacing.between &&
    one.row < other.row + other.rows + spacing.below &&
    other.row < one.row + one.rows + spacing.below
  )
}
