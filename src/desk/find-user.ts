import { cleanText } from '../domain/clean-text.ts'
import type { UserId } from '../domain/ids.ts'
import type { SessionUser } from '../domain/session.ts'
import type { Desk } from './desk.ts'

/** Somebody who may sign in, with what he proves it by. */
export interface FoundUser extends SessionUser {
  /** `null` until the first sign-in (P07). */
  readonly passwordHash: string | null
  readonly pinHash: string | null
}

/** Active users only; `null` when there is none. */
export async function findUser(
  desk: Desk,
  wanted: { readonly email: string } | { readonly id: UserId },
): Promise<FoundUser | null> {
  const query = desk.store.db
    .selectFrom('user')
    .select(['id', 'email', 'name', 'role', 'password_hash', 'pin_hash'])
    .where('is_active', '=', 1)
  const row = await ('email' in wanted
    ? query.where('email', '=', wanted.email)
    : query.where('id', '=', wanted.id)
  ).executeTakeFirst()
  if (row === undefined) return null
  const { password_hash: passwordHash, pin_hash: pinHash, ...user } = row
  return { ...user, name: cleanText(user.name), passwordHash, pinHash }
}
