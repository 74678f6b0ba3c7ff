import { guardRefusal } from '../../db/guard-refusal.ts'
import { mustHaveTakenUp, takeUpSeats } from '../../db/reservations.ts'
import { addLines, type Basket } from '../domain/basket.ts'
import type { ReservationId, SeatId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { holdLastsMs, putBasket } from './basket-row.ts'
import { commitJournaled } from './commit-journaled.ts'
import { pricingNow } from './current-basket.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { readReservation, reservationConflict } from './read-reservations.ts'
import { refreshPrices } from './refresh-prices.ts'
import { refreshOpenSeats } from './refresh-seats.ts'
import { reservedLines, seatsOf } from './reserved-lines.ts'

export interface TakenUp {
  readonly reservation: Reservation
  readonly basket: Basket
}

/**
 * Begins to sell a reservation: all of its seats or some go into this till's basket, at the prices of now. For everybody
 * else they stay taken; released, or when the basket expires, they are the reservation's as before.
 * Refusals: not-signed-in, not-permitted, reservation-unknown, reservation-ended, reservation-in-basket, seats-not-reserved,
 * event-not-selling (E01), event-not-linked, no-price, mixed-currencies, those of opening the hall, the database's.
 */
export async function takeUpReservation(
  desk: Desk,
  input: { readonly id: ReservationId; readonly seats?: readonly SeatId[] },
): Promise<TakenUp | Refusal> {
  return desk.turns.take(() => orRefusal(() => takeUp(desk, input)))
}

async function takeUp(
  desk: Desk,
  input: { readonly id: ReservationId; readonly seats?: readonly SeatId[] },
): Promise<TakenUp | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  acknowledgeSale(desk)
  const reservation = await readReservation(desk, input.id)
  if (isRefusal(reservation)) return reservation
  const seats = seatsOf(reservation, input.seats)
  if (isRefusal(seats)) return seats
  const lines = await reservedLines(desk, reservation, seats)
  if (isRefusal(lines)) return lines
  const ids = seats.map((seat) => seat.id)
  const basketId = desk.state.basketRow ?? desk.ids.newId('bas')
  const { id, eventId, currency } = reservation
  let expiresAt = 0
  const result = await commitJournaled(desk, session.user.id, ({ at }) => {
    expiresAt = at + holdLastsMs
    return {
      kind: 'reservation-taken-up',
      subject: id,
      body: { event: eventId, seats: seats.map((seat) => seat.index), basket: basketId },
      before: [
        putBasket({ id: basketId, tillId: session.till.id, userId: session.user.id, now: at, expiresAt }),
        takeUpSeats(id, ids, basketId, at),
        mustHaveTakenUp(id, ids, basketId, 'reserved'),
      ],
    }
  })
  if (!result.committed)
    return result.guard.startsWith('E_') ? reservationConflict(desk, id, reservation) : guardRefusal(result)
  desk.state.basketRow = basketId
  const basket = addLines({ ...desk.state.basket, currency, pricing: pricingNow(desk) }, lines, {
    id: basketId,
    expiresAt,
  })
  // The hall may have been open since before the prices changed.
  const fresh = await refreshPrices(desk, basket)
  desk.state.basket = isRefusal(fresh) ? basket : fresh
  await refreshOpenSeats(desk, eventId, ids)
  return { reservation, basket: desk.state.basket }
}
