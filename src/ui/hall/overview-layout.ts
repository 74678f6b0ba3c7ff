/** Where each section's box stands in the overview: to scale where there is room, else in slots near its place. */
import type { GridLevel } from '../../domain/hall-grid.ts'
import type { CellRectangle } from '../../terminal/cells.ts'
import { textWidth } from '../../terminal/glyph.ts'
import type { HallWindow } from './hall-viewport.ts'
import { countColumns, extentOf, type Overview, type OverviewShape, textOfShape } from './overview.ts'
import { inSlots } from './overview-slots.ts'
import { distinctNames } from './section-names.ts'
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

/** A small level is not blown up further than this. */
const largestScale = { columns: 3, rows: 1.5 }

/** Each section where it stands in the grid, all of it shrunk into the window; null when a box would be too small for its name. */
function toScale(level: GridLevel, window: HallWindow): Overview | null {
  if (level.sections.length === 0) return null
  const extent = extentOf(level)
  const perColumn = Math.min(largestScale.columns, window.columns / extent.columns)
  const perRow = Math.min(largestScale.rows, window.rows / extent.rows)
  const indent = Math.floor((window.columns - extent.columns * perColumn) / 2)
  const above = Math.floor((window.rows - extent.rows * perRow) / 2)
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

function namesThatFit(level: GridLevel, places: readonly CellRectangle[]): string[][] | null {
  const full = level.sections.map((section) => section.name)
  const digits = countColumns(level)
  for (const names of [full, distinctNames(full)]) {
    const wrapped = names.map((name, at) => wrapWords(name, places[at]?.columns ?? 0))
    const fit = places.every(({ columns, rows }, at) => {
      const lines = wrapped[at]
      return columns >= digits && lines !== null && lines !== undefined && lines.length < rows
    })
    if (fit) return wrapped.map((lines) => lines ?? [])
  }
  return null
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

/** The box beside another: the nearest one that lies that way, what lies straight ahead before what lies aside; -1 when none does. */
export function sectionBeside(overview: Overview, section: number, move: OverviewMove): number {
  const from = overview.boxes[section]
  if (from === undefined) return -1
  let best = -1
  let bestCost = Number.POSITIVE_INFINITY
  for (const [at, box] of overview.boxes.entries()) {
    const across = box.column + box.columns / 2 - (from.column + from.columns / 2)
    const down = 2 * (box.row + box.rows / 2 - (from.row + from.rows / 2))
    const ahead = move === 'left' ? -across : move === 'right' ? across : move === 'up' ? -down : down
    const aside = Math.abs(move === 'left' || move === 'right' ? down : across)
    const cost = ahead + 3 * aside
    if (at === section || ahead <= 0 || cost >= bestCost) continue
    best = at
    bestCost = cost
  }
  return best
}
