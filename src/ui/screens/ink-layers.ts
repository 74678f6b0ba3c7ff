import type { Rect } from '../layout.ts'
import type { Model } from '../model.ts'
import type { ScreenState } from '../screen-state.ts'
import { dialogRect, drawnRect } from './screens.ts'

/** Screens that Ink draws together, and the part of the terminal's screen it needs for them. */
export interface InkLayer {
  readonly area: Rect
  /** Lowest first. */
  readonly stack: readonly ScreenState[]
}

/** The lowest screen, and the dialogs over it: a key in a dialog does not draw anew what lies under it. */
export interface InkLayers {
  readonly base: InkLayer
  readonly dialogs: InkLayer
}

export function inkLayers([lowest, ...over]: readonly ScreenState[], model: Model): InkLayers {
  const base =
    lowest === undefined || isPainted(lowest) ? nothing(model) : { area: drawnRect(lowest, model), stack: [lowest] }
  const dialogs = over.filter((state) => !isPainted(state))
  const rects = dialogs.map((dialog) => dialogRect(dialog, model)).filter((rect) => rect !== null)
  return { base, dialogs: rects.length === 0 ? nothing(model) : { area: rects.reduce(around), stack: dialogs } }
}

/** The hall with its panel, and the typed line, are painted straight into the cells. */
function isPainted({ id }: ScreenState): boolean {
  return id === 'hall' || id === 'command-line'
}

/** Ink cannot draw on nothing at all. */
function nothing({ layout }: Model): InkLayer {
  return { area: { ...layout.body, columns: 1, rows: 1 }, stack: [] }
}

/** The smallest rectangle that holds both. */
function around(one: Rect, other: Rect): Rect {
  const column = Math.min(one.column, other.column)
  const row = Math.min(one.row, other.row)
  return {
    column,
    row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
  }
}
