import { openReservations } from '../../db/reservation-list.ts'
import type { EventId, ReservationId } from '../domain/ids.ts'
import { localDate } from '../domain/option-date.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { asReservation, readReservation } from './read-reservations.ts'

export interface ReservationsInput {
  readonly eventId?: EventId
  /** O11: only what waits for tonight at the evening box office. */
  readonly isEvening?: boolean
}

/** More than a list can show; who needs another one names its event. */
const mostListed = 3000

/**
 * The reservations that have not ended, by event and name (Y12); those that lapsed stay until somebody frees or takes their
 * seats. Refusals: not-signed-in, not-permitted, the database's.
 */
export async function listReservations(
  desk: Desk,
  { eventId, isEvening = false }: ReservationsInput = {},
): Promise<Reservation[] | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal(async () => {
    const now = desk.clock()
    const filter = { outletId: session.outlet.id, now, limit: mostListed }
    const stored = await openReservations(desk.store, { ...filter, ...(eventId === undefined ? {} : { eventId }) })
    const all = stored.map((each) => asReservation(each, now))
    return isEvening ? all.filter((each) => isTonight(each, now)) : all
  })
}

/** The day of the event, by the clock of its venue. */
function isTonight({ pickUp, startsAt, timeZone }: Reservation, now: number): boolean {
  return pickUp === 'evening' && localDate(startsAt, timeZone) === localDate(now, timeZone)
}

/** One of them. Refusals: not-signed-in, not-permitted, reservation-unknown, reservation-ended, the database's. */
export async function openReservation(desk: Desk, id: ReservationId): Promise<Reservation | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal(() => readReservation(desk, id))
}
