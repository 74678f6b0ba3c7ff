/** The hall in selling mode (E05): cursor, picking, ranges (F23), best seats (F20), and the way to payment. */

import type { OpenHall } from '../../domain/open-hall.ts'
import { seatState, seatStateName } from '../../domain/seat-state.ts'
import type { CommandId } from '../commands.ts'
import { eraseTyped, findJump, makeJump, typeText } from '../hall/hall-jump.ts'
import { type HallMove, moveHall } from '../hall/hall-moves.ts'
import { goToSeat, type HallState, openHallState, toggleAnchor, zoomIn, zoomOut } from '../hall/hall-state.ts'
import { seatAtCell } from '../hall/hall-viewport.ts'
import { sectionAtCell } from '../hall/overview-layout.ts'
import { markedSeats } from '../hall/seat-line.ts'
import { hallIndex, hallNames, hallSight } from '../hall-tables.ts'
import type { Model } from '../model.ts'
import { asking, noticing, type Screen, type Step } from '../screen.ts'
import type { HallScreenState } from '../screen-state.ts'
import { fill } from '../words.ts'
import { blockStart } from './block.ts'
import { commandLineStart } from './command-line.ts'
import { unknownJumpText } from './hall-status.ts'
import { sellingIntents } from './selling-intents.ts'
import { tariffStart } from './tariff.ts'

/** How many seats the best-seats key takes when no number was typed. */
const usualCount = 2
/** Nobody sells more side by side; a larger number is a typing error. */
const largestCount = 99

const moves: Readonly<Partial<Record<CommandId, HallMove>>> = {
  left: 'left',
  right: 'right',
  up: 'up',
  down: 'down',
  'to-start': 'row-start',
  'to-end': 'row-end',
  'page-up': 'page-up',
  'page-down': 'page-down',
  'next-free': 'next-free',
  'next-section': 'next-section',
  'previous-section': 'previous-section',
  level: 'next-level',
}

export function hallStart(hall: OpenHall, model: Model): HallScreenState {
  return { id: 'hall', view: openHallState(hallIndex(hall), hall.map.states, model.layout.hall) }
}

export const hallScreen: Screen<HallScreenState> = {
  id: 'hall',
  // A place begins with a slash when its first sign is a letter, because letters are commands.
  takesText: (state) => state.view.typed.startsWith('/'),
  onCommand(state, command, model, key) {
    const { hall } = model
    if (hall === null) return { state }
    const move = moves[command]
    if (move !== undefined) return viewing(state, moveHall(hallSight(hall, model), state.view, move))
    return onOwnCommand(state, command, model, hall, key)
  },
}

function onOwnCommand(
  state: HallScreenState,
  command: CommandId,
  model: Model,
  hall: OpenHall,
  key: string,
): Step<HallScreenState> {
  const { view } = state
  switch (command) {
    case 'type':
      return viewing(state, typeText(view, key))
    case 'erase':
      return viewing(state, eraseTyped(view))
    case 'mark':
      return viewing(state, toggleAnchor(view))
    case 'overview':
      return viewing(state, zoomed(view, hall, model))
    case 'pick':
      return picking(state, model, hall)
    case 'best':
      return takingBest(state, model)
    case 'tariff':
      return asking(state, { do: 'open', screen: tariffStart(model) })
    case 'stop-exchange':
      return asking(state, { do: 'stop-exchange' })
    case 'line':
      return asking(state, { do: 'open', screen: commandLineStart(model, view) }, { do: 'load-articles' })
    case 'door':
      return asking(state, { do: 'open-door', event: hall.event })
    case 'reserve':
      return asking(state, { do: 'begin-reserve', eventId: hall.event.id })
    case 'block':
      return asking(state, { do: 'open', screen: blockStart(hall, view) })
    case 'programme':
      return leaving(state)
    default: {
      const intents = sellingIntents(command, model)
      return intents === undefined ? { state } : asking(state, ...intents)
    }
  }
}

function viewing(state: HallScreenState, view: HallState): Step<HallScreenState> {
  return { state: view === state.view ? state : { ...state, view } }
}

