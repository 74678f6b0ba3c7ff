import { sql } from 'kysely'
import { cleanText } from '../domain/clean-text.ts'
import type { ShiftId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { ShiftListing } from '../domain/shift-document.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'

export interface ListShiftsInput {
  /** Of every till, not of this one alone. */
  readonly allTills?: boolean
  /** At most so many, the newest; 100 when left out. */
  readonly limit?: number
}

/**
 * The shifts of this till, open and closed, newest first, with their Z numbers (F06).
 * Refusals: not-signed-in, not-permitted (see-reports; F41 may let it through), the database's.
 */
export async function listShifts(desk: Desk, input: ListShiftsInput = {}): Promise<readonly ShiftListing[] | Refusal> {
  const session = approvedSession(desk, 'see-reports')
  if (isRefusal(session)) return session
  const limit = Math.max(1, Math.min(input.limit ?? 100, 10_000))
  return orRefusal(async () => {
    const { rows } = await sql<ShiftRow>`
      select s.id, t.name as till, u.name as opened_by, s.opened_at, s.closed_at, s.z_number, s.expected_amount,
        s.counted_amount, (select coalesce(sum(o.total), 0) from orders o where o.shift_id = s.id) as turnover
      from shift s join till t on t.id = s.till_id join user u on u.id = s.user_id
      where ${input.allTills === true ? sql`true` : sql`s.till_id = ${desk.till.id}`}
      order by s.opened_at desc, s.id desc limit ${limit}`.execute(desk.store.db)
    return rows.map((row) => ({
      id: row.id,
      tillName: cleanText(row.till),
      openedAt: Number(row.opened_at),
      openedBy: cleanText(row.opened_by),
      zNumber: row.z_number === null ? null : Number(row.z_number),
      closedAt: row.closed_at === null ? null : Number(row.closed_at),
      turnover: Number(row.turnover),
      difference: row.counted_amount === null ? null : Number(row.counted_amount) - Number(row.expected_amount),
      currency: desk.organiser.currency,
    }))
  })
}

interface ShiftRow {
  readonly id: ShiftId
  readonly till: string
  readonly opened_by: string
  readonly opened_at: number
  readonly closed_at: number | null
  readonly z_number: number | null
  readonly expected_amount: number | null
  readonly counted_amount: number | null
  readonly turnover: number
}
