import { sql } from 'kysely'
import type { PrintJobId } from '../domain/ids.ts'
import type { PrintJob } from '../domain/print-job.ts'
import type { Refusal } from '../domain/refusal.ts'
import { cleanRow } from './clean-row.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'

const listed = 100
const open = ['queued', 'sent', 'failed', 'unknown'] as const

/**
 * The till's print jobs that are not settled yet, and the latest that are on paper; newest first.
 * Refusals: the database's.
 */
export async function listPrintJobs(desk: Desk): Promise<PrintJob[] | Refusal> {
  return orRefusal(async () => {
    const unsettled = await jobs(desk).where('j.state', 'in', open).execute()
    const printed = await jobs(desk).where('j.state', '=', 'printed').execute()
    const found = [...unsettled, ...printed].map(cleanRow)
    const about = await ticketsOn(
      desk,
      unsettled.flatMap((job) => (job.state === 'failed' || job.state === 'unknown' ? [job.id] : [])),
    )
    return found.map((job) => ({ ...job, about: about.get(job.id) ?? '' }))
  })
}

function jobs(desk: Desk) {
  return desk.store.db
    .selectFrom('print_job as j')
    .leftJoin('orders as o', 'o.id', 'j.order_id')
    .select(['j.id', 'j.role', 'j.state', 'j.problem', 'o.code as saleCode', 'j.attempts', 'j.created_at as createdAt'])
    .where('j.till_id', '=', desk.till.id)
    .orderBy('j.created_at', 'desc')
    .orderBy('j.id', 'desc')
    .limit(listed)
}

/** A paper never changes, so what stands on it is looked up once. */
const known = new WeakMap<Desk, Map<PrintJobId, string>>()

async function ticketsOn(desk: Desk, ids: readonly PrintJobId[]): Promise<ReadonlyMap<PrintJobId, string>> {
  const found = known.get(desk) ?? new Map<PrintJobId, string>()
  known.set(desk, found)
  const asked = ids.filter((id) => !found.has(id))
  if (asked.length === 0) return found
  const rows = await desk.store.db
    .selectFrom('print_job as j')
    .innerJoin('ticket as t', 't.order_id', 'j.order_id')
    .innerJoin('order_line as l', 'l.id', 't.line_id')
    .select(['j.id', 'l.description'])
    .where('j.id', 'in', sql<PrintJobId>`(select value from json_each(${JSON.stringify(asked)}))`)
    .where(sql<boolean>`instr(j.document, t.code) > 0`)
    .execute()
  const seats = Map.groupBy(rows.map(cleanRow), (row) => row.id)
  for (const id of asked) found.set(id, (seats.get(id) ?? []).map((row) => row.description).join(', '))
  return found
}
