import { guardRefusal } from '../../db/guard-refusal.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { CashOperationId } from '../domain/ids.ts'
import { isAmount } from '../domain/money.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import type { CashOperation } from '../domain/shift-document.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'

export interface CashInput {
  /** Credit is put into the drawer, debit taken out. */
  readonly kind: 'credit' | 'debit'
  /** Minor units. */
  readonly amount: number
  readonly comment: string
}

const longestComment = 200

/**
 * Puts cash into the drawer or takes it out, apart from sales (F02, T22).
 * Refusals: not-signed-in, not-permitted (F41 may let it through), no-open-shift, bad-input (amount, comment), cash-short,
 * approval-used, the database's.
 */
export async function moveCash(desk: Desk, input: CashInput): Promise<CashOperation | Refusal> {
  const comment = cleanText(input.comment, longestComment).trim()
  if (!isAmount(input.amount) || input.amount <= 0)
    return { refused: 'bad-input', field: 'amount', value: String(input.amount), expected: '> 0' }
  if (comment === '') return { refused: 'bad-input', field: 'comment', value: '', expected: 'why' }
  return desk.turns.take(() =>
    orRefusal<CashOperation | Refusal>(async () => {
      const session = approvedSession(desk, 'cash-operations')
      return isRefusal(session) ? session : store(desk, session, { ...input, comment, corrects: null })
    }),
  )
}

/**
 * T22: takes a movement of cash back by the opposite one; both stay.
 * Refusals: those of `moveCash`, cash-unknown, cash-corrected.
 */
export async function correctCash(
  desk: Desk,
  input: { readonly id: CashOperationId; readonly comment: string },
): Promise<CashOperation | Refusal> {
  const comment = cleanText(input.comment, longestComment).trim()
  if (comment === '') return { refused: 'bad-input', field: 'comment', value: '', expected: 'why' }
  return desk.turns.take(() =>
    orRefusal<CashOperation | Refusal>(async () => {
      const session = approvedSession(desk, 'cash-operations')
      if (isRefusal(session)) return session
      const operations = await readCash(desk)
      const found = operations.find((each) => each.id === input.id && each.corrects === null)
      if (found === undefined) return { refused: 'cash-unknown', operation: input.id.slice(0, 40) }
      if (found.isCorrected) return { refused: 'cash-corrected', operation: input.id }
      const kind = found.kind === 'credit' ? 'debit' : 'credit'
      return store(desk, session, { kind, amount: found.amount, comment, corrects: found.id })
    }),
  )
}

async function store(
  desk: Desk,
  session: Session,
  { kind, amount, comment, corrects }: CashInput & { readonly corrects: CashOperationId | null },
): Promise<CashOperation | Refusal> {
  if (!session.shift.isOpen) return { refused: 'no-open-shift' }
  const id = desk.ids.newId('csh')
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'cash-moved',
    subject: id,
    body: { kind, amount, comment, shift: session.shift.id, ...(corrects === null ? {} : { corrects }) },
    approval: session.approval,
    before: [
      queries.insertInto('cash_operation').values({
        ...{
          id,
          shift_id: session.shift.id,
          user_id: session.user.id,
          kind,
          amount,
          comment,
          corrects,
          created_at: at,
        },
        approved_by: session.approval?.approver.id ?? null,
      }),
    ],
  }))
  if (!result.committed) return cashRefusal(result.guard, session, amount, corrects) ?? guardRefusal(result)
  const approvedBy = session.approval?.approver.name ?? null
  return {
    id,
    kind,
    amount,
    comment,
    operator: session.user.name,
    approvedBy,
    at: result.at,
    corrects,
    isCorrected: false,
  }
}

function cashRefusal(guard: string, session: Session, amount: number, corrects: string | null): Refusal | null {
  switch (guard) {
    case 'E_SHIFT_CLOSED':
      return { refused: 'no-open-shift' }
    case 'E_FORBIDDEN':
      return { refused: 'not-permitted', permission: 'cash-operations' }
    case 'E_APPROVAL':
      return { refused: 'approval-used' }
    case 'E_CASH_SHORT':
      return { refused: 'cash-short', amount, currency: session.organiser.currency }
    default:
      return guard.startsWith('UNIQUE:') ? { refused: 'cash-corrected', operation: corrects ?? '' } : null
  }
}

/** Cash moved in this till's open shift, oldest first. Refusals: not-signed-in, not-permitted, the database's. */
export async function listCash(desk: Desk): Promise<readonly CashOperation[] | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal(() => readCash(desk))
}

async function readCash(desk: Desk): Promise<CashOperation[]> {
  const shiftId = desk.state.session?.shift.id
  if (shiftId === undefined) return []
  const rows = await desk.store.db
    .selectFrom('cash_operation as c')
    .innerJoin('user as u', 'u.id', 'c.user_id')
    .leftJoin('user as a', 'a.id', 'c.approved_by')
    .select(['c.id', 'c.kind', 'c.amount', 'c.comment', 'c.corrects', 'c.created_at', 'u.name', 'a.name as approver'])
    .where('c.shift_id', '=', shiftId)
    .orderBy('c.created_at')
    .orderBy('c.id')
    .execute()
  const corrected = new Set(rows.map((row) => row.corrects))
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, amount: Number(row.amount), comment: cleanText(row.comment, longestComment) },
    operator: cleanText(row.name),
    approvedBy: row.approver === null ? null : cleanText(row.approver),
    at: Number(row.created_at),
    corrects: row.corrects,
    isCorrected: corrected.has(row.id),
  }))
}
