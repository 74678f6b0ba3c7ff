/** People, shifts and cash of the fake desk: one user, one open shift, nothing counted. */

import type { ApprovalId, CashOperationId, ShiftId, UserId } from '../../src/domain/ids.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Approval, Session } from '../../src/domain/session.ts'
import type { CashOperation, ShiftReport } from '../../src/domain/shift-document.ts'
import { countedCash, shiftFigures } from '../../src/domain/shift-report.ts'
import type { PeopleDesk, TillUser, UserListing } from '../../src/ui/people-desk.ts'
import type { Answer } from './fake-answer.ts'

export class FakePeople {
  session: Session
  readonly cash: CashOperation[] = []
  readonly users: UserListing[] = []
  readonly tillUsers: TillUser[]
  approval: Approval | null = null

  constructor(session: Session) {
    this.session = session
    this.tillUsers = [
      { id: session.user.id, name: session.user.name },
      { id: 'usr_2' as UserId, name: 'Boris' },
    ]
  }

  /** With what a second person lets through just now. */
  get permissions(): Session['permissions'] {
    const waived = this.approval === null ? [] : [this.approval.permission]
    return new Set([...this.session.permissions, ...waived])
  }

  verbs(answer: Answer): PeopleDesk {
    return {
      openShift: ({ float }) => answer('openShift', float, () => this.openShift()) as Promise<Session | Refusal>,
      closeShift: (input) =>
        answer('closeShift', input, () => {
          const counted = countedCash(input.counts ?? [])
          this.session = { ...this.session, shift: { ...this.session.shift, isOpen: false } }
          return this.report(counted)
        }) as Promise<ShiftReport | Refusal>,
      listCash: () => answer('listCash', undefined, () => this.cash),
      moveCash: (input) => answer('moveCash', input, () => this.book(input)) as Promise<CashOperation | Refusal>,
      correctCash: (input) =>
        answer('correctCash', input, () => {
          const found = this.cash.find((each) => each.id === input.id)
          const kind = found?.kind === 'credit' ? ('debit' as const) : ('credit' as const)
          return this.book({ kind, amount: found?.amount ?? 0, comment: input.comment })
        }) as Promise<CashOperation | Refusal>,
      tillUsers: () => answer('tillUsers', undefined, () => this.tillUsers),
      unlock: ({ userId, secret }) =>
        answer('unlock', { userId, secret }, () => this.unlock(userId, secret)) as ReturnType<PeopleDesk['unlock']>,
      approve: (input) => answer('approve', input, () => this.approve(input)) as Promise<Approval | Refusal>,
      dropApproval: () => {
        this.approval = null
      },
      listUsers: () => answer('listUsers', undefined, () => [...this.users]),
      createUser: (input) =>
        answer('createUser', input, () => {
          const id = `usr_${this.users.length + 10}` as UserId
          const { email, name, role } = input
          const known = { isActive: true, hasPassword: false, hasPin: false, createdBy: 'Anna', sold: 0 }
          this.users.push({ id, email, name, role, ...known })
          return { id }
        }),
      setRole: (input) =>
        answer('setRole', input, () => this.change(input.user, { role: input.role })) as ReturnType<
          PeopleDesk['setRole']
        >,
      setActive: (input) =>
        answer('setActive', input, () => this.change(input.user, { isActive: input.isActive })) as ReturnType<
          PeopleDesk['setActive']
        >,
      resetPassword: (input) =>
        answer('resetPassword', input, () => this.change(input.user, { hasPassword: false })) as ReturnType<
          PeopleDesk['resetPassword']
        >,
      setFirstPassword: (input) => answer('setFirstPassword', input, () => true as const),
      changePassword: (input) => answer('changePassword', input, () => true as const),
      setPin: (input) => answer('setPin', input, () => true as const),
      signOut: () => answer('signOut', undefined, () => true as const),
    }
  }

  private openShift(): Session | Refusal {
    if (this.session.shift.isOpen) return { refused: 'shift-open' }
    this.session = { ...this.session, shift: { ...this.session.shift, isOpen: true } }
    return this.session
  }

  private book(input: Pick<CashOperation, 'kind' | 'amount' | 'comment'>): CashOperation | Refusal {
    if (!this.session.permissions.has('cash-operations') && this.approval?.permission !== 'cash-operations')
      return { refused: 'not-permitted', permission: 'cash-operations' }
    const approvedBy = this.approval?.approver.name ?? null
    this.approval = null
    const id = `csh_${this.cash.length}` as CashOperationId
    const operation: CashOperation = {
      ...{ id, ...input, operator: this.session.user.name, approvedBy, at: 0, corrects: null, isCorrected: false },
    }
    this.cash.push(operation)
    return operation
  }

  private unlock(userId: UserId, secret: string) {
    if (secret !== '2580') return { refused: 'wrong-sign-in' } as const
    const user = this.tillUsers.find((each) => each.id === userId)
    const parked = userId === this.session.user.id ? null : { name: this.session.user.name, seats: 2 }
    this.session = { ...this.session, user: { ...this.session.user, id: userId, name: user?.name ?? '' } }
    return { session: this.session, parked }
  }

  private approve({ email, secret, permission }: Parameters<PeopleDesk['approve']>[0]): Approval | Refusal {
    if (secret !== 'clara') return { refused: 'wrong-sign-in' }
    this.approval = {
      id: 'apr_1' as ApprovalId,
      requesterId: this.session.user.id,
      approver: { id: 'usr_3' as UserId, email, name: 'Clara', role: 'supervisor' },
      permission,
      expiresAt: Number.MAX_SAFE_INTEGER,
    }
    return this.approval
  }

  private change(id: UserId, change: Partial<UserListing>): UserListing | Refusal {
    const at = this.users.findIndex((each) => each.id === id)
    const found = this.users[at]
    if (found === undefined) return { refused: 'user-unknown', user: id }
    this.users[at] = { ...found, ...change }
    return { ...found, ...change }
  }

  report(counted: number | null): ShiftReport {
    const figures = shiftFigures({
      float: 10_000,
      orders: [],
      lines: [],
      payments: [],
      cash: this.cash,
      turnoverBefore: 0,
    })
    return {
      ...{
        shiftId: 'shf_1' as ShiftId,
        zNumber: counted === null ? null : 4,
        outletName: 'Foyer',
        tillName: 'till 1',
        operator: null,
      },
      ...{
        currency: 'EUR',
        openedAt: 0,
        openedBy: 'Anna',
        closedAt: counted === null ? null : 0,
        closedBy: null,
        readAt: 0,
      },
      ...{ figures, counted, difference: counted === null ? null : counted - figures.expected, counts: [] },
    }
  }
}
