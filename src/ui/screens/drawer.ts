/** A15: the cash drawer without a sale: the reason is asked for first. */
import { centred } from '../layout.ts'
import { asking, closing, type Screen, typing } from '../screen.ts'
import type { DrawerState } from '../screen-state.ts'

const longestReason = 120

export const drawerStart: DrawerState = { id: 'drawer', reason: '' }

export const drawerScreen: Screen<DrawerState> = {
  id: 'drawer',
  onCommand(state, command) {
    const reason = state.reason.trim()
    if (command === 'close') return closing(state)
    if (command !== 'choose' || reason === '') return { state }
    return asking(state, { do: 'close' }, { do: 'open-drawer', reason })
  },
  onInput: (state, _field, value, model) =>
    typing({ ...state, reason: value.slice(0, longestReason) }, value, longestReason, model),
  rect: (_state, model) => centred(model.layout.body, { columns: 62, rows: 6 }),
}
