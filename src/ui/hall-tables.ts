/** What is computed once per open hall: tables for moving, names for jumping. Kept as long as the hall itself is. */
import type { OpenHall } from '../domain/open-hall.ts'
import { type HallIndex, indexHall } from './hall/hall-index.ts'
import type { HallSight } from './hall/hall-moves.ts'
import { type JumpNames, jumpNames } from './hall/jump-names.ts'
import type { Model } from './model.ts'

const indexes = new WeakMap<OpenHall, HallIndex>()
const names = new WeakMap<OpenHall, JumpNames>()

export function hallIndex(hall: OpenHall): HallIndex {
  let index = indexes.get(hall)
  if (index === undefined) {
    index = indexHall(hall.grid)
    indexes.set(hall, index)
  }
  return index
}

/** Made when somebody first types a place: many halls are sold by cursor alone. */
export function hallNames(hall: OpenHall): JumpNames {
  let found = names.get(hall)
  if (found === undefined) {
    found = jumpNames(hallIndex(hall), hall.seats)
    names.set(hall, found)
  }
  return found
}

export function hallSight(hall: OpenHall, { layout }: Model): HallSight {
  return { index: hallIndex(hall), states: hall.map.states, window: layout.hall }
}
