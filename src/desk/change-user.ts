import type { Statement } from '../../db/store.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { UserId } from '../domain/ids.ts'
import { type Role, roles } from '../domain/permission.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { commitJournaled, type JournalKind } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { listUsers, type UserListing } from './list-users.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { queries } from './prepared.ts'

/**
 * P09: another role for a user below oneself; only admins make admins.
 * Refusals: not-signed-in, not-permitted, user-unknown, user-not-below, bad-input, the database's.
 */
export async function setRole(desk: Desk, input: { user: string; role: Role }): Promise<UserListing | Refusal> {
  const { role } = input
  if (!roles.includes(role)) return { refused: 'bad-input', field: 'role', value: role, expected: roles.join(', ') }
  return changeUser(desk, input.user, 'user-changed', { role }, (id, by) =>
    queries.updateTable('user').set({ role, changed_by: by }).where('id', '=', id),
  )
}

/** Switches a user off, or on again. Whoever is signed in can do nothing more from the next action on. Refusals: as `setRole`. */
export async function setActive(
  desk: Desk,
  input: { user: string; isActive: boolean },
): Promise<UserListing | Refusal> {
  const { isActive } = input
  return changeUser(desk, input.user, 'user-changed', { isActive }, (id, by) =>
    queries
      .updateTable('user')
      .set({ is_active: isActive ? 1 : 0, changed_by: by })
      .where('id', '=', id),
  )
}

/** Password and PIN are gone, and tries count anew: the user chooses a password at the next sign-in (P07). Refusals: as `setRole`. */
export async function resetPassword(desk: Desk, input: { user: string }): Promise<UserListing | Refusal> {
  return changeUser(desk, input.user, 'password-reset', {}, (id) =>
    queries
      .updateTable('user')
      .set({ password_hash: null, pin_hash: null, failed_count: 0, locked_until: null })
      .where('id', '=', id),
  )
}

async function changeUser(
  desk: Desk,
  wanted: string,
  kind: JournalKind,
  body: Readonly<Record<string, unknown>>,
  change: (id: UserId, by: UserId) => Statement,
): Promise<UserListing | Refusal> {
  return desk.turns.take(() =>
    orRefusal<UserListing | Refusal>(async () => {
      const session = permittedSession(desk, 'manage-users')
      if (isRefusal(session)) return session
      const user = await userBelow(desk, session, wanted)
      if (isRefusal(user)) return user
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind,
        subject: user.id,
        body,
        before: [change(user.id, session.user.id)],
      }))
      if (!result.committed) return permissionRefusal(result, 'manage-users')
      return userBelow(desk, session, user.id)
    }),
  )
}

/** By id or e-mail; oneself is not below oneself. */
async function userBelow(desk: Desk, session: Session, wanted: string): Promise<UserListing | Refusal> {
  const name = cleanText(wanted, 200).toLowerCase()
  const users = await listUsers(desk)
  if (isRefusal(users)) return users
  const user = users.find((each) => each.id === wanted || each.email.toLowerCase() === name)
  if (user?.id === session.user.id) return { refused: 'user-not-below', user: user.email }
  return user ?? { refused: 'user-unknown', user: name }
}
