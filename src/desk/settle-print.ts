import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { prepared } from './prepared.ts'

export interface SettledPrint {
  /** Those that were settled now; a job that is on its way or settled already is not among them. */
  readonly jobs: readonly PrintJobId[]
}

/**
 * What the cashier says became of papers: `printed` of one whose outcome nobody knew and that lies there after all, `dropped`
 * of one that nobody wants any more (F43). The sale stands either way, and the journal keeps who said so.
 * Refusals: not-signed-in, not-permitted, job-unknown, job-under-way, the database's.
 */
export async function settlePrint(
  desk: Desk,
  { jobs: wanted, as }: { readonly jobs: readonly PrintJobId[]; readonly as: 'printed' | 'dropped' },
): Promise<SettledPrint | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take(() =>
    orRefusal<SettledPrint | Refusal>(async () => {
      const found = await desk.store.db
        .selectFrom('print_job')
        .select(['id', 'state'])
        .where('id', 'in', sql<PrintJobId>`(select value from json_each(${JSON.stringify(wanted)}))`)
        .where('till_id', '=', desk.till.id)
        .execute()
      const [first] = wanted
      if (found.length === 0) return { refused: 'job-unknown', job: first ?? '' }
      const settles = as === 'printed' ? ['unknown'] : ['queued', 'failed', 'unknown']
      const jobs = found.flatMap((job) => (settles.includes(job.state) ? [job.id] : []))
      const [subject] = jobs
      if (subject === undefined) return { refused: 'job-under-way', job: first ?? '' }
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'print-settled',
        subject,
        body: { as, jobs },
        before: [settle({ jobs: JSON.stringify(jobs), as, at })],
      }))
      return result.committed ? { jobs } : guardRefusal(result)
    }),
  )
}

const settle = prepared<{ jobs: string; as: string; at: number }>(
  ({ jobs, as, at }) => sql`
    update print_job set state = ${as}, updated_at = ${at}
    where id in (select value from json_each(${jobs}))
      and (state = 'unknown' or (${as} = 'dropped' and state in ('queued', 'failed')))`,
)
