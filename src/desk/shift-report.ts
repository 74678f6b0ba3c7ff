import { guardRefusal } from '../../db/guard-refusal.ts'
import type { ShiftId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queuePaper } from './queue-paper.ts'
import { readShiftReport } from './read-shift.ts'
import { reportTemplates, xPaper } from './shift-papers.ts'

/**
 * The figures of this till's open shift (F06: an X report reads), or of any shift for who may see reports.
 * Refusals: not-signed-in, not-permitted, no-open-shift, the database's.
 */
export async function shiftReport(desk: Desk, shiftId?: ShiftId): Promise<ShiftReport | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  if (shiftId === undefined && !session.shift.isOpen) return { refused: 'no-open-shift' }
  const isOther = shiftId !== undefined && shiftId !== session.shift.id
  if (isOther && !session.permissions.has('see-reports')) return { refused: 'not-permitted', permission: 'see-reports' }
  return orRefusal<ShiftReport | Refusal>(
    async () => (await readShiftReport(desk, shiftId ?? session.shift.id)) ?? { refused: 'no-open-shift' },
  )
}

/** Prints the X report of the open shift; the shift goes on. Refusals: those of `shiftReport`. */
export async function printXReport(desk: Desk): Promise<ShiftReport | Refusal> {
  const report = await shiftReport(desk)
  if (isRefusal(report)) return report
  const templates = await reportTemplates(desk)
  return desk.turns.take(() =>
    orRefusal<ShiftReport | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      if (isRefusal(session)) return session
      const id = desk.ids.newId('job')
      const document = xPaper(desk, templates, report, session.user.name)
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'x-report',
        subject: report.shiftId,
        body: { turnover: report.figures.turnover, expected: report.figures.expected },
        before: [queuePaper(id, desk.till.id, document, at)],
      }))
      if (!result.committed) return guardRefusal(result)
      desk.state.wakePrinting()
      return report
    }),
  )
}
