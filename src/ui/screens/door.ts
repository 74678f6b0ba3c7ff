/** F39: the door of one event: every scan is an entry, with its verdict large on the screen. */

import type { DoorEvent, DoorState } from '../entry-states.ts'
import { centred } from '../layout.ts'
import { asking, closing, noticing, type Screen } from '../screen.ts'

const longestCode = 60

export function doorStart(event: DoorEvent): DoorState {
  return { id: 'door', event, code: '', entry: null, count: null }
}

export const doorScreen: Screen<DoorState> = {
  id: 'door',
  onCommand(state, command, model) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'check-ticket': {
        const code = state.code.trim()
        if (code === '') return noticing(state, 'info', model.words.entry.hint)
        return asking({ ...state, code: '' }, { do: 'enter-ticket', eventId: state.event.id, code })
      }
      default:
        return { state }
    }
  },
  onInput: (state, _field, value) => ({ state: { ...state, code: value.slice(0, longestCode) } }),
  rect: (_state, model) => centred(model.layout.body, { columns: 76, rows: 19 }),
}
