import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { OrderId, PrintJobId } from '../domain/ids.ts'
import type { PrintJobState } from '../domain/print-job.ts'
import type { PrinterRole } from '../domain/printer-role.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { saleLineName } from '../domain/sale-card.ts'
import type { Session } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { copyInTurn } from './copy-receipt.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { ownSale } from './open-sale.ts'
import { prepared } from './prepared.ts'
import { replacePaper } from './replaced-papers.ts'
import { reprintInTurn } from './reprint-tickets.ts'

export interface RetriedPrint {
  readonly id: PrintJobId
  /** The papers that are printed in place of it; itself when none of it can be on paper yet. */
  readonly jobs: readonly PrintJobId[]
  /** Seats whose tickets got a new code: the one that may be on paper admits nobody any more. */
  readonly renewed: readonly string[]
}

interface StuckJob {
  readonly id: PrintJobId
  readonly role: PrinterRole
  readonly state: PrintJobState
  readonly document: string
  readonly orderId: OrderId | null
  readonly orderKind: 'sale' | 'refund' | null
}

/**
 * Prints a job that failed, or whose outcome nobody knows, when the cashier says so (F43). What failed before its first byte is
 * queued again as it is. What may be on paper never prints twice: its tickets get new codes and the earlier ones are void
 * (F34), a receipt comes as a copy (F35).
 * Refusals: not-signed-in, not-permitted, job-unknown, job-under-way, those of reprinting, the database's.
 */
export async function retryPrint(desk: Desk, jobId: PrintJobId): Promise<RetriedPrint | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take(() =>
    orRefusal<RetriedPrint | Refusal>(async () => {
      const job = await readJob(desk, jobId)
      if (job === undefined) return { refused: 'job-unknown', job: jobId }
      if (job.state !== 'failed' && job.state !== 'unknown') return { refused: 'job-under-way', job: jobId }
      const { orderId } = job
      if (orderId !== null && job.role === 'ticket') return retryTickets(desk, session, job, orderId)
      if (orderId !== null && job.state === 'unknown' && job.role === 'receipt' && job.orderKind === 'sale') {
        const copy = await copyInTurn(desk, session, orderId, (at) => [replacePaper({ jobId, at })])
        return isRefusal(copy) ? copy : { id: jobId, jobs: [copy.job], renewed: [] }
      }
      return queueAgain(desk, session, job)
    }),
  )
}

function readJob(desk: Desk, jobId: PrintJobId): Promise<StuckJob | undefined> {
  return desk.store.db
    .selectFrom('print_job as j')
    .leftJoin('orders as o', 'o.id', 'j.order_id')
    .select(['j.id', 'j.role', 'j.state', 'j.document', 'j.order_id as orderId', 'o.kind as orderKind'])
    .where('j.id', '=', jobId)
    .where('j.till_id', '=', desk.till.id)
    .executeTakeFirst()
}

/** A ticket that was paid back or printed anew meanwhile never comes out of the printer with the code it had. */
async function retryTickets(
  desk: Desk,
  session: Session,
  job: StuckJob,
  orderId: OrderId,
): Promise<RetriedPrint | Refusal> {
  const card = await ownSale(desk, session, orderId)
  if (isRefusal(card)) return card
  const printed = card.lines.filter((line) => line.code !== '' && job.document.includes(line.code))
  const valid = printed.filter((line) => !line.isBack)
  // Papers of a sale that are no admissions, such as vouchers, keep their codes.
  if (printed.length === 0) return queueAgain(desk, session, job)
  if (valid.length === 0) return { refused: 'already-refunded', seats: printed.map(saleLineName) }
  if (job.state === 'failed' && valid.length === printed.length) return queueAgain(desk, session, job)
  const lines = valid.map((line) => line.id)
  const again = await reprintInTurn(desk, session, { saleId: orderId, lines, reason: 'not-printed' }, (at) => [
    replacePaper({ jobId: job.id, at }),
  ])
  return isRefusal(again) ? again : { id: job.id, jobs: again.jobs, renewed: valid.map(saleLineName) }
}

async function queueAgain(desk: Desk, session: Session, job: StuckJob): Promise<RetriedPrint | Refusal> {
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'print-retry',
    subject: job.id,
    body: { was: job.state },
    before: [queueStatement({ jobId: job.id, at })],
  }))
  if (!result.committed) return guardRefusal(result)
  desk.state.wakePrinting()
  return { id: job.id, jobs: [job.id], renewed: [] }
}

const queueStatement = prepared<{ jobId: PrintJobId; at: number }>(
  ({ jobId, at }) => sql`
    update print_job set state = 'queued', problem = null, updated_at = ${at}
    where id = ${jobId} and state in ('failed', 'unknown')`,
)
