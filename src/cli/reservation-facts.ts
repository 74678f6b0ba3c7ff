import type { Refusal } from '../domain/refusal.ts'
import type { Reservation, ReservedSeat } from '../domain/reservation.ts'
import { seatName } from '../domain/seat-spec.ts'
import { lapseText } from '../ui/reservation-text.ts'
import { languageOfWords, type Words } from '../ui/words.ts'

/** A reservation as scripts read it. */
export function reservationFacts(reservation: Reservation) {
  const { id, eventId, eventTitle, name, symbol, note, customerId, pickUp, optionDate, isLapsed, lapsesAt } =
    reservation
  const until = new Date(lapsesAt).toISOString()
  const seats = reservation.seats.map(seatName)
  return { id, eventId, eventTitle, name, symbol, note, customerId, pickUp, optionDate, until, isLapsed, seats }
}

/** Until when it is kept, as people read it. */
export function keptUntil(reservation: Reservation, words: Words): string {
  return lapseText(reservation, { language: languageOfWords(words) })
}

/**
 * Seats of a reservation as they are written, `Stalls 5-12,5-13`; the section may be left out where one seat alone has that
 * row and number. All when left out. Refusals: seats-not-reserved, seats-ambiguous.
 */
export function readReservedSeats(
  { seats }: Reservation,
  text: string | undefined,
): readonly ReservedSeat['id'][] | undefined | Refusal {
  if (text === undefined) return undefined
  const found: ReservedSeat['id'][] = []
  const unknown: string[] = []
  for (const place of text.split(',').map((name) => name.trim())) {
    const wanted = place.toLowerCase()
    const named = seats.filter((seat) => seatName(seat).toLowerCase() === wanted)
    const meant = named.length > 0 ? named : seats.filter((seat) => seatName({ ...seat, section: '' }) === place)
    const [seat, ...others] = meant
    if (others.length > 0) return { refused: 'seats-ambiguous', place, candidates: meant.map(seatName) }
    if (seat === undefined) unknown.push(place)
    else if (!found.includes(seat.id)) found.push(seat.id)
  }
  return unknown.length > 0 ? { refused: 'seats-not-reserved', seats: unknown } : found
}
