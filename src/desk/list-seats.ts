import type { EventId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { seatName } from '../domain/seat-spec.ts'
import { type SeatStateName, seatStateName } from '../domain/seat-state.ts'
import type { Desk } from './desk.ts'
import { openHall } from './open-hall.ts'

export interface SeatListing {
  /** As `readSeatSpec` reads it back. */
  readonly name: string
  readonly section: string
  readonly row: string
  readonly number: string
  /** '' for a seat the event does not price. */
  readonly zone: string
  readonly state: SeatStateName
}

/**
 * All seats of an event in the order of the plan, for scripts.
 * Refusals: as `openHall`.
 */
export async function listSeats(desk: Desk, eventId: EventId): Promise<SeatListing[] | Refusal> {
  const hall = await openHall(desk, eventId)
  if (isRefusal(hall)) return hall
  return hall.seats.map((seat, index) => ({
    name: seatName(seat),
    section: seat.section,
    row: seat.row,
    number: seat.number,
    zone: hall.zones[seat.zone]?.name ?? '',
    state: seatStateName(hall.map.states[index] ?? 0),
  }))
}
