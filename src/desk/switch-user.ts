import { sql } from 'kysely'
import { countBasket, isEmptyBasket } from '../domain/basket.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { UserId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { checkSecret } from './check-secret.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { findUser } from './find-user.ts'
import { beginSession, takeSession } from './session-start.ts'

/** Somebody who may take the till over with a PIN. */
export interface TillUser {
  readonly id: UserId
  readonly name: string
}

const listed = 50

/**
 * Who works at this till: those who have a PIN, whoever was here last first, and whoever is signed in.
 * Refusals: the database's.
 */
export async function tillUsers(desk: Desk): Promise<readonly TillUser[] | Refusal> {
  const own = desk.state.session?.user.id ?? null
  return orRefusal(async () => {
    const { rows } = await sql<{ id: UserId; name: string }>`
      select u.id, u.name from user u where u.is_active = 1 and (u.pin_hash is not null or u.id = ${own})
      order by u.id is ${own} desc, (
        select max(seq) from journal j where j.till_id = ${desk.till.id} and j.kind = 'sign-in' and j.user_id = u.id) desc,
        u.name
      limit ${sql.lit(listed)}`.execute(desk.store.db)
    return rows.map(({ id, name }) => ({ id, name: cleanText(name) }))
  })
}

export interface Unlocked {
  readonly session: Session
  /** Whose basket was put aside until he is back, and how many seats and pieces; `null` when nothing was in it. */
  readonly parked: { readonly name: string; readonly seats: number } | null
}

/**
 * F09: unlocks the screen, or takes the till over, with a PIN or the password. The basket of the one who leaves is kept for
 * him as long as its hold lasts.
 * Refusals: not-signed-in, wrong-sign-in, pin-unset, locked-out, the database's.
 */
export async function unlock(desk: Desk, input: { userId: UserId; secret: string }): Promise<Unlocked | Refusal> {
  return desk.turns.take(() =>
    orRefusal<Unlocked | Refusal>(async () => {
      const { session, basket } = desk.state
      if (session === null) return { refused: 'not-signed-in' }
      const user = await findUser(desk, { id: input.userId })
      const right = await checkSecret(desk, user, { name: input.userId, secret: input.secret, allowsPin: true })
      if (isRefusal(right)) return right
      if (user === null) return { refused: 'wrong-sign-in' }
      if (user.id === session.user.id) return { session: takeSession(desk, session), parked: null }
      const begun = await beginSession(desk, user, { opensShift: false })
      if (isRefusal(begun)) return begun
      const isLeft = !isEmptyBasket(basket)
      return { session: begun, parked: isLeft ? { name: session.user.name, seats: countBasket(basket) } : null }
    }),
  )
}
