/** F09, A13: whoever chooses his name and types PIN or password has the till. */
import type { LockState } from '../people-states.ts'
import { asking, noticing, type Screen } from '../screen.ts'

const longestSecret = 120

export const lockScreen: Screen<LockState> = {
  id: 'lock',
  onCommand(state, command, model) {
    const { users, selected, secret } = state
    const last = Math.max(0, users.length - 1)
    switch (command) {
      case 'up':
        return { state: { ...state, selected: Math.max(0, selected - 1), secret: '' } }
      case 'down':
        return { state: { ...state, selected: Math.min(last, selected + 1), secret: '' } }
      case 'unlock': {
        const user = users[selected]
        return user === undefined || secret === ''
          ? noticing(state, 'info', model.words.people.lockHint)
          : asking(state, { do: 'unlock', userId: user.id, secret })
      }
      default:
        return { state }
    }
  },
  onInput: (state, _field, value) => ({ state: { ...state, secret: value.slice(0, longestSecret) } }),
}
