/** The typed line and the hall below it: what the line would take stands out there. */
import { type HallState, pointOut } from '../hall/hall-state.ts'
import { hallIndex } from '../hall-tables.ts'
import type { Model } from '../model.ts'
import type { ScreenStack } from '../screen-stack.ts'
import { refreshedLine } from '../screens/command-line.ts'

/** Reads the open line again, after seats or customers changed. @returns the seats it would take; none when no line is open. */
export function rereadLine(stack: ScreenStack, model: Model): readonly number[] {
  let seats: readonly number[] = []
  stack.adjust((state) => {
    if (state.id !== 'command-line') return state
    const line = refreshedLine(state, model)
    seats = line.reading?.plan.seats.map(({ seat }) => seat) ?? []
    return line
  })
  return seats
}

/** @param view puts back how the hall was looked at. */
export function pointOutSeats(stack: ScreenStack, model: Model, seats: readonly number[], view?: HallState): void {
  const { hall, layout } = model
  if (hall === null) return
  // The last line of the hall lies under what is said of the typed one.
  const window = { ...layout.hall, rows: layout.hall.rows - 1 }
  stack.adjust((state) =>
    state.id === 'hall' ? { ...state, view: pointOut(hallIndex(hall), window, view ?? state.view, seats) } : state,
  )
}
