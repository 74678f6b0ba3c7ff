import { guardRefusal } from '../../db/guard-refusal.ts'
import { cleanText } from '../domain/clean-text.ts'
import { administratorEmail } from '../domain/permission.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { checkSecret } from './check-secret.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { type FoundUser, findUser } from './find-user.ts'
import { hashPassword } from './password.ts'
import { queries } from './prepared.ts'

export const shortestPassword = 8

/** Refusal bad-input for what is too short to be a password; `null` when it is one. */
export function badPassword(password: string): Refusal | null {
  if (password.length >= shortestPassword) return null
  return { refused: 'bad-input', field: 'password', value: '', expected: `≥ ${shortestPassword}` }
}

/**
 * P07: the first password of a user who was created with an e-mail alone, or whose password was reset. Once there is one,
 * only its owner changes it.
 * Refusals: wrong-sign-in, bad-input, the database's.
 */
export async function setFirstPassword(
  desk: Desk,
  input: { email: string; password: string },
): Promise<true | Refusal> {
  const bad = badPassword(input.password)
  if (bad !== null) return bad
  return desk.turns.take(() =>
    orRefusal<true | Refusal>(async () => {
      const user = await findUser(desk, { email: cleanText(input.email, 200) })
      if (user === null || user.passwordHash !== null || user.email === administratorEmail)
        return { refused: 'wrong-sign-in' }
      return store(desk, user, input.password)
    }),
  )
}

/** Refusals: not-signed-in, wrong-sign-in (the present one), locked-out, bad-input, the database's. */
export async function changePassword(
  desk: Desk,
  input: { password: string; newPassword: string },
): Promise<true | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  const bad = badPassword(input.newPassword)
  if (bad !== null) return bad
  return desk.turns.take(() =>
    orRefusal<true | Refusal>(async () => {
      const user = await findUser(desk, { id: session.user.id })
      const name = session.user.email
      const right = await checkSecret(desk, user, { name, secret: input.password, allowsPin: false })
      if (isRefusal(right)) return right
      return user === null ? { refused: 'wrong-sign-in' } : store(desk, user, input.newPassword)
    }),
  )
}

async function store(desk: Desk, user: FoundUser, password: string): Promise<true | Refusal> {
  const passwordHash = await hashPassword(password)
  const result = await commitJournaled(desk, user.id, () => ({
    kind: 'password-set',
    subject: user.id,
    body: { isFirst: user.passwordHash === null },
    before: [
      queries
        .updateTable('user')
        .set({ password_hash: passwordHash })
        .where('id', '=', user.id)
        // Of two who choose the first one at the same moment, one does.
        .where('password_hash', user.passwordHash === null ? 'is' : '=', user.passwordHash),
    ],
  }))
  return result.committed ? true : guardRefusal(result)
}
