/** F01: the float is counted before the first sale; the usual one takes one key. */
import { parseMoney } from '../../domain/money.ts'
import type { Session } from '../../domain/session.ts'
import { bareMoney } from '../format.ts'
import { centred } from '../layout.ts'
import type { ShiftOpenState } from '../people-states.ts'
import { asking, closing, noticing, type Screen } from '../screen.ts'
import { fill } from '../words.ts'

const longestAmount = 20

export function shiftOpenStart({ rules, organiser }: Session, language: string): ShiftOpenState {
  const usual = bareMoney(rules.usualFloat, organiser.currency, language)
  return { id: 'shift-open', float: usual, proposed: usual }
}

export const shiftOpenScreen: Screen<ShiftOpenState> = {
  id: 'shift-open',
  onCommand(state, command, model) {
    if (command === 'close') return closing(state)
    if (command !== 'open-shift') return { state }
    const float = parseMoney(state.float, model.session?.organiser.currency ?? 'EUR')
    if (float === null) return noticing(state, 'error', fill(model.words.notices.badAmount, { text: state.float }))
    return asking(state, { do: 'open-shift', float })
  },
  // What is counted is typed over what was expected.
  onInput: ({ proposed, ...state }, _field, value) => {
    const typed = proposed !== undefined && value.startsWith(proposed) ? value.slice(proposed.length) : value
    return { state: { ...state, float: typed.slice(0, longestAmount) } }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 60, rows: 7 }),
}
