import { guardRefusal } from '../../db/guard-refusal.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'

/** A week. */
const mostMinutes = 10_080

export interface DoorsInput {
  readonly eventId: EventId
  readonly beforeMinutes: number
  readonly afterMinutes: number
}

/**
 * F39: from how long before the start until how long after it tickets of an event let people in.
 * Refusals: not-signed-in, not-permitted (manage-events), event-unknown, bad-input, the database's.
 */
export async function setDoors(desk: Desk, input: DoorsInput): Promise<DoorsInput | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  const { eventId, beforeMinutes, afterMinutes } = input
  for (const [field, minutes] of Object.entries({ before: beforeMinutes, after: afterMinutes })) {
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > mostMinutes)
      return { refused: 'bad-input', field, value: String(minutes), expected: `0–${mostMinutes}` }
  }
  return desk.turns.take(() =>
    orRefusal<DoorsInput | Refusal>(async () => {
      const known = await desk.store.db.selectFrom('event').select('id').where('id', '=', eventId).executeTakeFirst()
      if (known === undefined) return { refused: 'event-unknown', event: eventId.slice(0, 40) }
      const doors = { doors_before_minutes: beforeMinutes, doors_after_minutes: afterMinutes }
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'event-doors',
        subject: eventId,
        body: { beforeMinutes, afterMinutes },
        before: [queries.updateTable('event').set(doors).where('id', '=', eventId)],
      }))
      return result.committed ? input : guardRefusal(result)
    }),
  )
}
