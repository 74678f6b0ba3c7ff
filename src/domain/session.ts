import type { OrganiserId, OutletId, ShiftId, TillId, UserId } from './ids.ts'
import type { Currency } from './money.ts'
import type { Permission, Role } from './permission.ts'

/** Who stands at which till, from signing in to signing out. */
export interface Session {
  readonly user: SessionUser
  readonly till: {
    readonly id: TillId
    readonly name: string
    readonly receiptPrinter: string
    readonly ticketPrinter: string
  }
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
