import type { EventId, SeatId } from '../domain/ids.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import type { Desk } from './desk.ts'
import { applyClaims } from './hall-map.ts'
import { type Claim, claimsOf } from './read-claims.ts'

/**
 * Reads some seats of an open hall again, and takes into its map what the database says of them now.
 * @returns those that look different.
 */
export async function refreshSeats(desk: Desk, hall: OpenHall, seats: readonly SeatId[]): Promise<number[]> {
  return takeClaims(desk, hall, await claimsOf(desk, hall.event.id, seats))
}

/** The same for whichever event, when its hall is open. */
export async function refreshOpenSeats(desk: Desk, eventId: EventId, seats: readonly SeatId[]): Promise<void> {
  const hall = desk.state.halls.get(eventId)
  if (hall !== undefined && seats.length > 0) await refreshSeats(desk, hall, seats)
}

/** Claims of some seats alone: older changes of other seats are still to come, so the map's version stays. */
export function takeClaims(desk: Desk, hall: OpenHall, claims: readonly Claim[]): number[] {
  const { version } = hall.map
  const changed = applyClaims(hall, claims, desk.state.basketRow, desk.clock())
  hall.map.version = version
  return changed
}
