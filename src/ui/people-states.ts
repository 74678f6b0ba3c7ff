/** What the screens of people, shifts and cash remember. */
import type { UserId } from '../domain/ids.ts'
import type { Permission, Role } from '../domain/permission.ts'
import type { CashOperation, ShiftReport } from '../domain/shift-document.ts'
import type { TillUser, UserListing } from './people-desk.ts'

export type PeopleState =
  | ShiftOpenState
  | TillMenuState
  | ReportState
  | CashState
  | CashFormState
  | CountState
  | LockState
  | OverrideState
  | UsersState
  | UserFormState
  | SecretState

/** F01. */
export interface ShiftOpenState {
  readonly id: 'shift-open'
  /** As typed; the usual float stands there already. */
  readonly float: string
  /** The usual float, until something is typed. */
  readonly proposed?: string
}

export interface TillMenuState {
  readonly id: 'till-menu'
  /** What is set up now and then is in a list of its own. */
  readonly page: 'till' | 'set-up'
  readonly selected: number
}

/** F06: X while the shift is open, Z when it was closed. */
export interface ReportState {
  readonly id: 'report'
  readonly report: ShiftReport
  /** F45: all who worked in the shift. */
  readonly operators: ShiftReport['figures']['operators']
  /** First line that is shown. */
  readonly top: number
}

/** F02. */
export interface CashState {
  readonly id: 'cash'
  readonly operations: readonly CashOperation[]
  readonly selected: number
}

export interface CashFormState {
  readonly id: 'cash-form'
  readonly kind: 'credit' | 'debit'
  /** T22: what is taken back; its amount cannot be changed. */
  readonly corrects: CashOperation | null
  readonly amount: string
  readonly comment: string
  readonly field: 'amount' | 'comment'
}

/** F03: how many of each coin and note, as typed; an empty text is none. */
export interface CountState {
  readonly id: 'count'
  /** F05: `null` while nobody may see it. */
  readonly expected: number | null
  readonly pieces: Readonly<Record<number, string>>
  /** Index into the denominations. */
  readonly field: number
  /** What does not agree is asked for twice. */
  readonly isSure: boolean
}

/** F09, A13. */
export interface LockState {
  readonly id: 'lock'
  readonly users: readonly TillUser[]
  readonly selected: number
  readonly secret: string
}

/** F41. */
export interface OverrideState {
  readonly id: 'override'
  readonly permission: Permission
  readonly email: string
  readonly secret: string
  readonly field: 'email' | 'secret'
}

/** P09. */
export interface UsersState {
  readonly id: 'users'
  readonly users: readonly UserListing[]
  readonly selected: number
}

export interface UserFormState {
  readonly id: 'user-form'
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly field: 'email' | 'name'
}

export const secretFields = ['current', 'next', 'again'] as const
export interface SecretState {
  readonly id: 'secret'
  /** P07: the first password is chosen at the first sign-in. */
  readonly kind: 'first-password' | 'password' | 'pin'
  readonly email: string
  readonly current: string
  readonly next: string
  readonly again: string
  readonly field: (typeof secretFields)[number]
}

export type UserChange = { readonly role: Role } | { readonly isActive: boolean } | 'reset-password'
export interface ChangedUser {
  readonly userId: UserId
  readonly change: UserChange
}
