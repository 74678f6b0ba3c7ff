import { sql } from 'kysely'
import type { EventId } from '../domain/ids.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'
import type { PaperEvent } from './sale-papers.ts'

/** What papers tell of events, whose halls need not be open. */
export async function readPaperEvents(desk: Desk, events: readonly EventId[]): Promise<Map<string, PaperEvent>> {
  const rows = await desk.store.db
    .selectFrom('event as e')
    .innerJoin('hall as h', 'h.id', 'e.hall_id')
    .innerJoin('venue as v', 'v.id', 'h.venue_id')
    .innerJoin('organiser as o', 'o.id', 'e.organiser_id')
    .select(['e.id', 'e.title', 'e.starts_at as startsAt', 'e.ticket_template as ticketTemplate'])
    .select(['h.name as hallName', 'v.name as venueName', 'v.time_zone as timeZone', 'o.name as organiserName'])
    .where('e.id', 'in', sql<EventId>`(select value from json_each(${JSON.stringify(events)}))`)
    .execute()
  const found = new Map<string, PaperEvent>(rows.map(cleanRow).map(({ id, ...event }) => [id, event]))
  // In the order they were asked for: the first one's zone and templates count for the receipt.
  return new Map(events.flatMap((id) => (found.has(id) ? [[id, found.get(id) as PaperEvent] as const] : [])))
}
