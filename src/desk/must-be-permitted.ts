import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { BrokenGuard, SqlStatement } from '../../db/store.ts'
import type { UserId } from '../domain/ids.ts'
import type { Permission } from '../domain/permission.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'
import { prepared } from './prepared.ts'

/** What a batch breaks that holds `mustBePermitted` of somebody who may not. */
const notPermittedGuard = 'E_MUST:permitted'

/**
 * What a broken guard means for a verb that asks for one permission and has handled its own guards: not-permitted, when the
 * database saw that it is missing, or one of the database's refusals. @throws Error for a guard that the verb forgot
 */
export function permissionRefusal(broken: BrokenGuard, permission: Permission): Refusal {
  const isForbidden = broken.guard === notPermittedGuard || broken.guard === 'E_FORBIDDEN'
  return isForbidden ? { refused: 'not-permitted', permission } : guardRefusal(broken)
}

/**
 * The database's own look at a permission, for verbs whose rows no trigger guards: the one who acts has it, or somebody who
 * has it signed for this at this till, and the signature is unused (F41). Its batch must carry `session.approval`.
 */
export function mustBePermitted(desk: Desk, session: Session, permission: Permission, at: number): SqlStatement {
  const { user, approval } = session
  if (approval === undefined) return mustHave({ userId: user.id, permission })
  const { id, approver } = approval
  return mustBeSigned({ id, tillId: desk.till.id, userId: user.id, approverId: approver.id, permission, at })
}

/** Who has the permission: the one who acts, or the one who signed. */
export function permittedUser({ user, approval }: Session): UserId {
  return approval?.approver.id ?? user.id
}

const mustHave = prepared<{ userId: UserId; permission: Permission }>(
  ({ userId, permission }) => sql`
    insert into must (ok, code) select count(*), 'permitted' from user u
    join role_permission p on p.role = u.role and p.permission = ${permission} where u.id = ${userId} and u.is_active = 1`,
)

interface Signed {
  readonly id: string
  readonly tillId: string
  readonly userId: UserId
  readonly approverId: UserId
  readonly permission: Permission
  readonly at: number
}

const mustBeSigned = prepared<Signed>(
  ({ id, tillId, userId, approverId, permission, at }) => sql`
    insert into must (ok, code) select count(*), 'permitted' from approval a join user u on u.id = a.approver_id
    join role_permission p on p.role = u.role and p.permission = ${permission}
    where a.id = ${id} and a.till_id = ${tillId} and a.requester_id = ${userId} and a.approver_id = ${approverId}
      and a.used_seq is null and a.expires_at > ${at} and u.is_active = 1`,
)
