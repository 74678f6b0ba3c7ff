import { guardRefusal } from '../../db/guard-refusal.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'

const mostMinutes = 1440

/**
 * F18: how long before the start an event's unpaid seats of the evening box office are free again; also for what is reserved
 * already. Refusals: not-signed-in, not-permitted (manage-events), event-unknown, bad-input, the database's.
 */
export async function setEveningRelease(
  desk: Desk,
  { eventId, minutes }: { readonly eventId: EventId; readonly minutes: number },
): Promise<{ readonly minutes: number } | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > mostMinutes)
    return { refused: 'bad-input', field: 'minutes', value: String(minutes), expected: `0–${mostMinutes}` }
  return desk.turns.take(() =>
    orRefusal<{ readonly minutes: number } | Refusal>(async () => {
      const known = await desk.store.db.selectFrom('event').select('id').where('id', '=', eventId).executeTakeFirst()
      if (known === undefined) return { refused: 'event-unknown', event: eventId.slice(0, 40) }
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'event-evening',
        subject: eventId,
        body: { minutes },
        before: [
          queries.updateTable('event').set({ evening_release_minutes: minutes }).where('id', '=', eventId),
          // Written anew as they are, so that every till reads them and learns when they lapse.
          queries
            .updateTable('seat_claim')
            .set((claim) => ({ symbol: claim.ref('symbol') }))
            .where('event_id', '=', eventId)
            .where('reservation_id', 'is not', null),
        ],
      }))
      return result.committed ? { minutes } : guardRefusal(result)
    }),
  )
}
