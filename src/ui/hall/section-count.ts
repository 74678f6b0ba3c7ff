import { seatState } from '../../domain/seat-state.ts'
import type { LevelIndex } from './hall-index.ts'

export interface SectionCount {
  readonly total: number
  readonly free: number
  /** In this till's basket. */
  readonly basket: number
}

export function countSection(level: LevelIndex, states: Uint8Array, section: number): SectionCount {
  const seats = level.sectionSeats[section] ?? new Int32Array(0)
  let free = 0
  let basket = 0
  for (const seat of seats) {
    if (states[seat] === seatState.free) free++
    else if (states[seat] === seatState.basket) basket++
  }
  return { total: seats.length, free, basket }
}
