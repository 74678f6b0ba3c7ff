/** The desk's verbs for people, shifts and cash, as the screens use them. */
import type { ApproveInput } from '../desk/approve.ts'
import type { CashInput } from '../desk/cash.ts'
import type { CloseInput } from '../desk/close-shift.ts'
import type { UserInput } from '../desk/create-user.ts'
import type { UserListing } from '../desk/list-users.ts'
import type { TillUser, Unlocked } from '../desk/switch-user.ts'
import type { CashOperationId, UserId } from '../domain/ids.ts'
import type { Role } from '../domain/permission.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Approval, Session } from '../domain/session.ts'
import type { CashOperation, ShiftReport } from '../domain/shift-document.ts'

export type { UserListing } from '../desk/list-users.ts'
export type { TillUser } from '../desk/switch-user.ts'

export interface PeopleDesk {
  openShift(input: { readonly float: number }): Promise<Session | Refusal>
  closeShift(input: CloseInput): Promise<ShiftReport | Refusal>
  listCash(): Promise<readonly CashOperation[] | Refusal>
  moveCash(input: CashInput): Promise<CashOperation | Refusal>
  correctCash(input: { readonly id: CashOperationId; readonly comment: string }): Promise<CashOperation | Refusal>
  tillUsers(): Promise<readonly TillUser[] | Refusal>
  unlock(input: { readonly userId: UserId; readonly secret: string }): Promise<Unlocked | Refusal>
  approve(input: ApproveInput): Promise<Approval | Refusal>
  dropApproval(): void
  listUsers(): Promise<readonly UserListing[] | Refusal>
  createUser(input: UserInput): Promise<{ readonly id: UserId } | Refusal>
  setRole(input: { readonly user: UserId; readonly role: Role }): Promise<UserListing | Refusal>
  setActive(input: { readonly user: UserId; readonly isActive: boolean }): Promise<UserListing | Refusal>
  resetPassword(input: { readonly user: UserId }): Promise<UserListing | Refusal>
  setFirstPassword(input: { readonly email: string; readonly password: string }): Promise<true | Refusal>
  changePassword(input: { readonly password: string; readonly newPassword: string }): Promise<true | Refusal>
  setPin(input: { readonly password: string; readonly pin: string }): Promise<true | Refusal>
  signOut(): Promise<true | Refusal>
}
