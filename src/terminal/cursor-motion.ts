import type { ByteSink } from './byte-sink.ts'
import { glyphBytes, type ShownCells } from './shown-cells.ts'

/** Where the terminal's cursor stands; -1 where nobody knows, as after a glyph in the last column. */
export interface CursorPlace {
  column: number
  row: number
}

function digits(value: number): number {
  return value < 10 ? 1 : value < 100 ? 2 : 3
}

function relativeCost(distance: number): number {
  return distance === 0 ? 0 : distance === 1 ? 3 : 3 + digits(distance)
}

function absoluteCost(column: number, row: number): number {
  if (column === 0) return row === 0 ? 3 : 3 + digits(row + 1)
  return 4 + (row === 0 ? 0 : digits(row + 1)) + digits(column + 1)
}

function relative(sink: ByteSink, distance: number, final: string): void {
  if (distance === 0) return
  sink.ascii('\x1b[')
  if (distance > 1) sink.decimal(distance)
  sink.ascii(final)
}

function absolute(sink: ByteSink, column: number, row: number): void {
  sink.ascii('\x1b[')
  if (row > 0) sink.decimal(row + 1)
  if (column > 0) {
    sink.ascii(';')
    sink.decimal(column + 1)
  }
  sink.ascii('H')
}

/** Bytes for writing again what already stands between two columns, if that needs no change of style; else Infinity. */
function reprintCost(shown: ShownCells, row: number, from: number, to: number): number {
  let bytes = 0
  for (let column = from; column < to; column++) {
    if (bytes > 6 || !shown.isReprintable(column, row)) return Number.POSITIVE_INFINITY
    bytes += glyphBytes(shown.glyphAt(column, row))
  }
  return bytes
}

function horizontalCost(shown: ShownCells, row: number, from: number, to: number): number {
  if (to <= from) return Math.min(from - to, relativeCost(from - to))
  return Math.min(relativeCost(to - from), reprintCost(shown, row, from, to))
}

function horizontal(sink: ByteSink, shown: ShownCells, row: number, from: number, to: number): void {
  if (to < from) {
    if (from - to > relativeCost(from - to)) relative(sink, from - to, 'D')
    else for (let at = from; at > to; at--) sink.byte(0x08)
  } else if (reprintCost(shown, row, from, to) <= relativeCost(to - from)) {
    for (let at = from; at < to; at++) sink.glyph(shown.glyphAt(at, row))
  } else relative(sink, to - from, 'C')
}

function vertical(sink: ByteSink, distance: number): void {
  relative(sink, Math.abs(distance), distance < 0 ? 'A' : 'B')
}

/**
 * Moves the cursor in the fewest bytes: absolutely; up or down and then along the line; or back to its start first,
 * from where line feeds lead down. A line feed is used in the first column only, because a terminal driver may add a
 * carriage return to it.
 */
export function moveCursor(sink: ByteSink, from: CursorPlace, shown: ShownCells, column: number, row: number): void {
  if (from.column === column && from.row === row) return
  const down = row - from.row
  const verticalCost = relativeCost(Math.abs(down))
  let best = absoluteCost(column, row)
  let way: 'absolute' | 'direct' | 'from-start' = 'absolute'
  if (from.row >= 0) {
    const direct = from.column < 0 ? Infinity : verticalCost + horizontalCost(shown, row, from.column, column)
    if (direct < best) {
      best = direct
      way = 'direct'
    }
    const toStart = from.column === 0 ? 0 : 1
    const toRow = down > 0 ? Math.min(down, verticalCost) : verticalCost
    if (toStart + toRow + horizontalCost(shown, row, 0, column) < best) way = 'from-start'
  }
  if (way === 'absolute') absolute(sink, column, row)
  else if (way === 'direct') {
    vertical(sink, down)
    horizontal(sink, shown, row, from.column, column)
  } else {
    if (from.column !== 0) sink.byte(0x0d)
    if (down > 0 && down <= verticalCost) for (let at = 0; at < down; at++) sink.byte(0x0a)
    else vertical(sink, down)
    horizontal(sink, shown, row, 0, column)
  }
  from.column = column
  from.row = row
}
