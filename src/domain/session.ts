import type { ApprovalId, OrganiserId, OutletId, ShiftId, TillId, UserId } from './ids.ts'
import type { Currency } from './money.ts'
import type { Permission, Role } from './permission.ts'
import type { TillPrinters } from './printer-role.ts'

/** Who stands at which till, from signing in to signing out. */
export interface Session {
  readonly user: SessionUser
  readonly till: TillPrinters & { readonly id: TillId; readonly name: string }
  /** P02: it sells only the events linked to it. */
  readonly outlet: { readonly id: OutletId; readonly name: string; readonly delivery: 'print' | 'email' }
  /** F01: nothing is sold before a shift is open; until then the id stands for none. */
  readonly shift: { readonly id: ShiftId; readonly openedAt: number; readonly isOpen: boolean }
  readonly rules: OutletRules
  /** E03: the house; its name stands at the top left. */
  readonly organiser: { readonly id: OrganiserId; readonly name: string; readonly currency: Currency }
  readonly permissions: ReadonlySet<Permission>
  /** F10: nothing that happens here is real, and every paper says so. */
  readonly isTraining: boolean
  /** F41: a second person let this one action through. */
  readonly approval?: Approval
}

/** How an outlet counts and guards its tills. */
export interface OutletRules {
  /** F01: proposed for a new shift, in minor units. */
  readonly usualFloat: number
  /** F05. */
  readonly isBlindCount: boolean
  /** T21. */
  readonly closing: 'automatic' | 'manual'
  /** A13: without a key for so long the screen locks; 0 never. */
  readonly lockAfterMinutes: number
  /** P14: sold without being asked how it is paid; the outlet settles it by account. */
  readonly isOnAccount: boolean
}

/** What a second person signed for at this till (F41). It is used up by the first thing it lets through. */
export interface Approval {
  readonly id: ApprovalId
  readonly requesterId: UserId
  readonly approver: SessionUser
  readonly permission: Permission
  readonly expiresAt: number
}

export interface SessionUser {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly role: Role
}
