import { cleanText } from '../domain/clean-text.ts'
import { type EventStatus, mayBecome } from '../domain/event-status.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { mustBePermitted, permissionRefusal } from './must-be-permitted.ts'
import { queries } from './prepared.ts'

export interface EventInStatus {
  readonly title: string
  readonly status: EventStatus
}

/**
 * Starts, stops or cancels the sale of an event (Y11, Y21, E24). It counts at once at every till.
 * Refusals: not-signed-in, not-permitted (F41 may let it through), event-unknown, status-not-reachable, the database's.
 */
export async function setEventStatus(
  desk: Desk,
  input: { eventId: EventId; status: EventStatus },
): Promise<EventInStatus | Refusal> {
  return desk.turns.take(() => orRefusal(() => setStatus(desk, input.eventId, input.status)))
}

async function setStatus(desk: Desk, eventId: EventId, status: EventStatus): Promise<EventInStatus | Refusal> {
  const session = approvedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  const event = await desk.store.db
    .selectFrom('event')
    .select(['title', 'status'])
    .where('id', '=', eventId)
    .executeTakeFirst()
  if (event === undefined) return { refused: 'event-unknown', event: eventId }
  const title = cleanText(event.title)
  if (event.status === status) return { title, status }
  const refusal: Refusal = { refused: 'status-not-reachable', event: title, from: event.status, to: status }
  if (!mayBecome(event.status, status)) return refusal
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'event-status',
    subject: eventId,
    body: { from: event.status, to: status },
    approval: session.approval,
    before: [
      mustBePermitted(desk, session, 'manage-events', at),
      queries.updateTable('event').set({ status }).where('id', '=', eventId),
    ],
  }))
  if (!result.committed) return result.guard === 'E_EVENT_STATUS' ? refusal : permissionRefusal(result, 'manage-events')
  const open = desk.state.halls.get(eventId)
  if (open !== undefined) open.event = { ...open.event, status }
  return { title, status }
}
