import { holdSeats, mustHoldSeats } from '../../db/claims.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { freeReserved, mustBeReserved } from '../../db/reservations.ts'
import type { Statement } from '../../db/store.ts'
import { addLines, type Basket } from '../domain/basket.ts'
import type { BasketId, ReservationId, SeatId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { holdLastsMs, putBasket } from './basket-row.ts'
import { commitJournaled } from './commit-journaled.ts'
import { pricingNow } from './current-basket.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { readReservation, reservationConflict } from './read-reservations.ts'
import { refreshOpenSeats } from './refresh-seats.ts'
import { reservedLines, seatsOf } from './reserved-lines.ts'

export interface FreedReservation {
  /** What is left of it; `null` when that was all (Y18). */
  readonly reservation: Reservation | null
  readonly freed: number
  readonly basket: Basket
}

export interface FreeInput {
  readonly id: ReservationId
  /** All of them when left out. */
  readonly seats?: readonly SeatId[]
  /** O11: the seats go into this till's basket instead of being free for everybody. */
  readonly intoBasket?: boolean
}

/**
 * Annuls a reservation (Y18), or gives some of its seats back (E23). Seats that a basket took up are not given back: of
 * annulling and selling at once one wins.
 * Refusals: not-signed-in, not-permitted, reservation-unknown, reservation-ended, reservation-in-basket, seats-not-reserved,
 * with `intoBasket` also no-price, mixed-currencies and those of opening the hall; the database's.
 */
export async function annulReservation(desk: Desk, input: FreeInput): Promise<FreedReservation | Refusal> {
  return desk.turns.take(() => orRefusal(() => free(desk, input)))
}

async function free(desk: Desk, input: FreeInput): Promise<FreedReservation | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  const reservation = await readReservation(desk, input.id)
  if (isRefusal(reservation)) return reservation
  const seats = seatsOf(reservation, input.seats)
  if (isRefusal(seats)) return seats
  const lines = input.intoBasket === true ? await reservedLines(desk, reservation, seats) : []
  if (isRefusal(lines)) return lines
  if (lines.length > 0) acknowledgeSale(desk)
  const ids = seats.map((seat) => seat.id)
  const basketId = desk.state.basketRow ?? desk.ids.newId('bas')
  let expiresAt = 0
  const result = await commitJournaled(desk, session.user.id, ({ at }) => {
    expiresAt = at + holdLastsMs
    return {
      kind: 'reservation-freed',
      subject: reservation.id,
      body: { event: reservation.eventId, seats: seats.map((seat) => seat.index), held: lines.length > 0 },
      before: [
        mustBeReserved(reservation.id, ids, at, 'reserved'),
        freeReserved(reservation.id, ids, at),
        ...(lines.length > 0 ? holding(desk, reservation, ids, basketId, at) : []),
      ],
    }
  })
  if (!result.committed)
    return result.guard.startsWith('E_') ? reservationConflict(desk, reservation.id, reservation) : guardRefusal(result)
  if (lines.length > 0) {
    const { basket } = desk.state
    desk.state.basketRow = basketId
    const own = lines.map(({ reservationId, ...line }) => line)
    desk.state.basket = addLines({ ...basket, currency: reservation.currency, pricing: pricingNow(desk) }, own, {
      id: basketId,
      expiresAt,
    })
  }
  await refreshOpenSeats(desk, reservation.eventId, ids)
  const left = await readReservation(desk, reservation.id)
  return { reservation: isRefusal(left) ? null : left, freed: ids.length, basket: desk.state.basket }
}

function holding(
  desk: Desk,
  { eventId }: Reservation,
  seats: readonly SeatId[],
  basketId: BasketId,
  now: number,
): Statement[] {
  const { session } = desk.state
  if (session === null) return []
  const owner = { tillId: session.till.id, userId: session.user.id }
  return [
    putBasket({ id: basketId, ...owner, now, expiresAt: now + holdLastsMs }),
    holdSeats(eventId, seats, basketId, now),
    mustHoldSeats(eventId, seats, basketId, 'held'),
  ]
}
