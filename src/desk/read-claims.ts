import { sql } from 'kysely'
import { basketsOfEvent, claimsOfEvent } from '../../db/claims.ts'
import { lapsesAt } from '../../db/reservation-lapse.ts'
import { reservationsOfEvent } from '../../db/reservations.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { BasketId, EventId, ReservationId, SeatId } from '../domain/ids.ts'
import type { SeatReservation } from '../domain/open-hall.ts'
import type { PickUp } from '../domain/option-date.ts'
import type { Desk } from './desk.ts'
import { preparedRead } from './prepared.ts'

/** What the database says of one seat of one event, with the end of the basket that holds it. */
export interface Claim {
  /** Index in the plan. */
  readonly seat: number
  readonly state: 'free' | 'hold' | 'reserved' | 'sold' | 'blocked'
  readonly basketId: BasketId | null
  /** Of its basket; `null` unless it is held. */
  readonly expiresAt: number | null
  readonly symbol: string | null
  /** Also of a seat that a basket took up from it. */
  readonly reservation: SeatReservation | null
  /** Of a blocked seat. */
  readonly reason: string | null
  readonly version: number
}

/** Claims of the event that changed after `version`, or all of them, oldest change first. */
export async function changedClaims(desk: Desk, eventId: EventId, version: number): Promise<Claim[]> {
  const claims = await claimsOfEvent(desk.store, eventId, version)
  const isHeld = claims.some((claim) => claim.state === 'hold')
  const baskets = isHeld ? await basketsOfEvent(desk.store, eventId) : []
  const ends = new Map(baskets.map((basket) => [basket.id, basket.expiresAt]))
  const isReserved = claims.some((claim) => claim.reservationId !== null)
  const open = isReserved ? await reservationsOfEvent(desk.store, eventId) : []
  const reservations = new Map(open.map((each) => [each.id, { ...each, name: cleanText(each.name) }]))
  return claims.map(({ reservationId, ...claim }) => ({
    ...claim,
    expiresAt: claim.basketId === null ? null : (ends.get(claim.basketId) ?? 0),
    reservation: reservationId === null ? null : (reservations.get(reservationId) ?? null),
  }))
}

/** Claims of the given seats; seats nobody ever took have none. */
export async function claimsOf(desk: Desk, eventId: EventId, seats: readonly SeatId[]): Promise<Claim[]> {
  const rows = await claimRows(desk.store, { eventId, seats: JSON.stringify(seats) })
  return rows.map(({ seat_id, reservationId, name, pickUp, lapsesAt, ...claim }) => ({
    ...claim,
    seat: seatIndexOf(seat_id),
    reservation:
      reservationId === null || name === null || pickUp === null || lapsesAt === null
        ? null
        : { id: reservationId, name: cleanText(name), pickUp, lapsesAt },
  }))
}

interface ClaimRow extends Omit<Claim, 'seat' | 'reservation'> {
  readonly seat_id: SeatId
  readonly reservationId: ReservationId | null
  readonly name: string | null
  readonly pickUp: PickUp | null
  readonly lapsesAt: number | null
}

const claimRows = preparedRead(
  ({ eventId, seats }: { eventId: EventId; seats: string }) => sql<ClaimRow>`
    select c.seat_id, c.state, c.basket_id as basketId, b.expires_at as expiresAt, c.symbol, c.reason, c.version,
      c.reservation_id as reservationId, r.name, r.pick_up as pickUp, ${sql.raw(lapsesAt)} as lapsesAt
    from seat_claim c left join basket b on b.id = c.basket_id left join reservation r on r.id = c.reservation_id
      left join event e on e.id = r.event_id
    where c.event_id = ${eventId} and c.seat_id in (select value from json_each(${seats}))`,
)

/** A seat's index is the number behind the hall in its id. */
export function seatIndexOf(seatId: SeatId): number {
  return Number(seatId.slice(seatId.lastIndexOf('.') + 1))
}
