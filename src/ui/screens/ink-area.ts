import type { Rect } from '../layout.ts'
import type { Model } from '../model.ts'
import type { ScreenState } from '../screen-state.ts'
import { dialogRect } from './screens.ts'

/** What Ink draws of a frame: the panel beside a hall, with the dialogs over it; all of the body for any other screen. */
export function inkArea(stack: readonly ScreenState[], model: Model): Rect {
  const { body, panel } = model.layout
  const [base, ...dialogs] = stack
  if (base?.id !== 'hall') return body
  return dialogs.map((dialog) => dialogRect(dialog, model) ?? body).reduce(around, panel)
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
