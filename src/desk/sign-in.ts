import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { emptyBasket } from '../domain/basket.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { ShiftId, UserId } from '../domain/ids.ts'
import { administratorEmail, permissionsOf, type Role } from '../domain/permission.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session, SessionUser } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { isPassword } from './password.ts'
import { prepared, queries } from './prepared.ts'

interface FoundUser extends SessionUser {
  readonly passwordHash: string | null
}

/**
 * Signs a user in at this till and resumes the till's shift, or opens one with an empty float. Every try counts before
 * the password is looked at (A3): after five wrong ones the account rests for 1, then 5, then 15 minutes.
 * Refusals: wrong-sign-in, locked-out, the database's.
 */
export async function signIn(desk: Desk, input: { email: string; password: string }): Promise<Session | Refusal> {
  const email = cleanText(input.email, 200)
  return desk.turns.take(async () => {
    const user = await orRefusal(() => findUser(desk, email))
    if (isRefusal(user)) return user
    const counted = user === null ? countUnknown(desk, email) : await countTry(desk, user.id)
    if (counted !== null) return counted
    const isRight = await isPassword(input.password, user?.passwordHash ?? null)
    if (user === null) return { refused: 'wrong-sign-in' }
    return isRight ? openSession(desk, user) : refuseSignIn(desk, user)
  })
}

/**
 * The shell acts for whoever may open the database: as its administrator, who has no password and cannot sign in at a till.
 * Refusals: the database's.
 */
export async function signInAsAdministrator(desk: Desk): Promise<Session | Refusal> {
  return desk.turns.take(async () => {
    const user = await findAdministrator(desk)
    return isRefusal(user) ? user : openSession(desk, user)
  })
}

/**
 * The administrator who only looks: nothing is written, so that a database that another till keeps busy can be asked (F5),
 * and asking often fills no journal. A verb that writes needs `signInAsAdministrator`.
 * Refusals: the database's.
 */
export async function signInToRead(desk: Desk): Promise<Session | Refusal> {
  return desk.turns.take(async () => {
    const user = await findAdministrator(desk)
    if (isRefusal(user)) return user
    const open = await orRefusal(() => openShift(desk))
    if (isRefusal(open)) return open
    return startSession(desk, user, open ?? { id: desk.ids.newId('shf'), openedAt: desk.clock() })
  })
}

async function findAdministrator(desk: Desk): Promise<FoundUser | Refusal> {
  const user = await orRefusal(() => findUser(desk, administratorEmail))
  if (user === null) throw new Error('a database without its administrator')
  return user
}

