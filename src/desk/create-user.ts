import { cleanText } from '../domain/clean-text.ts'
import type { UserId } from '../domain/ids.ts'
import { type Role, roles } from '../domain/permission.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { badPassword } from './change-password.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { insertUser } from './house.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { hashPassword } from './password.ts'

export interface UserInput {
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Left out, it is chosen at the first sign-in (P07). */
  readonly password?: string
}

/**
 * Creates a user (P07, P09): supervisors make supervisors and cashiers, admins make all.
 * Refusals: not-signed-in, not-permitted, bad-input (also for an e-mail that is in use), the database's.
 */
export async function createUser(desk: Desk, input: UserInput): Promise<{ id: UserId } | Refusal> {
  const session = permittedSession(desk, 'manage-users')
  if (isRefusal(session)) return session
  const email = cleanText(input.email, 200)
  if (!/^[^\s@]+@[^\s@]+$/.test(email))
    return { refused: 'bad-input', field: 'email', value: email, expected: 'name@example.org' }
  if (!roles.includes(input.role))
    return { refused: 'bad-input', field: 'role', value: input.role, expected: roles.join(', ') }
  const { password } = input
  const bad = password === undefined ? null : badPassword(password)
  if (bad !== null) return bad
  const passwordHash = password === undefined ? null : await hashPassword(password)
  const id = desk.ids.newId('usr')
  const user = {
    id,
    email,
    name: cleanText(input.name, 80) || email,
    role: input.role,
    passwordHash,
    createdBy: session.user.id,
  }
  return desk.turns.take(() =>
    orRefusal<{ id: UserId } | Refusal>(async () => {
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'user-created',
        subject: id,
        body: { role: input.role },
        before: [insertUser(user)],
      }))
      if (result.committed) return { id }
      if (result.guard === 'UNIQUE:user.email')
        return { refused: 'bad-input', field: 'email', value: email, expected: 'new' }
      return permissionRefusal(result, 'manage-users')
    }),
  )
}
