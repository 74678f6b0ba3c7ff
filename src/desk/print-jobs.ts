/** The print queue's side of the jobs: which comes next, and what became of it. */
import { sql } from 'kysely'
import type { PaperDocument } from '../domain/document.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { withCustomer } from '../domain/paper-customer.ts'
import type { PrinterRole } from '../domain/printer-role.ts'
import type { Desk } from './desk.ts'
import { prepared } from './prepared.ts'
import { withNamesNow } from './read-marked.ts'
import { asPrinted } from './training-paper.ts'

export interface QueuedJob {
  readonly id: PrintJobId
  readonly role: PrinterRole
  readonly document: PaperDocument
}

/** The till's next job, in the order they were queued; or one of them, when it waits. */
export async function nextQueuedJob(desk: Desk, wanted?: PrintJobId): Promise<QueuedJob | null> {
  const row = await desk.store.db
    .selectFrom('print_job as j')
    .leftJoin('orders as o', 'o.id', 'j.order_id')
    .leftJoin('customer as c', 'c.id', 'o.customer_id')
    .select(['j.id', 'j.role', 'j.document', 'c.name as customerName'])
    .where('j.till_id', '=', desk.till.id)
    .where('j.state', '=', 'queued')
    .where(sql<boolean>`j.id = coalesce(${wanted ?? null}, j.id)`)
    .orderBy('j.created_at')
    .orderBy('j.id')
    .executeTakeFirst()
  if (row === undefined) return null
  const { customerName, ...job } = row
  return {
    ...job,
    document: asPrinted(desk, withCustomer(await withNamesNow(desk, job.document), customerName ?? '')),
  }
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

interface WaitingJobs {
  readonly roles: readonly PrinterRole[]
  /** Left out: all of the till. */
  readonly among?: readonly PrintJobId[] | undefined
  readonly problem: string | null
}

/** The till's waiting jobs of some roles end as failed: their printer is in no state to begin any. */
export async function failWaiting(desk: Desk, { roles, among, problem }: WaitingJobs): Promise<void> {
  const jobs = among === undefined ? null : JSON.stringify(among)
  const { id: tillId } = desk.till
  await desk.store.commit([waitingStatement({ tillId, roles: JSON.stringify(roles), jobs, problem, at: desk.clock() })])
}

const waitingStatement = prepared<{
  tillId: Desk['till']['id']
  roles: string
  jobs: string | null
  problem: string | null
  at: number
}>(
  ({ tillId, roles, jobs, problem, at }) => sql`
    update print_job set state = 'failed', problem = ${problem}, updated_at = ${at}
    where till_id = ${tillId} and state = 'queued' and role in (select value from json_each(${roles}))
      and (${jobs} is null or id in (select value from json_each(${jobs})))`,
)

/** What became of those that ended, in the order asked for. */
export async function endsOf(desk: Desk, jobs: readonly PrintJobId[]): Promise<readonly JobEnd[]> {
  const rows = await desk.store.db
    .selectFrom('print_job')
    .select(['id', 'state', 'problem'])
    .where('id', 'in', sql<PrintJobId>`(select value from json_each(${JSON.stringify(jobs)}))`)
    .execute()
  return jobs.flatMap((id) => {
    const row = rows.find((each) => each.id === id)
    if (row?.state !== 'printed' && row?.state !== 'failed' && row?.state !== 'unknown') return []
    return [{ state: row.state, problem: row.problem }]
  })
}

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

/** Nobody prints these, so they wait for nobody; the sale can be reprinted at any time. */
export async function dropPapers(desk: Desk, jobs: readonly PrintJobId[]): Promise<void> {
  if (jobs.length > 0) await desk.store.commit([dropStatement({ jobs: JSON.stringify(jobs), at: desk.clock() })])
}

const dropStatement = prepared<{ jobs: string; at: number }>(
  ({ jobs, at }) => sql`
    update print_job set state = 'dropped', updated_at = ${at}
    where id in (select value from json_each(${jobs})) and state = 'queued'`,
)
