import { sql } from 'kysely'
import type { OrderId, PrintJobId } from '../domain/ids.ts'
import { prepared } from './prepared.ts'

/** Another paper takes the place of this one; what is on its way or on paper is left as it is. */
export const replacePaper = prepared<{ jobId: PrintJobId; at: number }>(
  ({ jobId, at }) => sql`
    update print_job set state = 'replaced', updated_at = ${at}
    where id = ${jobId} and state in ('queued', 'failed', 'unknown')`,
)

/**
 * F34: papers of an order that are not printed yet and whose codes are void by now: they never come out of a printer. Comes
 * after the tickets have their new codes. `codes` is a JSON list of those that became void.
 */
export const replaceVoidPapers = prepared<{ orderId: OrderId; codes: string; at: number }>(
  ({ orderId, codes, at }) => sql`
    update print_job set state = 'replaced', updated_at = ${at}
    where order_id = ${orderId} and role = 'ticket' and state in ('queued', 'failed', 'unknown')
      and exists (select 1 from json_each(${codes}) where instr(print_job.document, value) > 0)
      and not exists (select 1 from ticket as t
        where t.order_id = print_job.order_id and t.voided_by is null and instr(print_job.document, t.code) > 0)`,
)
