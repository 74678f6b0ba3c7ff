/** P09: oneself and the users below; created with an e-mail alone (P07). */
import { type Role, roles } from '../../domain/permission.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { UserFormState, UsersState } from '../people-states.ts'
import { asking, closing, moveInList, type Screen } from '../screen.ts'

const longestField = 120
const userFormStart: UserFormState = { id: 'user-form', email: '', name: '', role: 'cashier', field: 'email' }

export function userRows(model: Model): number {
  return Math.max(1, Math.min(16, model.layout.body.rows - 4))
}

export const usersScreen: Screen<UsersState> = {
  id: 'users',
  onCommand(state, command, model) {
    if (command === 'close') return closing(state)
    if (command === 'add-user') return asking(state, { do: 'open', screen: userFormStart })
    const selected = moveInList(command, state.selected, state.users.length, userRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const user = state.users[state.selected]
    if (user === undefined) return { state }
    const { id: userId } = user
    switch (command) {
      case 'set-role':
        return asking(state, { do: 'change-user', changed: { userId, change: { role: nextRole(user.role, model) } } })
      case 'reset-password':
        return asking(state, { do: 'change-user', changed: { userId, change: 'reset-password' } })
      case 'assign-class':
        return asking(state, { do: 'assign-class', email: user.email })
      case 'switch-off':
        return asking(state, { do: 'change-user', changed: { userId, change: { isActive: !user.isActive } } })
      default:
        return { state }
    }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 78, rows: userRows(model) + 2 }),
}

/** Only admins make admins. */
function nextRole(role: Role, { session }: Model): Role {
  const possible = session?.user.role === 'admin' ? roles : roles.filter((each) => each !== 'admin')
  return possible[(possible.indexOf(role) + 1) % possible.length] ?? 'cashier'
}

export const userFormScreen: Screen<UserFormState> = {
  id: 'user-form',
  onCommand(state, command, model) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
      case 'previous-field':
        return { state: { ...state, field: state.field === 'email' ? 'name' : 'email' } }
      case 'set-role':
        return { state: { ...state, role: nextRole(state.role, model) } }
      case 'save-user':
        if (state.field === 'email' && state.name === '') return { state: { ...state, field: 'name' } }
        return asking(state, { do: 'save-user', form: state })
      default:
        return { state }
    }
  },
  onInput(state, field, value) {
    const text = value.slice(0, longestField)
    return { state: field === 'name' ? { ...state, name: text } : { ...state, email: text } }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 62, rows: 8 }),
}
