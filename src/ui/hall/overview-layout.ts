/** Where each section's box stands in the overview: to scale where there is room, else in slots near its place. */
import type { GridLevel } from '../../domain/hall-grid.ts'
import { distinctNames } from '../../domain/place-names/section-names.ts'
import type { CellRectangle } from '../../terminal/cells.ts'
import { textWidth } from '../../terminal/glyph.ts'
import type { HallWindow } from './hall-viewport.ts'
import { countColumns, extentOf, type Overview, type OverviewShape, textOfShape } from './overview.ts'
import { inSlots } from './overview-slots.ts'
import { wrapWords } from './wrap-words.ts'

const kept = new WeakMap<GridLevel, { readonly window: HallWindow; readonly overview: Overview }>()

/** The overview of a level; made anew only when the window's size changed. */
export function overviewOf(level: GridLevel, window: HallWindow): Overview {
  const last = kept.get(level)
  if (last?.window.columns === window.columns && last.window.rows === window.rows) return last.overview
  const overview = layOutOverview(level, window)
  kept.set(level, { window: { columns: window.columns, rows: window.rows }, overview })
  return overview
}

export function layOutOverview(level: GridLevel, window: HallWindow): Overview {
  return toScale(level, window) ?? inSlots(level, window)
}

/** A character cell is about twice as high as wide. */
const rowHeight = 2

/** A small level is not blown up further than this. */
const largestScale = { columns: 3, rows: 1.5 }

/** Each section where it stands in the grid, all of it shrunk into the window; null when a box would be too small for its name. */
function toScale(level: GridLevel, window: HallWindow): Overview | null {
  if (level.sections.length === 0) return null
  const extent = extentOf(level)
  const perColumn = Math.min(largestScale.columns, window.columns / extent.columns)
  const perRow = Math.min(largestScale.rows, window.rows / extent.rows)
  const indent = Math.max(0, Math.floor((window.columns - extent.columns * perColumn) / 2))
  const above = Math.max(0, Math.floor((window.rows - extent.rows * perRow) / 2))
  // Both edges are rounded the same way, so what is apart in the grid stays apart; a cell is left free between neighbours.
  const scaled = (part: CellRectangle): CellRectangle => {
    const column = Math.round((part.column - extent.left) * perColumn)
    const row = Math.round((part.row - extent.top) * perRow)
    return {
      column: indent + column,
      row: above + row,
      columns: Math.round((part.column + part.columns - extent.left) * perColumn) - column - 1,
      rows: Math.round((part.row + part.rows - extent.top) * perRow) - row - 1,
    }
  }
  const places = level.sections.map(scaled)
  const names = namesThatFit(level, places)
  if (names === null) return null
  return {
    boxes: places.map((place, at) => ({ ...place, name: names[at] ?? [] })),
    shapes: shapesOf(level, scaled),
    isOneLine: false,
    rows: window.rows,
  }
}

/** Full names where each fits into one line, else without the words they share, else full ones in several lines. */
function namesThatFit(level: GridLevel, places: readonly CellRectangle[]): string[][] | null {
  const full = level.sections.map((section) => section.name)
  const digits = countColumns(level)
  const wrapped = (names: readonly string[], mostLines: number): string[][] | null => {
    const lines = names.map((name, at) => wrapWords(name, places[at]?.columns ?? 0))
    const fit = places.every(({ columns, rows }, at) => {
      const count = lines[at]?.length ?? Number.POSITIVE_INFINITY
      return columns >= digits && count < rows && count <= mostLines
    })
    return fit ? lines.map((each) => each ?? []) : null
  }
  return wrapped(full, 1) ?? wrapped(distinctNames(full), 1) ?? wrapped(full, 3) ?? wrapped(distinctNames(full), 3)
}

function shapesOf(level: GridLevel, scaled: (part: CellRectangle) => CellRectangle): OverviewShape[] {
  return level.shapes.flatMap((shape) => {
    const place = scaled({ ...shape, columns: shape.columns + 1, rows: shape.rows + 1 })
    const text = textOfShape(level, shape)
    const isDrawable = place.rows >= 1 && place.columns >= textWidth(text) && place.columns > 0
    return isDrawable ? [{ ...place, kind: shape.kind, text }] : []
  })
}

export type OverviewMove = 'left' | 'right' | 'up' | 'down'

/** The box beside another: the nearest one that begins that way, counting what lies aside of it twice; -1 when none does. */
export function sectionBeside(overview: Overview, section: number, move: OverviewMove): number {
  const from = overview.boxes[section]
  if (from === undefined) return -1
  const isAcross = move === 'left' || move === 'right'
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  for (const [at, box] of overview.boxes.entries()) {
    const across = box.column + box.columns / 2 - (from.column + from.columns / 2)
    const down = box.row + box.rows / 2 - (from.row + from.rows / 2)
    const ahead = (move === 'left' || move === 'up' ? -1 : 1) * (isAcross ? across : down)
    if (at === section || ahead <= 0) continue
    const betweenColumns = Math.abs(across) - (box.columns + from.columns) / 2
    const betweenRows = Math.abs(down) - (box.rows + from.rows) / 2
    const aside = Math.max(0, isAcross ? betweenRows * rowHeight : betweenColumns)
    const apart = Math.max(0, isAcross ? betweenColumns : betweenRows * rowHeight)
    const cost = apart + 2 * aside + Math.abs(isAcross ? down : across) / 100
    const isAhead = isAcross ? betweenColumns >= 0 : betweenRows >= 0
    if (!isAhead || cost >= bestCost) continue
    best = at
    bestCost = cost
  }
  return best
}

/** First row of an overview that is in the window: all of it, or, where it has more rows, the page with the section. */
export function overviewTop(overview: Overview, window: HallWindow, section: number): number {
  const row = overview.boxes[section]?.row ?? 0
  return overview.rows <= window.rows ? 0 : Math.floor(row / window.rows) * window.rows
}

/** The section whose box is at a cell of the window, or -1. `cursor` is the section under the cursor. */
export function sectionAtCell(
  level: GridLevel,
  window: HallWindow,
  cursor: number,
  column: number,
  row: number,
): number {
  const overview = overviewOf(level, window)
  const y = row + overviewTop(overview, window, cursor)
  return overview.boxes.findIndex(
    (box) => column >= box.column && column < box.column + box.columns && y >= box.row && y < box.row + box.rows,
  )
}
