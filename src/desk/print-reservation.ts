import { guardRefusal } from '../../db/guard-refusal.ts'
import type { PrintJobId, ReservationId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queuePaper } from './queue-paper.ts'
import { readReservation } from './read-reservations.ts'
import { slipPaper } from './reservation-papers.ts'
import { reservationPrices } from './reservation-prices.ts'

/**
 * The slip of a reservation (E20): what is kept until when and what it would cost now. Asked for again it prints again, as
 * the reservation is then.
 * Refusals: not-signed-in, not-permitted, no-receipt-printer, reservation-unknown, reservation-ended, no-price, those of
 * opening the hall, the database's.
 */
export async function printReservation(desk: Desk, id: ReservationId): Promise<{ job: PrintJobId } | Refusal> {
  return desk.turns.take(() =>
    orRefusal<{ job: PrintJobId } | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      return isRefusal(session) ? session : printInTurn(desk, session, id)
    }),
  )
}

async function printInTurn(desk: Desk, session: Session, id: ReservationId): Promise<{ job: PrintJobId } | Refusal> {
  if (session.till.receiptPrinter === '') return { refused: 'no-receipt-printer' }
  const reservation = await readReservation(desk, id)
  if (isRefusal(reservation)) return reservation
  const prices = await reservationPrices(desk, reservation.eventId, [reservation])
  if (isRefusal(prices)) return prices
  const basket = prices.get(id)
  if (basket === undefined) throw new Error(`no prices for reservation ${id}`)
  const document = await slipPaper(desk, session, reservation, basket)
  const job = desk.ids.newId('job')
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'reservation-printed',
    subject: id,
    body: { job, total: basket.total, currency: basket.currency },
    before: [queuePaper(job, desk.till.id, document, at)],
  }))
  if (!result.committed) return guardRefusal(result)
  desk.state.wakePrinting()
  return { job }
}
