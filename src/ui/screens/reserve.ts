/** E20, E21: the seats of the basket become a reservation: name, symbol, note, option date, pick-up. */
import { cleanSymbol } from '../../domain/clean-text.ts'
import type { Customer } from '../../domain/customer.ts'
import { longestReservationName, longestReservationNote, type Reservation } from '../../domain/reservation.ts'
import { centred } from '../layout.ts'
import type { BegunReservation } from '../reservation-desk.ts'
import { type ReserveField, type ReserveState, reserveFields } from '../reservation-states.ts'
import { asking, closing, noticing, type Screen, typing } from '../screen.ts'
import { refusalText } from '../words.ts'

const longest: Readonly<Record<ReserveField, number>> = {
  name: longestReservationName,
  symbol: 16,
  note: longestReservationNote,
  option: 10,
}

/** A new one, with what the sales class proposes. */
export function reserveStart(begun: BegunReservation, customer: Customer | null): ReserveState {
  const [pickUp = 'evening'] = begun.terms.pickUps
  const option = begun.terms.proposed
  const text = { name: customer?.name ?? '', symbol: '', note: '' }
  const known = { id: 'reserve', eventId: begun.eventId, reservationId: null, ...text } as const
  const { terms, salesClass } = begun
  return { ...known, option, pickUp, field: 'name', terms, salesClass, before: { option, pickUp } }
}

/** One that is there. */
export function reserveChange(reservation: Reservation, begun: BegunReservation | null): ReserveState {
  const { id, eventId, name, symbol, note, optionDate: option, pickUp } = reservation
  const known = { id: 'reserve', eventId, reservationId: id, name, symbol, note, option, pickUp } as const
  const terms = { terms: begun?.terms ?? null, salesClass: begun?.salesClass ?? '' }
  return { ...known, ...terms, field: 'name', before: { option, pickUp } }
}

/** The option date is typed only where there is one. */
export function openFields({ terms, pickUp }: ReserveState): readonly ReserveField[] {
  return terms !== null && pickUp === 'desk' ? reserveFields : reserveFields.filter((field) => field !== 'option')
}

export const reserveScreen: Screen<ReserveState> = {
  id: 'reserve',
  onCommand(state, command) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
        return { state: { ...state, field: fieldBeside(state, 1) } }
      case 'previous-field':
        return { state: { ...state, field: fieldBeside(state, -1) } }
      case 'pick-up':
        return { state: otherPickUp(state) }
      case 'save-reservation':
        return asking(state, { do: 'reserve', form: state })
      default:
        return { state }
    }
  },
  onInput(state, field, value, model) {
    const name = reserveFields.find((each) => each === field)
    if (name === undefined) return { state }
    if (name !== 'symbol')
      return typing({ ...state, [name]: value.slice(0, longest[name]) }, value, longest[name], model)
    // One sign alone: the one typed last takes the place of the one before.
    const typed = value.trim() === '' ? '' : (cleanSymbol(value) ?? cleanSymbol(value.replace(state.symbol, '')))
    if (typed !== null) return { state: { ...state, symbol: typed } }
    const symbol = value.replace(state.symbol, '').slice(0, longest.symbol)
    return noticing(state, 'error', refusalText(model.words, { refused: 'bad-symbol', symbol }))
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 66, rows: 13 }),
}

function fieldBeside(state: ReserveState, by: number): ReserveField {
  const fields = openFields(state)
  return fields[(fields.indexOf(state.field) + by + fields.length) % fields.length] ?? 'name'
}

/** O10: the next of those that are open. */
function otherPickUp(state: ReserveState): ReserveState {
  const open = state.terms?.pickUps ?? [state.pickUp]
  const pickUp = open[(open.indexOf(state.pickUp) + 1) % open.length] ?? state.pickUp
  return { ...state, pickUp, field: state.field === 'option' ? 'name' : state.field }
}
