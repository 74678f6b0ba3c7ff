/** What a session is made of, however somebody proved who he is. */
import { guardRefusal } from '../../db/guard-refusal.ts'
import { emptyBasket, isEmptyBasket } from '../domain/basket.ts'
import { permissionsOf } from '../domain/permission.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { OutletRules, Session, SessionUser } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { insertShift } from './shift-statements.ts'

/**
 * Starts the session of a user who has proven who he is. What somebody else has in the basket is put aside for him (F09).
 * Refusals: the database's.
 */
export async function beginSession(
  desk: Desk,
  user: SessionUser,
  { opensShift }: { readonly opensShift: boolean },
): Promise<Session | Refusal> {
  for (;;) {
    const read = await orRefusal(() => readSession(desk, user))
    if (isRefusal(read)) return read
    const isOpened = opensShift && !read.shift.isOpen
    const session: Session = isOpened ? { ...read, shift: { ...read.shift, isOpen: true } } : read
    const result = await commitJournaled(desk, user.id, () => ({
      kind: 'sign-in',
      subject: user.id,
      body: { role: user.role, ...(session.shift.isOpen ? { shift: session.shift.id } : {}), shiftOpened: isOpened },
      before: isOpened ? [insertShift(desk, { ...session.shift, userId: user.id, float: 0 })] : [],
    }))
    // Another process of this till opened a shift at the same moment: take that one.
    if (!result.committed && result.guard.startsWith('UNIQUE:') && isOpened) continue
    return result.committed ? takeSession(desk, session) : guardRefusal(result)
  }
}

/** The session as it would begin now; nothing is stored. @throws DatabaseFailure */
export async function readSession(desk: Desk, user: SessionUser): Promise<Session> {
  const shift = await desk.store.db
    .selectFrom('shift')
    .select(['id', 'opened_at'])
    .where('till_id', '=', desk.till.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const { outlet, ...till } = desk.till
  const { id, email, name, role } = user
  return {
    user: { id, email, name, role },
    till,
    outlet,
    shift:
      shift === undefined
        ? { id: desk.ids.newId('shf'), openedAt: desk.clock(), isOpen: false }
        : { id: shift.id, openedAt: Number(shift.opened_at), isOpen: true },
    rules: await readRules(desk),
    organiser: desk.organiser,
    permissions: permissionsOf(role),
    isTraining: desk.isTraining,
  }
}

async function readRules(desk: Desk): Promise<OutletRules> {
  const row = await desk.store.db
    .selectFrom('outlet')
    .select(['usual_float', 'is_blind_count', 'closing', 'lock_after_minutes', 'is_on_account'])
    .where('id', '=', desk.till.outlet.id)
    .executeTakeFirstOrThrow()
  return {
    usualFloat: Number(row.usual_float),
    isBlindCount: row.is_blind_count === 1,
    closing: row.closing,
    lockAfterMinutes: Number(row.lock_after_minutes),
    isOnAccount: row.is_on_account === 1,
  }
}

/** From now on the till is this user's. */
export function takeSession(desk: Desk, session: Session): Session {
  const { state } = desk
  const before = state.session?.user.id
  state.session = session
  state.approval = null
  if (before === session.user.id) return session
  if (before !== undefined && !isEmptyBasket(state.basket))
    state.parked.set(before, { basket: state.basket, basketRow: state.basketRow, unclearKey: state.unclearKey })
  const parked = state.parked.get(session.user.id)
  state.parked.delete(session.user.id)
  state.basket = parked?.basket ?? emptyBasket(desk.organiser.currency)
  state.basketRow = parked?.basketRow ?? null
  state.unclearKey = parked?.unclearKey ?? null
  state.customerGroup = ''
  state.payment = null
  return session
}
