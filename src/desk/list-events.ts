import { sql } from 'kysely'
import { hasLapsed } from '../../db/reservation-lapse.ts'
import { cleanText } from '../domain/clean-text.ts'
import { canHold, canSell } from '../domain/event-status.ts'
import type { HallId } from '../domain/ids.ts'
import type { EventListing } from '../domain/open-hall.ts'
import type { Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { readTerminal } from './read-terminal.ts'

/**
 * The programme (E04): events linked to the outlet of this till (P12), in the halls of its terminal (T03), by their start.
 * Refusals: not-signed-in, the database's.
 */
export async function listEvents(desk: Desk): Promise<EventListing[] | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  const now = desk.clock()
  return orRefusal(async () => {
    const { halls } = await readTerminal(desk)
    const { rows } = await sql<Omit<EventListing, 'canSell' | 'canHold'> & { hallId: HallId }>`
      with now as (select ${now} as at), taken as (
        select event_id, sum(state = 'sold') as sold,
          sum(state in ('sold', 'blocked') or exists (select 1 from basket b where b.id = c.basket_id and b.expires_at > ${now})
            or (reservation_id is not null and not ${sql.raw(hasLapsed('c.reservation_id', '(select at from now)'))})) as taken
        from seat_claim c where state <> 'free' group by event_id)
      select e.id, e.title, e.starts_at as startsAt, v.time_zone as timeZone, e.status, h.id as hallId, h.name as hallName,
        v.name as venueName, e.currency, h.seat_count as seatCount,
        h.seat_count - coalesce(t.taken, 0) as freeCount, coalesce(t.sold, 0) as soldCount
      from event e join outlet_event l on l.event_id = e.id and l.outlet_id = ${session.outlet.id}
        join hall h on h.id = e.hall_id join venue v on v.id = h.venue_id left join taken t on t.event_id = e.id
      order by e.starts_at, e.title, e.id`.execute(desk.store.db)
    const isShown = ({ hallId }: { hallId: HallId }): boolean => halls.length === 0 || halls.includes(hallId)
    return rows.filter(isShown).map(({ hallId: _, ...row }) => ({
      ...row,
      title: cleanText(row.title),
      hallName: cleanText(row.hallName),
      venueName: cleanText(row.venueName),
      canSell: canSell(row.status),
      canHold: canHold(row.status),
    }))
  })
}
