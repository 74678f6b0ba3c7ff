import { sql } from 'kysely'
import { canHold, canSell, type EventStatus } from '../domain/event-status.ts'
import type { EventId, OutletId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'
import { preparedRead, queries } from './prepared.ts'

/** What decides whether this outlet may hold or sell seats of an event at this moment. */
export interface EventGate {
  readonly id: EventId
  readonly title: string
  readonly status: EventStatus
  /** P02. */
  readonly isLinked: boolean
}

/** Read from the database each time: a sale may have been stopped at another till a second ago. */
export async function eventGates(desk: Desk, events: readonly EventId[]): Promise<EventGate[]> {
  const rows = await gateRows(desk.store, { events: JSON.stringify(events), outletId: desk.till.outlet.id })
  return rows.map(({ linkedTo, ...event }) => ({ ...cleanRow(event), isLinked: linkedTo !== null }))
}

const gateRows = preparedRead(({ events, outletId }: { events: string; outletId: OutletId }) =>
  queries
    .selectFrom('event as e')
    .leftJoin('outlet_event as l', (join) => join.onRef('l.event_id', '=', 'e.id').on('l.outlet_id', '=', outletId))
    .select(['e.id', 'e.title', 'e.status', 'l.outlet_id as linkedTo'])
    .where('e.id', 'in', sql<EventId>`(select value from json_each(${events}))`),
)

/** E01, P02. */
export function sellingRefusal(desk: Desk, gate: EventGate): Refusal | null {
  if (!canSell(gate.status)) return { refused: 'event-not-selling', event: gate.title, status: gate.status }
  return linkRefusal(desk, gate)
}

/** E02, P02. */
export function holdingRefusal(desk: Desk, gate: EventGate): Refusal | null {
  if (!canHold(gate.status)) return { refused: 'event-not-holding', event: gate.title, status: gate.status }
  return linkRefusal(desk, gate)
}

/** P02. */
export function linkRefusal(desk: Desk, gate: EventGate): Refusal | null {
  return gate.isLinked ? null : { refused: 'event-not-linked', event: gate.title, outlet: desk.till.outlet.name }
}
