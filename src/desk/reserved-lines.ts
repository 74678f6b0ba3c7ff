import type { BasketLine } from '../domain/basket.ts'
import { basketLine } from '../domain/hall-line.ts'
import type { SeatId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Reservation, ReservedSeat } from '../domain/reservation.ts'
import type { Desk } from './desk.ts'
import { eventGates, sellingRefusal } from './event-gates.ts'
import { openHall } from './open-hall.ts'

/** The wanted seats of a reservation, all when left out. Refusals: seats-not-reserved. */
export function seatsOf(
  { seats }: Reservation,
  wanted: readonly SeatId[] | undefined,
): readonly ReservedSeat[] | Refusal {
  if (wanted === undefined) return seats
  const found = seats.filter((seat) => wanted.includes(seat.id))
  const unknown = wanted.filter((id) => !seats.some((seat) => seat.id === id))
  return found.length === 0 || unknown.length > 0 ? { refused: 'seats-not-reserved', seats: unknown } : found
}

/**
 * Reserved seats as lines of the basket, at the prices of now and the default tariff.
 * Refusals: event-not-selling (E01), event-not-linked, event-unknown, no-price, mixed-currencies.
 */
export async function reservedLines(
  desk: Desk,
  { id, eventId, currency }: Reservation,
  seats: readonly ReservedSeat[],
): Promise<BasketLine[] | Refusal> {
  const [gate] = await eventGates(desk, [eventId])
  const closed = gate === undefined ? null : sellingRefusal(desk, gate)
  if (closed !== null) return closed
  if (currency !== desk.organiser.currency)
    return { refused: 'mixed-currencies', currencies: [desk.organiser.currency, currency] }
  const hall = await openHall(desk, eventId)
  if (isRefusal(hall)) return hall
  const lines: BasketLine[] = []
  for (const seat of seats) {
    const line = basketLine(hall, seat.index)
    if (isRefusal(line)) return line
    lines.push({ ...line, reservationId: id })
  }
  return lines
}
