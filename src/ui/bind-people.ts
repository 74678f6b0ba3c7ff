/** Binds the desk's verbs for people, shifts and cash to one open desk. */
import { approve, dropApproval } from '../desk/approve.ts'
import { correctCash, listCash, moveCash } from '../desk/cash.ts'
import { changePassword, setFirstPassword } from '../desk/change-password.ts'
import { resetPassword, setActive, setRole } from '../desk/change-user.ts'
import { closeShift } from '../desk/close-shift.ts'
import { createUser } from '../desk/create-user.ts'
import type { Desk } from '../desk/desk.ts'
import { listUsers } from '../desk/list-users.ts'
import { openShift } from '../desk/open-shift.ts'
import { setPin } from '../desk/set-pin.ts'
import { signOut } from '../desk/sign-out.ts'
import { tillUsers, unlock } from '../desk/switch-user.ts'
import type { PeopleDesk } from './people-desk.ts'

export function bindPeople(desk: Desk): PeopleDesk {
  return {
    openShift: (input) => openShift(desk, input),
    closeShift: (input) => closeShift(desk, input),
    listCash: () => listCash(desk),
    moveCash: (input) => moveCash(desk, input),
    correctCash: (input) => correctCash(desk, input),
    tillUsers: () => tillUsers(desk),
    unlock: (input) => unlock(desk, input),
    approve: (input) => approve(desk, input),
    dropApproval: () => dropApproval(desk),
    listUsers: () => listUsers(desk),
    createUser: (input) => createUser(desk, input),
    setRole: (input) => setRole(desk, input),
    setActive: (input) => setActive(desk, input),
    resetPassword: (input) => resetPassword(desk, input),
    setFirstPassword: (input) => setFirstPassword(desk, input),
    changePassword: (input) => changePassword(desk, input),
    setPin: (input) => setPin(desk, input),
    signOut: () => signOut(desk),
  }
}
