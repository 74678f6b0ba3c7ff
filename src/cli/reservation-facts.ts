import type { Refusal } from '../domain/refusal.ts'
import type { Reservation, ReservedSeat } from '../domain/reservation.ts'
import { seatName } from '../domain/seat-spec.ts'

/** A reservation as scripts read it. */
export function reservationFacts(reservation: Reservation) {
  const { id, eventId, eventTitle, name, symbol, note, customerId, pickUp, optionDate, isLapsed, lapsesAt } =
    reservation
  const until = new Date(lapsesAt).toISOString()
  const seats = reservation.seats.map(seatName)
  return { id, eventId, eventTitle, name, symbol, note, customerId, pickUp, optionDate, until, isLapsed, seats }
}

/** Seats of a reservation as they are written, `Stalls 5-12,Stalls 5-13`; all when left out. Refusals: seats-not-reserved. */
export function readReservedSeats(
  { seats }: Reservation,
  text: string | undefined,
): readonly ReservedSeat['id'][] | undefined | Refusal {
  if (text === undefined) return undefined
  const names = text.split(',').map((name) => name.trim())
  const found = seats.filter((seat) => names.includes(seatName(seat)))
  const unknown = names.filter((name) => !seats.some((seat) => seatName(seat) === name))
  if (unknown.length > 0) return { refused: 'seats-not-reserved', seats: unknown }
  return found.map((seat) => seat.id)
}
