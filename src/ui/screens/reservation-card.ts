/** One reservation: extend (Y17), change, sell, free some of its seats (E23), annul (Y18). */
import type { Reservation } from '../../domain/reservation.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { ReservationState } from '../reservation-states.ts'
import { asking, closing, moveInList, noticing, type Screen, type Step } from '../screen.ts'

/** Frame, six lines about it, a space, and one for the question. */
const linesAround = 11

export const reservationStart: ReservationState = { id: 'reservation', selected: 0, marked: [], isAnnulling: false }

export const reservationScreen: Screen<ReservationState> = {
  id: 'reservation',
  onCommand(state, command, model) {
    const { reservation } = model
    if (command === 'close' || reservation === null) return closing(state)
    const calm = state.isAnnulling ? { ...state, isAnnulling: false } : state
    const selected = moveInList(command, state.selected, reservation.seats.length, reservedRows(model))
    if (selected !== undefined) return { state: { ...calm, selected } }
    const reservationId = reservation.id
    switch (command) {
      case 'mark-reserved':
        return { state: marking(calm, reservation) }
      case 'sell-reservation':
        return asking(calm, { do: 'sell-reservation', reservationId, seats: markedOf(calm) })
      case 'extend':
        return asking(calm, { do: 'extend-reservation', reservationId })
      case 'edit-reservation':
        return asking(calm, { do: 'edit-reservation', reservationId })
      case 'print-reservation':
        return asking(calm, { do: 'print-reservation', reservationId })
      case 'free-seats':
        return freeing(calm, reservation)
      case 'annul':
      case 'annul-sell':
        return annulling(state, reservation, model, command === 'annul-sell')
      default:
        return { state }
    }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 74, rows: model.layout.body.rows }),
}

export function reservedRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

function markedOf({ marked }: ReservationState): ReservationState['marked'] | null {
  return marked.length === 0 ? null : marked
}

function marking(state: ReservationState, { seats }: Reservation): ReservationState {
  const seat = seats[state.selected]
  if (seat === undefined) return state
  const isMarked = state.marked.includes(seat.id)
  const marked = isMarked ? state.marked.filter((id) => id !== seat.id) : [...state.marked, seat.id]
  return { ...state, marked, selected: Math.min(state.selected + 1, seats.length - 1) }
}

/** The marked seats, or the one under the pointer; all of them would be annulling. */
function freeing(state: ReservationState, { id, seats }: Reservation): Step<ReservationState> {
  const one = seats[state.selected]
  const chosen = markedOf(state) ?? (one === undefined ? [] : [one.id])
  return asking(state, { do: 'annul-reservation', reservationId: id, seats: chosen, intoBasket: false })
}

/** It cannot be taken back, so the key asks once. */
function annulling(
  state: ReservationState,
  { id }: Reservation,
  { words }: Model,
  intoBasket: boolean,
): Step<ReservationState> {
  if (!state.isAnnulling && !intoBasket)
    return noticing({ ...state, isAnnulling: true }, 'info', words.reservations.sureAnnul)
  return asking(
    { ...state, isAnnulling: false },
    { do: 'annul-reservation', reservationId: id, seats: markedOf(state), intoBasket },
  )
}
