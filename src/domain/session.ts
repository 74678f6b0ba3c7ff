import type { OrganiserId, OutletId, ShiftId, TillId, UserId } from './ids.ts'
import type { Currency } from './money.ts'
import type { Permission, Role } from './permission.ts'
import type { TillPrinters } from './printer-role.ts'

/** Who stands at which till, from signing in to signing out. */
export interface Session {
  readonly user: SessionUser
  readonly till: TillPrinters & { readonly id: TillId; readonly name: string }
  /** P02: it sells only the events linked to it. */
  readonly outlet: { readonly id: OutletId; readonly name: string; readonly delivery: 'print' | 'email' }
  readonly shift: { readonly id: ShiftId; readonly openedAt: number }
  /** E03: the house; its name stands at the top left. */
  readonly organiser: { readonly id: OrganiserId; readonly name: string; readonly currency: Currency }
  readonly permissions: ReadonlySet<Permission>
}

export interface SessionUser {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly role: Role
}
