/** Paints the hall's rectangle of the screen from the seats' states; after a move only the cells that changed. */
import { seatState } from '../../domain/seat-state.ts'
import type { Scroll } from '../../terminal/cell-diff.ts'
import type { CellRectangle, Cells } from '../../terminal/cells.ts'
import { space, textWidth } from '../../terminal/glyph.ts'
import { plain } from '../../terminal/style.ts'
import { firstFrom } from './hall-index.ts'
import { paintLabels } from './hall-labels.ts'
import { type HallScene, type SeatLook, seatLook, stateCount } from './hall-scene.ts'
import type { HallState } from './hall-state.ts'
import { seatColumns } from './hall-viewport.ts'
import { paintOverview } from './overview-painter.ts'
import { isInRange, rangeBetween, type SeatRange } from './seat-range.ts'

/** Paints all of the rectangle and puts the terminal's cursor on the seat. */
export function paintHall(cells: Cells, rectangle: CellRectangle, scene: HallScene, state: HallState): void {
  cells.fill(rectangle.column, rectangle.row, rectangle.columns, rectangle.rows, space, plain)
  if (state.zoom === 'overview') {
    paintOverview(cells, rectangle, scene, state)
    return
  }
  const level = scene.index.levels[state.level]
  if (level === undefined) return
  const width = seatColumns(level.grid, rectangle)
  const { origin } = state
  const top = Math.max(0, origin.row)
  const bottom = Math.min(level.grid.rows, origin.row + rectangle.rows)
  paintLabels(cells, rectangle, level, scene.theme, origin, width)
  const left = Math.ceil(origin.column / width)
  const right = Math.floor((origin.column + rectangle.columns - width) / width)
  const range = rangeOf(scene, state)
  const { index } = scene
  const { rowSeats } = level
  const x = rectangle.column - origin.column
  for (let row = top; row < bottom; row++) {
    const end = firstFrom(index, level, row, right + 1)
    const y = rectangle.row + row - origin.row
    for (let at = firstFrom(index, level, row, left); at < end; at++) {
      const seat = rowSeats[at] ?? 0
      drawSeat(cells, x + (index.column[seat] ?? 0) * width, y, scene, seat, lookOf(scene, state, seat, range), width)
    }
  }
  placeCursor(cells, rectangle, scene, state, width)
}

/**
 * Makes the rectangle, painted for `before`, look as painted for `after`. While the window stays and no range is marked,
 * only the two seats are touched.
 */
export function paintMove(
  cells: Cells,
  rectangle: CellRectangle,
  scene: HallScene,
  before: HallState,
  after: HallState,
): void {
  const isSameSight =
    before.zoom === 'seats' &&
    after.zoom === 'seats' &&
    before.level === after.level &&
    before.origin.column === after.origin.column &&
    before.origin.row === after.origin.row
  if (!isSameSight || before.anchor !== null || after.anchor !== null) paintHall(cells, rectangle, scene, after)
  else {
    const pointed = before.pointed === after.pointed ? [] : [...before.pointed, ...after.pointed]
    paintSeats(cells, rectangle, scene, after, [before.seat, after.seat, ...pointed])
  }
}

/** Paints seats whose state changed, where they are in sight. */
export function paintSeats(
  cells: Cells,
  rectangle: CellRectangle,
  scene: HallScene,
  state: HallState,
  seats: readonly number[],
): void {
  const level = scene.index.levels[state.level]
  if (state.zoom === 'overview' || level === undefined) {
    paintHall(cells, rectangle, scene, state)
    return
  }
  const width = seatColumns(level.grid, rectangle)
  const range = rangeOf(scene, state)
  for (const seat of seats) {
    if (scene.index.level[seat] === state.level) paintSeat(cells, rectangle, scene, state, seat, width, range)
  }
  placeCursor(cells, rectangle, scene, state, width)
}

function rangeOf(scene: HallScene, state: HallState): SeatRange | null {
  return state.anchor === null ? null : rangeBetween(scene.index, state.anchor, state.seat)
}

function lookOf(scene: HallScene, state: HallState, seat: number, range: SeatRange | null): SeatLook {
  if (seat === state.seat && !state.pointed.has(seat)) return seatLook.underCursor
  if (state.pointed.has(seat)) return seatLook.inRange
  return range !== null && isInRange(scene.index, range, seat) ? seatLook.inRange : seatLook.usual
}

/** Draws a seat where it stands in the window; nothing when it is out of sight. */
function paintSeat(
  cells: Cells,
  rectangle: CellRectangle,
  scene: HallScene,
  state: HallState,
  seat: number,
  width: 1 | 2,
  range: SeatRange | null,
): void {
  const column = (scene.index.column[seat] ?? 0) * width - state.origin.column
  const row = (scene.index.row[seat] ?? 0) - state.origin.row
  if (column < 0 || column + width > rectangle.columns || row < 0 || row >= rectangle.rows) return
  const look = lookOf(scene, state, seat, range)
  drawSeat(cells, rectangle.column + column, rectangle.row + row, scene, seat, look, width)
}

function drawSeat(
  cells: Cells,
  x: number,
  y: number,
  scene: HallScene,
  seat: number,
  look: SeatLook,
  width: 1 | 2,
): void {
  const code = scene.map.states[seat] ?? 0
  const style = scene.styles[look * stateCount + code] ?? plain
  if (width === 2) cells.set(x + 1, y, space, style)
  if (code === seatState.reserved) {
    const symbol = scene.map.symbols.get(seat)
    if (symbol !== undefined && isDrawable(symbol, width)) {
      cells.put(x, y, symbol, style, width)
      return
    }
  }
  const mark = code === seatState.free ? scene.freeMarks[seat] : scene.stateMarks[code]
  cells.set(x, y, mark ?? space, style)
}

/** A symbol too wide for its seat is drawn as any reserved seat is. */
function isDrawable(symbol: string, width: 1 | 2): boolean {
  const columns = textWidth(symbol)
  return columns > 0 && columns <= width && symbol.trim() !== ''
}

function placeCursor(cells: Cells, rectangle: CellRectangle, scene: HallScene, state: HallState, width: 1 | 2): void {
  const column = (scene.index.column[state.seat] ?? 0) * width - state.origin.column
  const row = (scene.index.row[state.seat] ?? 0) - state.origin.row
  const isInside = column >= 0 && column < rectangle.columns && row >= 0 && row < rectangle.rows
  cells.cursor = isInside ? { column: rectangle.column + column, row: rectangle.row + row } : null
}

/** The scroll that leads from one sight to another, for the output: only where the window moved by less than its rows, and not aside. */
export function scrollBetween(rectangle: CellRectangle, before: HallState, after: HallState): Scroll | undefined {
  const lines = after.origin.row - before.origin.row
  const isScroll =
    before.zoom === 'seats' &&
    after.zoom === 'seats' &&
    before.level === after.level &&
    before.origin.column === after.origin.column &&
    lines !== 0 &&
    Math.abs(lines) < rectangle.rows
  return isScroll ? { top: rectangle.row, bottom: rectangle.row + rectangle.rows - 1, lines } : undefined
}
