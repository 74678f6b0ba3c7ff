/** P09: oneself and the users below; created with an e-mail alone (P07). */
import { type Role, roles } from '../../domain/permission.ts'
import { bareMoney } from '../format.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { UserListing } from '../people-desk.ts'
import type { UserFormState, UsersState } from '../people-states.ts'
import { asking, closing, moveInList, type Screen, typing } from '../screen.ts'
import { type OfficeList, officeRows } from './office-list.ts'

const longestField = 120
const userFormStart: UserFormState = { id: 'user-form', email: '', name: '', role: 'cashier', field: 'email' }

/** Name, e-mail, role, what each sold in the shifts that are open, and what is to be known of him. */
export function usersList({ users, selected }: UsersState, { words, language, session }: Model): OfficeList {
  const { people, office, signIn } = words
  const remark = (user: UserListing): string =>
    user.isActive ? (user.hasPassword ? '' : people.noPassword) : people.off
  return {
    title: words.screens.users,
    columns: [
      { heading: people.name, share: 1 },
      { heading: signIn.email, most: 24 },
      { heading: people.role },
      { heading: office.turnover, isRight: true },
      { heading: '' },
    ],
    rows: users.map((user) => [
      ...[user.name, user.email, people.roles[user.role]],
      bareMoney(user.sold, session?.organiser.currency ?? 'EUR', language),
      remark(user),
    ]),
    keys: users.map(({ id }) => id),
    selected,
    empty: '',
  }
}

export const usersScreen: Screen<UsersState> = {
  id: 'users',
  onCommand(state, command, model) {
    if (command === 'close') return closing(state)
    if (command === 'add-user') return asking(state, { do: 'open', screen: userFormStart })
    const selected = moveInList(command, state.selected, state.users.length, officeRows(model))
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
  rect: (_state, model) => centred(model.layout.body, { columns: 78, rows: officeRows(model) + 3 }),
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
  onInput(state, field, value, model) {
    const text = value.slice(0, longestField)
    return typing(field === 'name' ? { ...state, name: text } : { ...state, email: text }, value, longestField, model)
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 62, rows: 8 }),
}
