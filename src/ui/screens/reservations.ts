/** Y12, O11: the reservations, found while typing; and the short list of what waits unpaid for tonight. */
import { searchKeys, searchWords } from '../../domain/customer-search.ts'
import { type Reservation, reservationOrders, sortedReservations } from '../../domain/reservation.ts'
import { seatName } from '../../domain/seat-spec.ts'
import type { Intent } from '../intent.ts'
import type { Model } from '../model.ts'
import type { ReservationsState } from '../reservation-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'

const longestText = 60
/** Frame, the field, what is shown, the heading. */
const linesAround = 5

export function reservationsStart(isEvening: boolean): ReservationsState {
  return { id: 'reservations', text: '', selected: 0, order: isEvening ? 'name' : 'event', isEvening }
}

/** Opens the list, or the evening's. */
export function openingReservations(isEvening: boolean): readonly Intent[] {
  return [
    { do: 'load-reservations', isEvening },
    { do: 'open', screen: reservationsStart(isEvening) },
  ]
}

export const reservationsScreen: Screen<ReservationsState> = {
  id: 'reservations',
  onCommand(state, command, model) {
    const listed = listedReservations(state, model)
    const selected = moveInList(command, state.selected, listed.length, reservationRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    if (command === 'close') return closing(state)
    if (command === 'sort') return { state: { ...state, order: nextOrder(state), selected: 0 } }
    if (command === 'evening') {
      const other = reservationsStart(!state.isEvening)
      return asking(other, { do: 'load-reservations', isEvening: other.isEvening })
    }
    if (command === 'print-reservation' && state.isEvening) return asking(state, { do: 'print-evening' })
    const reservation = listed[Math.min(state.selected, listed.length - 1)]
    if (reservation === undefined) return { state }
    const reservationId = reservation.id
    switch (command) {
      case 'sell-reservation':
        return asking(state, { do: 'sell-reservation', reservationId, seats: null })
      case 'annul':
      case 'annul-sell':
        // By day the card is looked at first: this cannot be taken back.
        if (!state.isEvening) return asking(state, { do: 'open-reservation', reservationId })
        return asking(state, {
          do: 'annul-reservation',
          ...{ reservationId, seats: null, intoBasket: command === 'annul-sell' },
        })
      case 'print-reservation':
        return asking(state, { do: 'print-reservation', reservationId })
      case 'open-reservation':
        return asking(state, { do: 'open-reservation', reservationId })
      default:
        return { state }
    }
  },
  onInput: (state, _field, value) => ({ state: { ...state, text: value.slice(0, longestText), selected: 0 } }),
  rect: (_state, model) => model.layout.body,
}

export function reservationRows(model: Model): number {
  return Math.max(1, model.layout.body.rows - linesAround)
}

/** Those that match what is typed, in the order that is wanted. */
export function listedReservations(
  { text, order }: ReservationsState,
  { reservations }: Model,
): readonly Reservation[] {
  const words = searchWords(text)
  const all = sortedReservations(reservations ?? [], order)
  if (words.length === 0) return all
  return all.filter((reservation) => {
    const keys = keysOf(reservation)
    return words.every((spellings) => spellings.some((word) => keys.some((key) => key.startsWith(word))))
  })
}

/** By name, event, phone, seat: across alphabets, as customers are found. */
function keysOf({ name, eventTitle, phone, seats }: Reservation): readonly string[] {
  const places = seats.map((seat) => seatName(seat).toLowerCase().split(' ').at(-1) ?? '')
  return [...searchKeys({ name: `${name} ${eventTitle}`, phone, email: '' }), ...places]
}

function nextOrder({ order }: ReservationsState): ReservationsState['order'] {
  return reservationOrders[(reservationOrders.indexOf(order) + 1) % reservationOrders.length] ?? 'event'
}