function zoomed(view: HallState, hall: OpenHall, model: Model): HallState {
  const { index, states, window } = hallSight(hall, model)
  return view.zoom === 'overview' ? zoomIn(index, states, window, view) : zoomOut(index, view)
}

/** What was typed comes first, then a marked range, then the seat under the cursor. */
function picking(state: HallScreenState, model: Model, hall: OpenHall): Step<HallScreenState> {
  const { view } = state
  if (view.typed !== '') return jumping(state, model, hall)
  if (view.zoom === 'overview') return viewing(state, zoomed(view, hall, model))
  const { states } = hall.map
  if (view.anchor !== null) {
    const marked = markedSeats(hallIndex(hall), view)
    const free = marked.filter((seat) => states[seat] === seatState.free)
    const plain = { ...state, view: { ...view, anchor: null } }
    return free.length === 0 ? { state: plain } : asking(plain, { do: 'hold', seats: free })
  }
  const seat = hall.seats[view.seat]
  switch (states[view.seat]) {
    case seatState.free:
      return asking(state, { do: 'hold', seats: [view.seat] })
    case seatState.basket:
      if (seat === undefined) return { state }
      return asking(state, { do: 'release', lines: [{ eventId: hall.event.id, seatId: seat.id }] })
    case seatState.reserved: {
      const reservation = hall.map.reservations.get(view.seat)
      if (reservation !== undefined) return asking(state, { do: 'open-reservation', reservationId: reservation.id })
      return noticing(state, 'info', model.words.seatStates.reserved)
    }
    default:
      return noticing(state, 'info', model.words.seatStates[seatStateName(states[view.seat] ?? 0)])
  }
}

function jumping(state: HallScreenState, model: Model, hall: OpenHall): Step<HallScreenState> {
  const text = state.view.typed.replace('/', '')
  const view = { ...state.view, typed: text }
  const jump = findJump(hallNames(hall), view)
  if (jump === null || jump.kind === 'unknown') {
    const { words } = model
    const sentence = jump === null ? fill(words.notices.nothingTyped, { text }) : unknownJumpText(jump, words)
    return noticing({ ...state, view: { ...view, typed: '' } }, 'error', sentence)
  }
  return viewing(state, makeJump(hallSight(hall, model), view, jump))
}

function takingBest(state: HallScreenState, model: Model): Step<HallScreenState> {
  const { typed } = state.view
  const plain = typed === '' ? state : { ...state, view: { ...state.view, typed: '' } }
  if (typed === '') return asking(plain, { do: 'best', count: model.best?.count ?? usualCount, isAgain: true })
  const count = Number(typed)
  if (!Number.isInteger(count) || count < 1 || count > largestCount) {
    return noticing(plain, 'error', fill(model.words.notices.nothingTyped, { text: typed }))
  }
  return asking(plain, { do: 'best', count, isAgain: false })
}

/** Esc never destroys: it drops what was typed, then the mark, and only then leaves for the programme. */
function leaving(state: HallScreenState): Step<HallScreenState> {
  const { view } = state
  if (view.typed !== '') return viewing(state, { ...view, typed: '' })
  if (view.anchor !== null) return viewing(state, { ...view, anchor: null })
  return asking(state, { do: 'close' }, { do: 'load-events' })
}

/** A click goes to the seat and picks it, in the overview into the section; `column` and `row` count from the hall's top left. */
export function clickHall(state: HallScreenState, model: Model, column: number, row: number): Step<HallScreenState> {
  const { hall } = model
  if (hall === null) return { state }
  const { index, states, window } = hallSight(hall, model)
  const { level, origin, zoom } = state.view
  if (zoom === 'overview') {
    const grid = hall.grid.levels[level]
    const section = grid === undefined ? -1 : sectionAtCell(grid, window, state.view.section, column, row)
    return section < 0 ? { state } : viewing(state, zoomIn(index, states, window, { ...state.view, section }))
  }
  const seat = seatAtCell(index, level, origin, window, column, row)
  if (seat < 0) return { state }
  const there = { ...state, view: { ...goToSeat(index, window, state.view, seat), typed: '' } }
  return there.view.anchor === null ? picking(there, model, hall) : { state: there }
}
