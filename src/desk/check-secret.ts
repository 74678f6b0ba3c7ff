/** A3: every try counts in the database before it is looked at, so that neither another till nor a restart gives new ones. */
import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { TillId, UserId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import type { FoundUser } from './find-user.ts'
import { isPassword } from './password.ts'
import { isPin, peppered } from './pin.ts'
import { prepared, queries } from './prepared.ts'

/**
 * Whether a password, or a PIN where one is allowed, belongs to the user; `null` stands for an e-mail that nobody has, and
 * takes as long. After five wrong tries of one user, or ten at one till, whoever they are, nobody is heard for 1, then 5,
 * then 15 minutes.
 * Refusals: wrong-sign-in, locked-out, the database's.
 */
export async function checkSecret(
  desk: Desk,
  user: FoundUser | null,
  input: { readonly name: string; readonly secret: string; readonly allowsPin: boolean },
): Promise<true | Refusal> {
  const counted = await countTry(desk, user, input.name)
  if (counted !== null) return counted
  if (!(await isRight(desk, user, input))) return refuseTry(desk, user)
  const undone = await desk.store.commit([
    resetUser({ userId: user?.id ?? null }),
    takeBackTry({ tillId: desk.till.id, now: desk.clock() }),
  ])
  return undone.committed ? true : guardRefusal(undone)
}

async function isRight(
  desk: Desk,
  user: FoundUser | null,
  { secret, allowsPin }: { readonly secret: string; readonly allowsPin: boolean },
): Promise<boolean> {
  if (user !== null && allowsPin && user.pinHash !== null && isPin(secret))
    return isPassword(peppered(desk, user.id, secret), user.pinHash)
  return (await isPassword(secret, user?.passwordHash ?? null)) && user !== null
}

const triesOfUser = 5
const triesOfTill = 10
const restsMinutes = [1, 5, 15] as const
/** A till at which nobody mistyped for so long begins to count anew. */
const forgetsAfterMs = 3_600_000

async function countTry(desk: Desk, user: FoundUser | null, name: string): Promise<Refusal | null> {
  const now = desk.clock()
  const unknown = user === null ? countUnknown(desk, name) : null
  if (unknown !== null) return unknown
  const ofTill = countAtTill({ tillId: desk.till.id, now, forgetBefore: now - forgetsAfterMs })
  const result = await desk.store.commit(user === null ? [ofTill] : [ofTill, countOfUser({ userId: user.id, now })])
  if (!result.committed) return guardRefusal(result)
  // The try that fills the count is still looked at; it is the next one that has to wait.
  return result.changes.includes(0) ? lockedOut(desk, user?.id ?? null, now) : null
}

async function lockedOut(desk: Desk, userId: UserId | null, now: number): Promise<Refusal> {
  const rows = await orRefusal(() =>
    desk.store.db
      .selectFrom('user')
      .select('locked_until as until')
      .where('id', '=', userId ?? ('' as UserId))
      .unionAll(
        desk.store.db.selectFrom('sign_in_tries').select('locked_until as until').where('till_id', '=', desk.till.id),
      )
      .execute(),
  )
  if (isRefusal(rows)) return rows
  return { refused: 'locked-out', untilAt: Math.max(now, ...rows.map((row) => Number(row.until ?? 0))) }
}

/** When the count is full for the first, second or a later time. Kept is what the rest was before. */
function restUntil(count: string, most: number, now: number) {
  const full = sql.raw(count)
  return sql`case
    when ${full} % ${sql.lit(most)} <> 0 then locked_until
    when ${full} = ${sql.lit(most)} then ${now} + ${sql.lit(restsMinutes[0] * 60_000)}
    when ${full} = ${sql.lit(most * 2)} then ${now} + ${sql.lit(restsMinutes[1] * 60_000)}
    else ${now} + ${sql.lit(restsMinutes[2] * 60_000)} end`
}

const countOfUser = prepared<{ userId: UserId; now: number }>(
  ({ userId, now }) => sql`
    update user set failed_count = failed_count + 1, locked_until = ${restUntil('(failed_count + 1)', triesOfUser, now)}
    where id = ${userId} and (locked_until is null or locked_until <= ${now})`,
)

const countAtTill = prepared<{ tillId: TillId; now: number; forgetBefore: number }>(
  ({ tillId, now, forgetBefore }) => sql`
    insert into sign_in_tries (till_id, failed_count, tried_at) values (${tillId}, 1, ${now})
    on conflict (till_id) do update set tried_at = ${now},
      failed_count = case when tried_at < ${forgetBefore} then 1 else failed_count + 1 end,
      locked_until = case when tried_at < ${forgetBefore} then null
        else ${restUntil('(failed_count + 1)', triesOfTill, now)} end
    where locked_until is null or locked_until <= ${now}`,
)

const resetUser = prepared<{ userId: UserId | null }>(({ userId }) =>
  queries
    .updateTable('user')
    .set({ failed_count: 0, locked_until: null })
    .where('id', '=', userId ?? ('' as UserId)),
)

/** A right try was none to count; those of others before it stay. */
const takeBackTry = prepared<{ tillId: TillId; now: number }>(
  ({ tillId, now }) => sql`
    update sign_in_tries set failed_count = max(0, failed_count - 1),
      locked_until = case when locked_until > ${now} then null else locked_until end
    where till_id = ${tillId}`,
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
  const rest = restsMinutes[Math.min(count / triesOfUser, restsMinutes.length) - 1]
  tries.delete(name)
  tries.set(name, { count, untilAt: rest === undefined ? before.untilAt : now + rest * 60_000 })
  if (tries.size > unknownKept) tries.delete(tries.keys().next().value)
  return null
}

async function refuseTry(desk: Desk, user: FoundUser | null): Promise<Refusal> {
  if (user === null) return { refused: 'wrong-sign-in' }
  const result = await commitJournaled(desk, user.id, () => ({
    kind: 'sign-in-failed',
    subject: user.id,
    body: { role: user.role },
    before: [],
  }))
  return result.committed ? { refused: 'wrong-sign-in' } : guardRefusal(result)
}
