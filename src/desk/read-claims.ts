import { sql } from 'kysely'
import { basketsOfEvent, claimsOfEvent } from '../../db/claims.ts'
import type { BasketId, EventId, SeatId } from '../domain/ids.ts'
import type { Desk } from './desk.ts'
import { preparedRead, queries } from './prepared.ts'

/** What the database says of one seat of one event, with the end of the basket that holds it. */
export interface Claim {
  /** Index in the plan. */
  readonly seat: number
  readonly state: 'free' | 'hold' | 'reserved' | 'sold' | 'blocked'
  readonly basketId: BasketId | null
  /** Of its basket; `null` unless it is held. */
  readonly expiresAt: number | null
  readonly symbol: string | null
  readonly version: number
}

/** Claims of the event that changed after `version`, or all of them, oldest change first. */
export async function changedClaims(desk: Desk, eventId: EventId, version: number): Promise<Claim[]> {
  const claims = await claimsOfEvent(desk.store, eventId, version)
  const isHeld = claims.some((claim) => claim.state === 'hold')
  const baskets = isHeld ? await basketsOfEvent(desk.store, eventId) : []
  const ends = new Map(baskets.map((basket) => [basket.id, basket.expiresAt]))
  return claims.map((claim) => ({
    ...claim,
    expiresAt: claim.basketId === null ? null : (ends.get(claim.basketId) ?? 0),
  }))
}

/** Claims of the given seats; seats nobody ever took have none. */
export async function claimsOf(desk: Desk, eventId: EventId, seats: readonly SeatId[]): Promise<Claim[]> {
  const rows = await claimRows(desk.store, { eventId, seats: JSON.stringify(seats) })
  return rows.map(({ seat_id, ...claim }) => ({ ...claim, seat: seatIndexOf(seat_id) }))
}

const claimRows = preparedRead(({ eventId, seats }: { eventId: EventId; seats: string }) =>
  queries
    .selectFrom('seat_claim as c')
    .leftJoin('basket as b', 'b.id', 'c.basket_id')
    .select(['c.seat_id', 'c.state', 'c.basket_id as basketId', 'b.expires_at as expiresAt', 'c.symbol', 'c.version'])
    .where('c.event_id', '=', eventId)
    .where('c.seat_id', 'in', sql<SeatId>`(select value from json_each(${seats}))`),
)

/** A seat's index is the number behind the hall in its id. */
export function seatIndexOf(seatId: SeatId): number {
  return Number(seatId.slice(seatId.lastIndexOf('.') + 1))
}
