import { sweepExpiredHolds } from '../../db/claims.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'

/**
 * Tidies up after tills that crashed: frees seats whose basket has ended (F16). They count as free without it; this keeps
 * the table small and the counts exact. Not needed for correctness, so any till does it now and then.
 * @returns how many seats were freed. Refusals: not-signed-in, the database's.
 */
export async function sweepHolds(desk: Desk): Promise<number | Refusal> {
  return desk.turns.take(() => orRefusal(() => sweep(desk)))
}

async function sweep(desk: Desk): Promise<number | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  const now = desk.clock()
  const ended = await desk.store.db
    .selectFrom('seat_claim as c')
    .innerJoin('basket as b', 'b.id', 'c.basket_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('c.basket_id', 'is not', null)
    .where('b.expires_at', '<=', now)
    .executeTakeFirstOrThrow()
  if (ended.count === 0) return 0
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'sweep',
    subject: session.till.id,
    body: { seats: ended.count },
    before: [sweepExpiredHolds(at)],
  }))
  return result.committed ? ended.count : guardRefusal(result)
}