async function findUser(desk: Desk, email: string): Promise<FoundUser | null> {
  const row = await desk.store.db
    .selectFrom('user')
    .select(['id', 'email', 'name', 'role', 'password_hash'])
    .where('email', '=', email)
    .where('is_active', '=', 1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { password_hash: passwordHash, ...user } = row
  return { ...user, name: cleanText(user.name), passwordHash }
}

const triesBeforeRest = 5
const restsMinutes = [1, 5, 15] as const

/** Counts in the database, so that neither a second till nor a restart gives new tries. */
async function countTry(desk: Desk, userId: UserId): Promise<Refusal | null> {
  const now = desk.clock()
  const result = await desk.store.commit([countStatement({ userId, now })])
  if (!result.committed) return guardRefusal(result)
  const row = await orRefusal(() =>
    desk.store.db
      .selectFrom('user')
      .select(['failed_count', 'locked_until'])
      .where('id', '=', userId)
      .executeTakeFirst(),
  )
  if (isRefusal(row)) return row
  // The try that fills the count is still looked at; it is the next one that has to wait.
  if (result.changes[0] === 0) return { refused: 'locked-out', untilAt: Number(row?.locked_until ?? now) }
  return null
}

const countStatement = prepared<{ userId: UserId; now: number }>(
  ({ userId, now }) => sql`
    update user set failed_count = failed_count + 1, locked_until = case
      when (failed_count + 1) % ${sql.lit(triesBeforeRest)} <> 0 then locked_until
      when failed_count + 1 = ${sql.lit(triesBeforeRest)} then ${now} + ${sql.lit(restsMinutes[0] * 60_000)}
      when failed_count + 1 = ${sql.lit(triesBeforeRest * 2)} then ${now} + ${sql.lit(restsMinutes[1] * 60_000)}
      else ${now} + ${sql.lit(restsMinutes[2] * 60_000)} end
    where id = ${userId} and (locked_until is null or locked_until <= ${now})`,
)

/** Names nobody has rest just the same, so that trying does not tell which exist. They are kept for this till alone. */
const unknownTries = new WeakMap<Desk, Map<string, { count: number; untilAt: number }>>()
const unknownKept = 1000

function countUnknown(desk: Desk, email: string): Refusal | null {
  const tries = unknownTries.get(desk) ?? new Map()
  unknownTries.set(desk, tries)
  const name = email.toLowerCase()
  const before = tries.get(name) ?? { count: 0, untilAt: 0 }
  const now = desk.clock()
  if (before.untilAt > now) return { refused: 'locked-out', untilAt: before.untilAt }
  const count = before.count + 1
  const rest = restsMinutes[Math.min(count / triesBeforeRest, restsMinutes.length) - 1]
  tries.delete(name)
  tries.set(name, { count, untilAt: rest === undefined ? before.untilAt : now + rest * 60_000 })
  if (tries.size > unknownKept) tries.delete(tries.keys().next().value)
  return null
}

async function refuseSignIn(desk: Desk, user: FoundUser): Promise<Refusal> {
  const result = await commitJournaled(desk, user.id, () => ({
    kind: 'sign-in-failed',
    subject: user.id,
    body: { role: user.role },
    before: [],
  }))
  return result.committed ? { refused: 'wrong-sign-in' } : guardRefusal(result)
}

const resetTries = prepared<{ userId: UserId }>(({ userId }) =>
  queries.updateTable('user').set({ failed_count: 0, locked_until: null }).where('id', '=', userId),
)

async function openSession(desk: Desk, user: FoundUser): Promise<Session | Refusal> {
  for (;;) {
    const open = await orRefusal(() => openShift(desk))
    if (isRefusal(open)) return open
    const opened = open ?? { id: desk.ids.newId('shf'), openedAt: desk.clock() }
    const result = await commitJournaled(desk, user.id, () => ({
      kind: 'sign-in',
      subject: user.id,
      body: { role: user.role, shift: opened.id, shiftOpened: open === null },
      before: [resetTries({ userId: user.id }), ...(open === null ? [insertShift(desk, opened, user.id)] : [])],
    }))
    // Another process of this till opened a shift at the same moment: take that one.
    if (!result.committed && result.guard.startsWith('UNIQUE:') && open === null) continue
    if (!result.committed) return guardRefusal(result)
    return startSession(desk, user, opened)
  }
}

async function openShift(desk: Desk): Promise<Session['shift'] | null> {
  const row = await desk.store.db
    .selectFrom('shift')
    .select(['id', 'opened_at'])
    .where('till_id', '=', desk.till.id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row === undefined ? null : { id: row.id, openedAt: Number(row.opened_at) }
}

function insertShift(desk: Desk, shift: { id: ShiftId; openedAt: number }, userId: UserId) {
  return queries.insertInto('shift').values({
    id: shift.id,
    till_id: desk.till.id,
    user_id: userId,
    opened_at: shift.openedAt,
    float_amount: 0,
    closed_at: null,
    counted_amount: null,
    z_number: null,
  })
}

function startSession(desk: Desk, user: FoundUser, shift: Session['shift']): Session {
  const { outlet, ...till } = desk.till
  const { id, email, name } = user
  const role: Role = user.role
  const session: Session = {
    user: { id, email, name, role },
    till,
    outlet,
    shift,
    organiser: desk.organiser,
    permissions: permissionsOf(role),
  }
  desk.state.session = session
  desk.state.basket = emptyBasket(desk.organiser.currency)
  desk.state.customerGroup = ''
  desk.state.basketRow = null
  desk.state.payment = null
  return session
}
