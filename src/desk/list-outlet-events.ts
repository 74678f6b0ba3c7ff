import { cleanText } from '../domain/clean-text.ts'
import type { EventId, OutletId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

export interface OutletEvent {
  readonly id: EventId
  readonly title: string
  readonly startsAt: number
  readonly timeZone: string
  /** P02: the outlet sells it. */
  readonly isLinked: boolean
}

/** The events that have not begun, and whether an outlet sells them (P02). Refusals: not-signed-in, not-permitted, the database's. */
export async function listOutletEvents(desk: Desk, outlet: OutletId): Promise<readonly OutletEvent[] | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  return orRefusal(async () => {
    const rows = await desk.store.db
      .selectFrom('event as e')
      .innerJoin('hall as h', 'h.id', 'e.hall_id')
      .innerJoin('venue as v', 'v.id', 'h.venue_id')
      .leftJoin('outlet_event as l', (join) => join.onRef('l.event_id', '=', 'e.id').on('l.outlet_id', '=', outlet))
      .select(['e.id', 'e.title', 'e.starts_at', 'v.time_zone', 'l.outlet_id'])
      .where('e.starts_at', '>', desk.clock())
      .orderBy('e.starts_at')
      .orderBy('e.title')
      .execute()
    return rows.map((row) => ({
      ...{ id: row.id, title: cleanText(row.title), startsAt: Number(row.starts_at), timeZone: row.time_zone },
      isLinked: row.outlet_id !== null,
    }))
  })
}
