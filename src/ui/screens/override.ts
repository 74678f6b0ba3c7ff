/** F41: what one may not do, a second person lets through once. */
import type { Permission } from '../../domain/permission.ts'
import { centred } from '../layout.ts'
import type { OverrideState } from '../people-states.ts'
import { asking, closing, noticing, type Screen } from '../screen.ts'

const longestField = 120

export function overrideStart(permission: Permission): OverrideState {
  return { id: 'override', permission, email: '', secret: '', field: 'email' }
}

export const overrideScreen: Screen<OverrideState> = {
  id: 'override',
  onCommand(state, command, model) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
      case 'previous-field':
        return { state: { ...state, field: state.field === 'email' ? 'secret' : 'email' } }
      case 'approve': {
        const { email, secret, permission } = state
        if (secret === '') return noticing({ ...state, field: 'secret' }, 'info', model.words.people.allowHint)
        return asking(state, { do: 'approve', email: email.trim(), secret, permission })
      }
      default:
        return { state }
    }
  },
  onInput(state, field, value) {
    const text = value.slice(0, longestField)
    return { state: field === 'secret' ? { ...state, secret: text } : { ...state, email: text } }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 64, rows: 9 }),
}
