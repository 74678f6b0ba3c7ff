import { guardRefusal } from '../../db/guard-refusal.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { ShiftId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import { cleanRow } from './clean-row.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { queuePaper } from './queue-paper.ts'
import { readShiftReport } from './read-shift.ts'
import { reportTemplates, xPaper } from './shift-papers.ts'

export interface ReportInput {
  /** The open shift of this till when left out. */
  readonly shift?: ShiftId
  /** F45: only what this user did, by id or e-mail. */
  readonly operator?: string
}

/**
 * The figures of this till's open shift (F06: an X report reads), or of any shift for who may see reports; of all who worked in
 * it, or of one of them (F45).
 * Refusals: not-signed-in, not-permitted (F41 may let it through), no-open-shift, user-unknown, the database's.
 */
export async function shiftReport(desk: Desk, input: ReportInput = {}): Promise<ShiftReport | Refusal> {
  const session = reportSession(desk, input.shift)
  if (isRefusal(session)) return session
  return orRefusal<ShiftReport | Refusal>(async () => {
    const operator = input.operator === undefined ? null : await operatorOf(desk, input.operator)
    if (isRefusal(operator)) return operator
    const report = await readShiftReport(desk, input.shift ?? session.shift.id, operator)
    return report ?? { refused: 'no-open-shift' }
  })
}

function reportSession(desk: Desk, shift: ShiftId | undefined): Session | Refusal {
  const session = approvedSession(desk, 'sell', ['see-reports'])
  if (isRefusal(session)) return session
  if (shift === undefined && !session.shift.isOpen) return { refused: 'no-open-shift' }
  const isOther = shift !== undefined && shift !== session.shift.id
  return isOther ? approvedSession(desk, 'see-reports') : session
}

async function operatorOf(desk: Desk, named: string): Promise<NonNullable<ShiftReport['operator']> | Refusal> {
  const wanted = named.trim()
  const found = await desk.store.db
    .selectFrom('user')
    .select(['id', 'name'])
    .where((is) => is.or([is('id', '=', wanted as never), is('email', '=', wanted)]))
    .executeTakeFirst()
  return found === undefined ? { refused: 'user-unknown', user: cleanText(wanted, 80) } : cleanRow(found)
}

/**
 * Prints the X report of the open shift, or what one user did in it; the shift goes on. Refusals: those of `shiftReport`.
 */
export async function printXReport(
  desk: Desk,
  input: Pick<ReportInput, 'operator'> = {},
): Promise<ShiftReport | Refusal> {
  const report = await shiftReport(desk, input)
  if (isRefusal(report)) return report
  const templates = await reportTemplates(desk)
  return desk.turns.take(() =>
    orRefusal<ShiftReport | Refusal>(async () => {
      const session = reportSession(desk, undefined)
      if (isRefusal(session)) return session
      const id = desk.ids.newId('job')
      // F05: before the count nobody at the till reads what should be there, on paper neither.
      const isBlind = session.rules.isBlindCount && !session.permissions.has('see-reports')
      const document = xPaper(desk, templates, report, { cashier: session.user.name, isBlind })
      const { turnover, expected } = report.figures
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'x-report',
        subject: report.shiftId,
        body: { turnover, expected, ...(report.operator === null ? {} : { operator: report.operator.id }) },
        before: [queuePaper(id, desk.till.id, document, at)],
      }))
      if (!result.committed) return guardRefusal(result)
      desk.state.wakePrinting()
      return report
    }),
  )
}
