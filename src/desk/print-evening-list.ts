import { guardRefusal } from '../../db/guard-refusal.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { sortedReservations } from '../domain/reservation.ts'
import type { Session } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { listReservations } from './list-reservations.ts'
import { queuePaper } from './queue-paper.ts'
import { eveningPaper } from './reservation-papers.ts'
import { reservationPrices } from './reservation-prices.ts'
import { idAt, risingIds } from './rising-ids.ts'

export interface PrintedEvening {
  /** One paper for each event of tonight; none where nothing waits. */
  readonly jobs: readonly PrintJobId[]
  /** On all of them. */
  readonly reservations: number
}

/**
 * O11: the list of what waits unpaid for tonight, by name, for who works without a screen.
 * Refusals: not-signed-in, not-permitted, no-price, those of opening the hall, the database's.
 */
export async function printEveningList(desk: Desk): Promise<PrintedEvening | Refusal> {
  return desk.turns.take(() =>
    orRefusal<PrintedEvening | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      return isRefusal(session) ? session : printInTurn(desk, session)
    }),
  )
}

async function printInTurn(desk: Desk, session: Session): Promise<PrintedEvening | Refusal> {
  const listed = await listReservations(desk, { isEvening: true })
  if (isRefusal(listed)) return listed
  if (listed.length === 0) return { jobs: [], reservations: 0 }
  const documents: PaperDocument[] = []
  for (const [eventId, all] of Map.groupBy(listed, (each) => each.eventId)) {
    const prices = await reservationPrices(desk, eventId, all)
    if (isRefusal(prices)) return prices
    const [first, ...others] = sortedReservations(all, 'name')
    if (first !== undefined) documents.push(await eveningPaper(desk, session, [first, ...others], prices))
  }
  const jobs = risingIds(desk, 'job', documents.length)
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'evening-list-printed',
    subject: session.outlet.id,
    body: { jobs, reservations: listed.map((each) => each.id) },
    before: documents.map((document, index) => queuePaper(idAt(jobs, index), desk.till.id, document, at)),
  }))
  if (!result.committed) return guardRefusal(result)
  desk.state.wakePrinting()
  return { jobs, reservations: listed.length }
}
