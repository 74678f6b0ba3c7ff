import { sql } from 'kysely'
import { sweepExpiredHolds } from '../../db/claims.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { hasLapsed } from '../../db/reservation-lapse.ts'
import { freeLapsed } from '../../db/reservations.ts'
import type { ReservationId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'

/**
 * Tidies up after tills that crashed, and after reservations: frees seats whose basket has ended (F16) or whose reservation
 * has lapsed (F18). They count as free without it; this keeps the table small and the counts exact, and the journal tells
 * what lapsed. Not needed for correctness, so any till does it now and then.
 * @returns how many seats were freed, or went back to their reservations. Refusals: not-signed-in, the database's.
 */
export async function sweepHolds(desk: Desk): Promise<number | Refusal> {
  return desk.turns.take(() => orRefusal(() => sweep(desk)))
}

async function sweep(desk: Desk): Promise<number | Refusal> {
  const holds = await sweepBaskets(desk)
  if (typeof holds !== 'number') return holds
  const lapsed = await sweepReservations(desk)
  return typeof lapsed === 'number' ? holds + lapsed : lapsed
}

async function sweepBaskets(desk: Desk): Promise<number | Refusal> {
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

async function sweepReservations(desk: Desk): Promise<number | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  const { rows } = await sql<{ id: ReservationId; seats: number }>`
    with now as (select ${desk.clock()} as at)
    select reservation_id as id, count(*) as seats from seat_claim
    where state = 'reserved' and ${sql.raw(hasLapsed('reservation_id', '(select at from now)'))}
    group by reservation_id`.execute(desk.store.db)
  if (rows.length === 0) return 0
  const seats = rows.reduce((sum, row) => sum + row.seats, 0)
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'reservations-lapsed',
    subject: session.till.id,
    body: { reservations: rows.map((row) => row.id), seats },
    before: [freeLapsed(at)],
  }))
  return result.committed ? seats : guardRefusal(result)
}
