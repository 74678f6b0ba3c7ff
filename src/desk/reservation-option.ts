import { eveningEnd, type LocalDate, optionEnd, type PickUp, readLocalDate } from '../domain/option-date.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Booking } from './booking-class.ts'

/** Where it is picked up, and when it lapses: `null` waits for the event's own minutes before the start (F18). */
export interface ReservationOption {
  readonly pickUp: PickUp
  readonly optionAt: number | null
}

export interface WantedOption {
  /** A day of the venue's calendar; the proposed one when left out (O09). */
  readonly optionDate?: LocalDate
  /** The first that is open when left out (O10). */
  readonly pickUp?: PickUp
}

/**
 * What a reservation made now gets. An evening pick-up has no option date: it waits for the evening.
 * Refusals: pick-up-closed (O10), option-date (O08), bad-input.
 */
export function reservationOption(
  { event, terms }: Booking,
  wanted: WantedOption,
  now: number,
): ReservationOption | Refusal {
  const [usual = 'evening'] = terms.pickUps
  const pickUp = wanted.pickUp ?? usual
  if (!terms.pickUps.includes(pickUp)) return { refused: 'pick-up-closed', pickUp, open: usual }
  if (pickUp === 'evening') return { pickUp, optionAt: eveningEnd(event, event.eveningReleaseMinutes, now) }
  const date = readLocalDate(wanted.optionDate ?? terms.proposed)
  const { earliest, latest } = terms
  if (date === null)
    return { refused: 'bad-input', field: 'option', value: wanted.optionDate?.slice(0, 40) ?? '', expected: latest }
  if (date < earliest || date > latest) return { refused: 'option-date', date, earliest, latest }
  return { pickUp, optionAt: optionEnd(date, event) }
}
