/** What the cashier looks at in the hall: a value; every key makes a new one. */
import { seatState } from '../../domain/seat-state.ts'
import type { HallIndex } from './hall-index.ts'
import { type HallOrigin, type HallWindow, isInSight, originShowing, originShowingSection } from './hall-viewport.ts'

export interface HallState {
  readonly zoom: 'seats' | 'overview'
  /** Always the level of `seat`. */
  readonly level: number
  /** The seat under the cursor. */
  readonly seat: number
  /** Grid column that going up and down keeps to, past shorter rows. */
  readonly wantedColumn: number
  readonly origin: HallOrigin
  /** Where a range begins, on the same level as the cursor; null when none is marked. */
  readonly anchor: number | null
  /** Seats that stand out because a typed line would take them. */
  readonly pointed: ReadonlySet<number>
  /** In the overview: index of the section under the cursor. */
  readonly section: number
  /** What was typed to jump to, '' when nothing. */
  readonly typed: string
  /** Per level: where the cursor was last, or -1. */
  readonly lastSeats: readonly number[]
}

const nothingPointed: ReadonlySet<number> = new Set()

/** A level of more windows than this opens as an overview. */
const mostWindows = 3

/** The hall as it opens: the cursor on the first row with a free seat, in its middle. */
export function openHallState(index: HallIndex, states: Uint8Array, window: HallWindow): HallState {
  const seat = startSeat(index, states, 0)
  const level = index.levels[index.level[seat] ?? 0]?.grid
  const isLarge =
    level !== undefined &&
    level.sections.length > 1 &&
    level.columns * level.rows > mostWindows * window.columns * window.rows
  return {
    zoom: isLarge ? 'overview' : 'seats',
    level: index.level[seat] ?? 0,
    seat,
    wantedColumn: index.column[seat] ?? 0,
    origin: originShowingSection(index, seat, window, null),
    anchor: null,
    pointed: nothingPointed,
    section: index.section[seat] ?? 0,
    typed: '',
    lastSeats: index.levels.map(() => -1),
  }
}

/** In the middle of the first line of a level that has a free seat; of its first line when the level is sold out. */
export function startSeat(index: HallIndex, states: Uint8Array, level: number): number {
  for (let section = 0; section < (index.levels[level]?.sectionSeats.length ?? 0); section++) {
    const seat = firstFreeOf(index, states, level, section)
    if (seat >= 0) return seat
  }
  return index.levels[level]?.sectionSeats.find((seats) => seats.length > 0)?.[0] ?? index.sequence[0] ?? 0
}

/** Where a section is entered: the free seat nearest the middle of its first line that has one, else its first seat. */
export function entrySeat(index: HallIndex, states: Uint8Array, level: number, section: number): number {
  const free = firstFreeOf(index, states, level, section)
  return free >= 0 ? free : (index.levels[level]?.sectionSeats[section]?.[0] ?? -1)
}

function firstFreeOf(index: HallIndex, states: Uint8Array, level: number, section: number): number {
  const seats = index.levels[level]?.sectionSeats[section] ?? []
  for (const seat of seats) {
    if (states[seat] === seatState.free) return middleFree(index, states, index.line[seat] ?? 0, seat)
  }
  return -1
}

/** The free seat of a line that is nearest its middle; `otherwise` when it has none. */
export function middleFree(index: HallIndex, states: Uint8Array, line: number, otherwise: number): number {
  const seats = index.grid.lines[line]?.seats ?? []
  const middle = (seats.length - 1) / 2
  let best = otherwise
  let bestAway = Number.POSITIVE_INFINITY
  for (const [order, seat] of seats.entries()) {
    const away = Math.abs(order - middle)
    if (states[seat] !== seatState.free || away >= bestAway) continue
    best = seat
    bestAway = away
  }
  return best
}

/** Puts the cursor on a seat and brings it into the window. A range ends where its level is left. */
export function goToSeat(index: HallIndex, window: HallWindow, state: HallState, seat: number): HallState {
  if (seat < 0 || (seat === state.seat && state.zoom === 'seats')) return state
  const level = index.level[seat] ?? 0
  const isSameLevel = level === state.level
  const before = isSameLevel ? state.origin : null
  return {
    ...state,
    zoom: 'seats',
    level,
    seat,
    wantedColumn: index.column[seat] ?? 0,
    origin:
      before === null ? originShowingSection(index, seat, window, null) : originShowing(index, seat, window, before),
    anchor: isSameLevel ? state.anchor : null,
    section: index.section[seat] ?? 0,
    lastSeats: isSameLevel ? state.lastSeats : state.lastSeats.with(state.level, state.seat),
  }
}

/** As `goToSeat`, for leaps: all of the seat's section comes into sight, where it fits. */
export function leapToSeat(index: HallIndex, window: HallWindow, state: HallState, seat: number): HallState {
  const there = goToSeat(index, window, state, seat)
  if (there === state || there.level !== state.level) return there
  return { ...there, origin: originShowingSection(index, seat, window, state.origin) }
}

/** Seats that were found, not walked to: where one is out of sight, the cursor goes to the first of them. */
export function showSeats(index: HallIndex, window: HallWindow, state: HallState, seats: readonly number[]): HallState {
  const [first = -1] = seats
  const isSeen = seats.every((seat) => isInSight(index, state.level, state.origin, window, seat))
  return state.zoom === 'overview' || isSeen ? state : leapToSeat(index, window, state, first)
}

/** Lets seats stand out and brings them into sight, also out of the overview; without any, as it was but for the marks. */
export function pointOut(index: HallIndex, window: HallWindow, state: HallState, seats: readonly number[]): HallState {
  if (seats.length === 0) return state.pointed.size === 0 ? state : { ...state, pointed: nothingPointed }
  const pointed = { ...state, pointed: new Set(seats) }
  const isSeen = seats.every((seat) => isInSight(index, state.level, state.origin, window, seat))
  if (isSeen && state.zoom === 'seats') return pointed
  const [first = -1] = seats
  return leapToSeat(index, window, { ...pointed, anchor: null }, first)
}

/** After the window's size or the hall's grid changed. */
export function fitToWindow(index: HallIndex, window: HallWindow, state: HallState): HallState {
  return { ...state, origin: originShowing(index, state.seat, window, state.origin) }
}

export function zoomOut(index: HallIndex, state: HallState): HallState {
  return { ...state, zoom: 'overview', section: index.section[state.seat] ?? 0, anchor: null, typed: '' }
}

/** Into the section under the overview's cursor; the seat stays where it was when it is in that section. */
export function zoomIn(index: HallIndex, states: Uint8Array, window: HallWindow, state: HallState): HallState {
  const isThere = index.section[state.seat] === state.section
  const seat = isThere ? state.seat : entrySeat(index, states, state.level, state.section)
  return leapToSeat(index, window, { ...state, typed: '' }, seat < 0 ? state.seat : seat)
}

/** Begins a range under the cursor, or ends the one there is. */
export function toggleAnchor(state: HallState): HallState {
  return { ...state, anchor: state.anchor === null ? state.seat : null }
}
