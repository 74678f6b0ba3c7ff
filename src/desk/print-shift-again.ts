import type { ShiftId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { mustBePermitted, permissionRefusal } from './must-be-permitted.ts'
import { queuePaper } from './queue-paper.ts'
import { idAt, risingIds } from './rising-ids.ts'
import { copyOf, reportTemplates, shiftPaper, xPaper, zPaper } from './shift-papers.ts'
import { shiftReport } from './shift-report.ts'

/**
 * Prints the papers of a closed shift once more, marked as copies: Z report and shift report with the numbers they had, or the
 * part of one user (F45).
 * Refusals: not-signed-in, not-permitted (see-reports; F41 may let it through), no-open-shift (there is none of that id),
 * shift-open, user-unknown, the database's.
 */
export async function printShiftAgain(
  desk: Desk,
  input: { readonly shift: ShiftId; readonly operator?: string },
): Promise<ShiftReport | Refusal> {
  const templates = await reportTemplates(desk)
  const report = await shiftReport(desk, input)
  if (isRefusal(report)) return report
  if (report.zNumber === null) return { refused: 'shift-open' }
  return desk.turns.take(() =>
    orRefusal<ShiftReport | Refusal>(async () => {
      const session = approvedSession(desk, 'see-reports')
      if (isRefusal(session)) return session
      const papers =
        report.operator === null
          ? [
              zPaper(desk, templates, report, await linkBefore(desk, report.shiftId)),
              shiftPaper(desk, templates, report),
            ]
          : [xPaper(desk, templates, report, { cashier: session.user.name })]
      const ids = risingIds(desk, 'job', papers.length)
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'report-copy',
        subject: report.shiftId,
        body: { z: report.zNumber, ...(report.operator === null ? {} : { operator: report.operator.id }) },
        approval: session.approval,
        before: [
          mustBePermitted(desk, session, 'see-reports', at),
          ...papers.map((paper, index) => queuePaper(idAt(ids, index), desk.till.id, copyOf(desk, paper), at)),
        ],
      }))
      if (!result.committed) return permissionRefusal(result, 'see-reports')
      desk.state.wakePrinting()
      return report
    }),
  )
}

/** The newest link of the journal when the shift was closed: the same as on the first paper. */
async function linkBefore(desk: Desk, shift: ShiftId): Promise<string> {
  const entry = await desk.store.db
    .selectFrom('journal')
    .select(['seq', 'prev'])
    .where('kind', '=', 'shift-closed')
    .where('subject', '=', shift)
    .executeTakeFirst()
  return entry === undefined ? '' : `${Number(entry.seq) - 1} ${entry.prev}`
}
