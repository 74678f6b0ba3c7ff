import { randomBytes, scryptSync } from 'node:crypto'
import { createUser, type UserInput } from '../src/desk/create-user.ts'
import type { Desk } from '../src/desk/desk.ts'
import type { UserId } from '../src/domain/ids.ts'
import { isRefusal } from '../src/domain/refusal.ts'

/** A stored password that is checked at once: a real one takes a third of a second, which is for the tests of signing in alone. */
export function quickHash(password: string): string {
  const salt = randomBytes(16)
  const hash = scryptSync(password, salt, 32, { N: 2 ** 4, r: 8, p: 1 })
  return ['scrypt', 4, 8, 1, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** A user whose password is checked at once, made by whoever is signed in at the desk. */
export async function createQuickUser(desk: Desk, input: UserInput & { readonly password: string }): Promise<UserId> {
  const { email, name, role, password } = input
  const made = await createUser(desk, { email, name, role })
  if (isRefusal(made)) throw new Error(JSON.stringify(made))
  const { store } = desk
  const set = store.db.updateTable('user').set({ password_hash: quickHash(password) })
  const result = await store.commit([set.where('id', '=', made.id)])
  if (!result.committed) throw new Error(result.guard)
  return made.id
}
