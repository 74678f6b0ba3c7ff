/** What is computed once per open hall: tables for moving, names for jumping. Kept as long as the hall itself is. */
import type { OpenHall } from '../domain/open-hall.ts'
import { type PlaceNames, placeNames } from '../domain/place-names/place-names.ts'
import { type HallIndex, indexHall } from './hall/hall-index.ts'
import type { HallSight } from './hall/hall-moves.ts'
import type { Model } from './model.ts'

const indexes = new WeakMap<OpenHall, HallIndex>()
const names = new WeakMap<OpenHall, PlaceNames>()

export function hallIndex(hall: OpenHall): HallIndex {
  let index = indexes.get(hall)
  if (index === undefined) {
    index = indexHall(hall.grid)
    indexes.set(hall, index)
  }
  return index
}

/** Made when somebody first types a place: many halls are sold by cursor alone. */
export function hallNames(hall: OpenHall): PlaceNames {
  let found = names.get(hall)
  if (found === undefined) {
    found = placeNames(hall.grid, hall.seats)
    names.set(hall, found)
  }
  return found
}

export function hallSight(hall: OpenHall, { layout }: Model): HallSight {
  return { index: hallIndex(hall), states: hall.map.states, window: layout.hall }
}
