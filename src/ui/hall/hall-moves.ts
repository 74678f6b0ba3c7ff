/** The keys that move: one function from state to state, for the seats and for the overview. */
import { seatState } from '../../domain/seat-state.ts'
import type { HallIndex } from './hall-index.ts'
import { entrySeat, goToSeat, type HallState, leapToSeat, startSeat } from './hall-state.ts'
import type { HallWindow } from './hall-viewport.ts'
import { overviewOf, sectionBeside } from './overview-layout.ts'
import { rowEnd, type Sense, seatAcrossRows, seatAlongRow, seatPageAway } from './seat-moves.ts'

export type HallMove =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row-start'
  | 'row-end'
  | 'page-up'
  | 'page-down'
  | 'next-free'
  | 'previous-free'
  | 'next-section'
  | 'previous-section'
  | 'next-level'
  | 'previous-level'

export interface HallSight {
  readonly index: HallIndex
  /** A `SeatState` per seat. */
  readonly states: Uint8Array
  readonly window: HallWindow
}

/** Makes a move; the same state comes back when nothing lies that way. */
export function moveHall(sight: HallSight, state: HallState, move: HallMove): HallState {
  if (move === 'next-level' || move === 'previous-level') return changeLevel(sight, state, senseOf(move))
  return state.zoom === 'overview' ? moveOverview(sight, state, move) : moveSeat(sight, state, move)
}

function senseOf(move: HallMove): Sense {
  return move === 'left' ||
    move === 'up' ||
    move.endsWith('start') ||
    move.endsWith('up') ||
    move.startsWith('previous')
    ? -1
    : 1
}

function moveSeat(sight: HallSight, state: HallState, move: HallMove): HallState {
  const { index, states, window } = sight
  const { seat, wantedColumn } = state
  const sense = senseOf(move)
  const go = (to: number) => goToSeat(index, window, state, to)
  switch (move) {
    case 'left':
    case 'right':
      return go(seatAlongRow(index, seat, sense))
    case 'up':
    case 'down':
      return keepingColumn(state, go(seatAcrossRows(index, seat, sense, wantedColumn)))
    case 'page-up':
    case 'page-down':
      return keepingColumn(state, go(seatPageAway(index, seat, sense, Math.max(1, window.rows - 2), wantedColumn)))
    case 'row-start':
    case 'row-end':
      return go(rowEnd(index, seat, sense))
    case 'next-free':
    case 'previous-free':
      return go(freeSeatAfter(index, states, seat, sense))
    case 'next-section':
    case 'previous-section':
      return leapToSeat(index, window, state, otherSection(sight, state.level, index.section[seat] ?? 0, sense))
    default:
      return state
  }
}

function keepingColumn(before: HallState, after: HallState): HallState {
  return after === before ? before : { ...after, wantedColumn: before.wantedColumn }
}

/** The next free seat in reading order, on other levels too; after the last one comes the first. */
export function freeSeatAfter(index: HallIndex, states: Uint8Array, seat: number, sense: Sense): number {
  const count = index.sequence.length
  let at = index.position[seat] ?? 0
  for (let step = 1; step < count; step++) {
    at += sense
    if (at === count) at = 0
    else if (at < 0) at = count - 1
    const next = index.sequence[at] ?? -1
    if (states[next] === seatState.free) return next
  }
  return -1
}

/** The entry of the next section, on the next level after the last of this one. */
function otherSection({ index, states }: HallSight, level: number, section: number, sense: Sense): number {
  const count = index.levels[level]?.grid.sections.length ?? 0
  const next = section + sense
  if (next >= 0 && next < count) return entrySeat(index, states, level, next)
  const nextLevel = (level + sense + index.levels.length) % index.levels.length
  const sections = index.levels[nextLevel]?.grid.sections.length ?? 0
  return entrySeat(index, states, nextLevel, sense > 0 ? 0 : sections - 1)
}

function changeLevel({ index, states, window }: HallSight, state: HallState, sense: Sense): HallState {
  const count = index.levels.length
  if (count < 2) return state
  const level = (state.level + sense + count) % count
  const last = state.lastSeats[level] ?? -1
  const moved = goToSeat(index, window, state, last >= 0 ? last : startSeat(index, states, level))
  return { ...moved, zoom: state.zoom, typed: '' }
}

function moveOverview(sight: HallSight, state: HallState, move: HallMove): HallState {
  const { index, window } = sight
  const level = index.levels[state.level]
  if (level === undefined) return state
  const count = level.grid.sections.length
  const go = (section: number): HallState =>
    section < 0 || section === state.section ? state : { ...state, section, typed: '' }
  switch (move) {
    case 'left':
    case 'right':
    case 'up':
    case 'down':
      return go(sectionBeside(overviewOf(level.grid, window), state.section, move))
    case 'row-start':
    case 'page-up':
      return go(0)
    case 'row-end':
    case 'page-down':
      return go(count - 1)
    case 'next-section':
    case 'previous-section':
      return go((state.section + senseOf(move) + count) % count)
    case 'next-free':
    case 'previous-free':
      return go(sectionWithFree(sight, state, senseOf(move)))
    default:
      return state
  }
}

function sectionWithFree({ index, states }: HallSight, state: HallState, sense: Sense): number {
  const sections = index.levels[state.level]?.sectionSeats ?? []
  for (let step = 1; step <= sections.length; step++) {
    const at = (((state.section + sense * step) % sections.length) + sections.length) % sections.length
    if (sections[at]?.some((seat) => states[seat] === seatState.free)) return at
  }
  return -1
}
