import { openReservations, reservationName, type StoredReservation } from '../../db/reservation-list.ts'
import { cleanLines, cleanSymbol, cleanText } from '../domain/clean-text.ts'
import type { ReservationId } from '../domain/ids.ts'
import { optionDateOf } from '../domain/option-date.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'
import { seatName } from '../domain/seat-spec.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'

/** A reservation that has not ended. Refusals: reservation-unknown, reservation-ended. */
export async function readReservation(desk: Desk, id: ReservationId): Promise<Reservation | Refusal> {
  const now = desk.clock()
  const [found] = await openReservations(desk.store, { outletId: desk.till.outlet.id, now, id, limit: 1 })
  if (found !== undefined) return asReservation(found, now)
  const known = await reservationName(desk.store, id)
  if (known?.isEnded === true) return { refused: 'reservation-ended', name: cleanText(known.name) }
  return { refused: 'reservation-unknown', reservation: id.slice(0, 40) }
}

export function asReservation(stored: StoredReservation, now: number): Reservation {
  const { lapsesAt, timeZone } = stored
  return {
    ...cleanRow(stored),
    note: cleanLines(stored.note),
    symbol: cleanSymbol(stored.symbol) ?? '',
    timeZone,
    optionDate: optionDateOf(lapsesAt, timeZone),
    isLapsed: lapsesAt <= now,
    seats: stored.seats.map(cleanRow),
  }
}

/**
 * Why something could not be done with seats of a reservation: it ended, its seats left it, or another till has them in its
 * basket. Refusals are its answer.
 */
export async function reservationConflict(desk: Desk, id: ReservationId, wanted: Reservation): Promise<Refusal> {
  const now = await readReservation(desk, id)
  if ('refused' in now) return now
  const basketTill = now.seats.find((seat) => seat.basketTill !== null)?.basketTill
  if (basketTill != null) return { refused: 'reservation-in-basket', name: now.name, till: basketTill }
  const left = new Set(now.seats.map((seat) => seat.id))
  const gone = wanted.seats.filter((seat) => !left.has(seat.id))
  return { refused: 'seats-not-reserved', seats: (gone.length === 0 ? wanted.seats : gone).map(seatName) }
}
