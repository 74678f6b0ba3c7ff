import { cleanText } from '../domain/clean-text.ts'
import { type Permission, permissionsOf } from '../domain/permission.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Approval } from '../domain/session.ts'
import { checkSecret } from './check-secret.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { findUser } from './find-user.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { queries } from './prepared.ts'

/** Long enough to say why, too short to be forgotten at the till. */
const lastsMs = 2 * 60_000

export interface ApproveInput {
  readonly email: string
  /** PIN or password. */
  readonly secret: string
  readonly permission: Permission
}

/**
 * F41: a second person lets the next action through that needs this permission. Both stand in its journal entry, and in the
 * order if it is one.
 * @param proof the desk that knows the secrets; training has none of its own.
 * Refusals: not-signed-in, wrong-sign-in, locked-out, approve-oneself (A2), not-permitted, the database's.
 */
export async function approve(
  desk: Desk,
  { email, secret, permission }: ApproveInput,
  proof = desk,
): Promise<Approval | Refusal> {
  return desk.turns.take(() =>
    orRefusal<Approval | Refusal>(async () => {
      const { session } = desk.state
      if (session === null) return { refused: 'not-signed-in' }
      const name = cleanText(email, 200)
      const user = await findUser(proof, { email: name })
      const right = await checkSecret(proof, user, { name, secret, allowsPin: true })
      if (isRefusal(right)) return right
      if (user === null) return { refused: 'wrong-sign-in' }
      if (user.id === session.user.id) return { refused: 'approve-oneself' }
      const { passwordHash: _, pinHash: __, ...approver } = user
      const missing = (['override', permission] as const).find((each) => !permissionsOf(user.role).has(each))
      if (missing !== undefined) return { refused: 'not-permitted', permission: missing }
      const id = desk.ids.newId('apr')
      const requesterId = session.user.id
      const result = await commitJournaled(desk, user.id, ({ at }) => ({
        kind: 'approval',
        subject: id,
        body: { requester: requesterId, permission },
        before: [
          queries.insertInto('approval').values({
            ...{ id, till_id: desk.till.id, requester_id: requesterId, approver_id: user.id, permission },
            ...{ created_at: at, expires_at: at + lastsMs },
          }),
        ],
      }))
      if (!result.committed) return permissionRefusal(result, permission)
      const approval: Approval = { id, requesterId, approver, permission, expiresAt: result.at + lastsMs }
      desk.state.approval = approval
      return approval
    }),
  )
}

/** What was let through was left undone: it is not kept for something else. */
export function dropApproval(desk: Desk): void {
  desk.state.approval = null
}
