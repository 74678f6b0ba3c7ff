import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Statement } from '../../db/store.ts'
import { countBasket } from '../domain/basket.ts'
import type { ShiftId, UserId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import { type CashCount, countedCash, isCashCount } from '../domain/shift-report.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { prepared } from './prepared.ts'
import { queuePaper } from './queue-paper.ts'
import { readShiftReport } from './read-shift.ts'
import { idAt, risingIds } from './rising-ids.ts'
import { type ReportTemplates, reportTemplates, shiftPaper, zPaper } from './shift-papers.ts'

export interface CloseInput {
  /** F03: how many of each coin and note; left out where closing is automatic (T21). */
  readonly counts?: CashCount
}

/** Sales of another process of this till may come between reading and closing; then it is read again. */
const mostTries = 5

/**
 * Closes the till's shift for good with the next Z number (F06), keeps what lies between count and expectation, and prints
 * Z report and shift report.
 * Refusals: not-signed-in, not-permitted, no-open-shift, basket-open (F07), payment-open, count-missing (T21), bad-input,
 * the database's.
 */
export async function closeShift(desk: Desk, input: CloseInput = {}): Promise<ShiftReport | Refusal> {
  const templates = await reportTemplates(desk)
  return desk.turns.take(() => orRefusal(() => close(desk, input, templates)))
}

async function close(desk: Desk, { counts }: CloseInput, templates: ReportTemplates): Promise<ShiftReport | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  if (!session.shift.isOpen) return { refused: 'no-open-shift' }
  const wrong = cannotClose(desk, session, counts)
  if (wrong !== null) return wrong
  for (let tried = 1; ; tried += 1) {
    const report = await readShiftReport(desk, session.shift.id)
    if (report === null) return { refused: 'no-open-shift' }
    const closing = await closingReport(desk, session, report, counts)
    const answer = await commitClosing(desk, session, closing, templates)
    if (answer !== 'again') return answer
    if (tried === mostTries) return { refused: 'database-busy' }
  }
}

function cannotClose(desk: Desk, session: Session, counts: CashCount | undefined): Refusal | null {
  const { basket, payment, parked } = desk.state
  const seats = [basket, ...[...parked.values()].map((each) => each.basket)]
    .filter((each) => each === basket || (each.expiresAt ?? 0) > desk.clock())
    .reduce((sum, each) => sum + countBasket(each), 0)
  if (seats > 0) return { refused: 'basket-open', seats }
  const unclear = desk.pendingSales.abandoned(desk.till.id).length > 0
  if (payment?.isTried === true || unclear) return { refused: 'payment-open' }
  if (counts === undefined) return session.rules.closing === 'manual' ? { refused: 'count-missing' } : null
  if (isCashCount(counts, desk.organiser.currency)) return null
  return { refused: 'bad-input', field: 'counts', value: JSON.stringify(counts).slice(0, 80), expected: '200x5 50x2' }
}

/** T21: automatic takes the system's figure. */
async function closingReport(
  desk: Desk,
  session: Session,
  report: ShiftReport,
  counts: CashCount | undefined,
): Promise<ShiftReport> {
  const counted = counts === undefined ? report.figures.expected : countedCash(counts)
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(z_number), 0) + 1 as next from shift where till_id = ${desk.till.id}`.execute(desk.store.db)
  return {
    ...report,
    zNumber: Number(rows[0]?.next ?? 1),
    closedBy: session.user.name,
    counted,
    difference: counted - report.figures.expected,
    counts: (counts ?? []).filter(([, count]) => count > 0),
  }
}

async function commitClosing(
  desk: Desk,
  session: Session,
  report: ShiftReport,
  templates: ReportTemplates,
): Promise<ShiftReport | Refusal | 'again'> {
  const { figures, shiftId, counted, counts, zNumber } = report
  const jobs = risingIds(desk, 'job', 2)
  let closed = report
  const result = await commitJournaled(desk, session.user.id, ({ at, seq, newestHash }) => {
    closed = { ...report, closedAt: at, readAt: at }
    const orders = figures.sales.count + figures.refunds.count
    return {
      kind: 'shift-closed',
      subject: shiftId,
      body: {
        z: zNumber,
        ...{ orders, turnover: figures.turnover, grandTotal: figures.grandTotal, float: figures.float },
        ...{ cashIn: figures.cashIn, cashOut: figures.cashOut, expected: figures.expected, counted },
        ...(counts.length === 0 ? {} : { counts }),
      },
      before: [
        sameOrders({ shiftId, orders }),
        closeStatement(closed, session.user.id, at),
        queuePaper(idAt(jobs, 0), desk.till.id, zPaper(desk, templates, closed, `${seq - 1} ${newestHash}`), at),
        queuePaper(idAt(jobs, 1), desk.till.id, shiftPaper(desk, templates, closed), at),
      ],
    }
  })
  if (!result.committed) return refusedClosing(result.guard) ?? guardRefusal(result)
  desk.state.session = { ...session, shift: { id: desk.ids.newId('shf'), openedAt: result.at, isOpen: false } }
  desk.state.wakePrinting()
  return closed
}

function refusedClosing(guard: string): Refusal | 'again' | null {
  if (guard === 'E_BASKET_OPEN') return { refused: 'basket-open', seats: 1 }
  if (guard === 'E_FROZEN') return { refused: 'no-open-shift' }
  if (guard === 'E_FORBIDDEN') return { refused: 'not-permitted', permission: 'sell' }
  return /^E_(?:EXPECTED|Z_NUMBER|MUST)/.test(guard) ? 'again' : null
}

/** Nothing was sold since the figures were read. */
const sameOrders = prepared<{ shiftId: ShiftId; orders: number }>(
  ({ shiftId, orders }) => sql`
    insert into must (ok, code) select count(*) = ${orders}, 'shift-changed' from orders where shift_id = ${shiftId}`,
)

function closeStatement(
  { shiftId, figures, counted, counts, zNumber }: ShiftReport,
  userId: UserId,
  at: number,
): Statement {
  return closing({
    ...{ shiftId, userId, at, zNumber, counted },
    expected: figures.expected,
    counts: counts.length === 0 ? null : JSON.stringify(counts),
  })
}

interface Closing {
  readonly shiftId: ShiftId
  readonly userId: UserId
  readonly at: number
  readonly zNumber: number | null
  readonly counted: number | null
  readonly expected: number
  readonly counts: string | null
}

const closing = prepared<Closing>(
  ({ shiftId, userId, at, zNumber, counted, expected, counts }) => sql`
    update shift set closed_at = ${at}, closed_by = ${userId}, expected_amount = ${expected}, counted_amount = ${counted},
      counts = ${counts}, z_number = ${zNumber} where id = ${shiftId}`,
)
