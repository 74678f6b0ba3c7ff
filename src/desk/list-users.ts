import { sql } from 'kysely'
import { cleanText } from '../domain/clean-text.ts'
import type { UserId } from '../domain/ids.ts'
import { administratorEmail, type Role } from '../domain/permission.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

export interface UserListing {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly isActive: boolean
  readonly hasPassword: boolean
  readonly hasPin: boolean
  /** Who made it; `''` for the first ones. */
  readonly createdBy: string
  /** In minor units, of the shifts that are open now: what this user sold less what was given back (P09). */
  readonly sold: number
}

/**
 * P09: oneself and the users below; admins see all.
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function listUsers(desk: Desk): Promise<readonly UserListing[] | Refusal> {
  const session = permittedSession(desk, 'manage-users')
  if (isRefusal(session)) return session
  const { id: own, role } = session.user
  return orRefusal(async () => {
    const { rows } = await sql<Row>`
      select u.id, u.email, u.name, u.role, u.is_active, u.password_hash is not null as has_password,
        u.pin_hash is not null as has_pin, coalesce(c.name, '') as created_by, (
          select coalesce(sum(o.total), 0) from shift s join orders o on o.shift_id = s.id
          where s.closed_at is null and o.user_id = u.id) as sold
      from user u left join user c on c.id = u.created_by
      where u.email <> ${administratorEmail} and (${role} = 'admin' or u.id = ${own}
        or u.id in (select id from user_below where above = ${own}))
      order by u.is_active desc, u.name, u.email`.execute(desk.store.db)
    return rows.map((row) => ({
      ...{ id: row.id, email: cleanText(row.email), name: cleanText(row.name), role: row.role },
      isActive: Number(row.is_active) === 1,
      hasPassword: Number(row.has_password) === 1,
      hasPin: Number(row.has_pin) === 1,
      createdBy: cleanText(row.created_by),
      sold: Number(row.sold),
    }))
  })
}

interface Row {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly is_active: number
  readonly has_password: number
  readonly has_pin: number
  readonly created_by: string
  readonly sold: number
}
