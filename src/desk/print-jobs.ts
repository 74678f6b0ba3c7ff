import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { withCustomer } from '../domain/paper-customer.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { prepared } from './prepared.ts'

export interface PrintJob {
  readonly id: PrintJobId
  readonly role: 'ticket' | 'receipt' | 'report'
  /** `unknown`: some of it may be on paper; the cashier looks and decides. */
  readonly state: 'queued' | 'sent' | 'printed' | 'failed' | 'unknown'
  /** A code of the printing contract and what the device said, `paper-out: …`. */
  readonly problem: string | null
  readonly saleCode: string | null
  readonly attempts: number
  readonly createdAt: number
}

const listed = 100

/**
 * The till's print jobs that are not on paper yet, and the latest that are; newest first.
 * Refusals: the database's.
 */
export async function listPrintJobs(desk: Desk): Promise<PrintJob[] | Refusal> {
  return orRefusal(() =>
    desk.store.db
      .selectFrom('print_job as j')
      .leftJoin('orders as o', 'o.id', 'j.order_id')
      .select([
        'j.id',
        'j.role',
        'j.state',
        'j.problem',
        'o.code as saleCode',
        'j.attempts',
        'j.created_at as createdAt',
      ])
      .where('j.till_id', '=', desk.till.id)
      .orderBy(sql`j.state = 'printed'`)
      .orderBy('j.created_at', 'desc')
      .orderBy('j.id', 'desc')
      .limit(listed)
      .execute(),
  )
}

/**
 * Queues a job again that failed, or whose outcome nobody knows.
 * Refusals: not-signed-in, not-permitted, job-unknown, job-under-way, the database's.
 */
export async function retryPrint(desk: Desk, jobId: PrintJobId): Promise<{ id: PrintJobId } | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take(() =>
    orRefusal<{ id: PrintJobId } | Refusal>(async () => {
      const job = await desk.store.db
        .selectFrom('print_job')
        .select(['state'])
        .where('id', '=', jobId)
        .where('till_id', '=', desk.till.id)
        .executeTakeFirst()
      if (job === undefined) return { refused: 'job-unknown', job: jobId }
      if (job.state !== 'failed' && job.state !== 'unknown') return { refused: 'job-under-way', job: jobId }
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'print-retry',
        subject: jobId,
        body: { was: job.state },
        before: [queueAgain({ jobId, at })],
      }))
      if (!result.committed) return guardRefusal(result)
      desk.state.wakePrinting()
      return { id: jobId }
    }),
  )
}

const queueAgain = prepared<{ jobId: PrintJobId; at: number }>(
  ({ jobId, at }) => sql`
    update print_job set state = 'queued', problem = null, updated_at = ${at}
    where id = ${jobId} and state in ('failed', 'unknown')`,
)

export interface QueuedJob {
  readonly id: PrintJobId
  readonly role: PrintJob['role']
  readonly document: PaperDocument
}

/** The till's next job, in the order they were queued. */
export async function nextQueuedJob(desk: Desk): Promise<QueuedJob | null> {
  const row = await desk.store.db
    .selectFrom('print_job as j')
    .leftJoin('orders as o', 'o.id', 'j.order_id')
    .leftJoin('customer as c', 'c.id', 'o.customer_id')
    .select(['j.id', 'j.role', 'j.document', 'c.name as customerName'])
    .where('j.till_id', '=', desk.till.id)
    .where('j.state', '=', 'queued')
    .orderBy('j.created_at')
    .orderBy('j.id')
    .executeTakeFirst()
  if (row === undefined) return null
  const { customerName, ...job } = row
  return { ...job, document: withCustomer(JSON.parse(job.document), customerName ?? '') }
}

/** Just before the first byte leaves. Of two processes at one till only one gets a job. @returns whether this one did. */
export async function markSent(desk: Desk, jobId: PrintJobId): Promise<boolean> {
  const result = await desk.store.commit([sentStatement({ jobId, at: desk.clock() })])
  return result.committed && result.changes[0] === 1
}

const sentStatement = prepared<{ jobId: PrintJobId; at: number }>(
  ({ jobId, at }) => sql`
    update print_job set state = 'sent', attempts = attempts + 1, problem = null, updated_at = ${at}
    where id = ${jobId} and state = 'queued'`,
)

export interface JobEnd {
  readonly state: 'printed' | 'failed' | 'unknown'
  readonly problem: string | null
}

/** @returns whether it could be stored; a database that is away for a moment gets it with the next try. */
export async function markEnd(desk: Desk, jobId: PrintJobId, { state, problem }: JobEnd): Promise<boolean> {
  const result = await desk.store.commit([endStatement({ jobId, state, problem, at: desk.clock() })])
  return result.committed
}

const endStatement = prepared<{ jobId: PrintJobId; state: JobEnd['state']; problem: string | null; at: number }>(
  ({ jobId, state, problem, at }) => sql`
    update print_job set state = ${state}, problem = ${problem}, updated_at = ${at}
    where id = ${jobId} and state in ('queued', 'sent')`,
)

/** A job is on its way for seconds; one that stayed there belonged to a process that died. */
const longestOnTheWayMs = 2 * 60_000

export async function markAbandoned(desk: Desk): Promise<boolean> {
  const at = desk.clock()
  const before = at - longestOnTheWayMs
  const found = await desk.store.db
    .selectFrom('print_job')
    .select('id')
    .where('till_id', '=', desk.till.id)
    .where('state', '=', 'sent')
    .where('updated_at', '<', before)
    .executeTakeFirst()
  if (found === undefined) return false
  const result = await desk.store.commit([abandonedStatement({ tillId: desk.till.id, before, at })])
  return result.committed
}

const abandonedStatement = prepared<{ tillId: Desk['till']['id']; before: number; at: number }>(
  ({ tillId, before, at }) => sql`
    update print_job set state = 'unknown', updated_at = ${at}
    where till_id = ${tillId} and state = 'sent' and updated_at < ${before}`,
)
