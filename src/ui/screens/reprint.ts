/** F34: why tickets, or a badge, are printed again: by a digit, or in the cashier's own words. */
import { reprintReasons } from '../../domain/reprint.ts'
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import { asking, closing, moveInList, type Screen, type Step, typing } from '../screen.ts'
import type { Reprint, ReprintReasonState, ReprintState } from '../screen-state.ts'

const longestReason = 120
/** The known reasons, and another one. */
const choices = reprintReasons.length + 1

export const reprintScreen: Screen<ReprintState> = {
  id: 'reprint',
  onCommand(state, command, _model, key) {
    const selected = moveInList(command, state.selected, choices, choices)
    if (selected !== undefined) return { state: { ...state, selected } }
    switch (command) {
      case 'close':
        return closing(state)
      case 'digit':
        return choosing(state, Number(key) - 1)
      case 'choose':
        return choosing(state, state.selected)
      default:
        return { state }
    }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 62, rows: choices + 6 }),
}

function choosing(state: ReprintState, choice: number): Step<ReprintState> {
  const { what } = state
  if (choice >= choices) return { state }
  const reason = reprintReasons[choice]
  if (reason !== undefined) return asking(state, { do: 'close' }, printing(what, reason))
  return asking(state, { do: 'close' }, { do: 'open', screen: { id: 'reprint-reason', what, reason: '' } })
}

function printing(what: Reprint, reason: string): Intent {
  return 'saleId' in what ? { do: 'reprint', ...what, reason } : { do: 'reprint-badge', ...what, reason }
}

export const reprintReasonScreen: Screen<ReprintReasonState> = {
  id: 'reprint-reason',
  onCommand(state, command) {
    const reason = state.reason.trim()
    if (command === 'close') return closing(state)
    if (command !== 'choose' || reason === '') return { state }
    return asking(state, { do: 'close' }, printing(state.what, reason))
  },
  onInput: (state, _field, value, model) =>
    typing({ ...state, reason: value.slice(0, longestReason) }, value, longestReason, model),
  rect: (_state, model) => centred(model.layout.body, { columns: 62, rows: 6 }),
}
