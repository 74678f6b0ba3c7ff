/** F03: the drawer is counted by coin and note, then the shift is closed for good. */
import { type CashCount, countedCash, denominations } from '../../domain/shift-report.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { CountState } from '../people-states.ts'
import { asking, closing, noticing, type Screen } from '../screen.ts'

/** More of one coin than a drawer holds is a slip. */
const mostDigits = 5

export function countStart(expected: number | null): CountState {
  return { id: 'count', expected, pieces: {}, field: 0, isSure: false }
}

export function piecesOf(model: Model): readonly number[] {
  return denominations(model.session?.organiser.currency ?? 'EUR')
}

export function cashCount({ pieces }: CountState): CashCount {
  return Object.entries(pieces).flatMap(([amount, count]) =>
    Number(count) > 0 ? [[Number(amount), Number(count)] as const] : [],
  )
}

export function countTotal(state: CountState): number {
  return countedCash(cashCount(state))
}

/** T21: nobody counts where the system's figure is taken. */
export function isAutomatic({ session }: Model): boolean {
  return session?.rules.closing === 'automatic'
}

/** A slip cannot be taken back: a shift stays closed. Who counts blind is told no more than that nothing is counted (F05). */
function isDoubtful(state: CountState, model: Model): boolean {
  if (isAutomatic(model)) return false
  const total = countTotal(state)
  return state.expected === null ? total === 0 : total !== state.expected
}

export const countScreen: Screen<CountState> = {
  id: 'count',
  onCommand(state, command, model) {
    const { length } = piecesOf(model)
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
        return { state: { ...state, field: (state.field + 1) % length } }
      case 'previous-field':
        return { state: { ...state, field: (state.field + length - 1) % length } }
      case 'close-shift':
        if (!state.isSure && isDoubtful(state, model)) {
          const { people } = model.words
          const sentence = countTotal(state) === 0 ? people.closeUncounted : people.closeDiffers
          return noticing({ ...state, isSure: true }, 'error', sentence)
        }
        return asking(state, { do: 'close-shift', counts: isAutomatic(model) ? null : cashCount(state) })
      default:
        return { state }
    }
  },
  onInput: (state, field, value) => ({
    state: {
      ...state,
      isSure: false,
      pieces: { ...state.pieces, [field]: value.replaceAll(/\D/g, '').slice(0, mostDigits) },
    },
  }),
  rect: (_state, model) =>
    centred(model.layout.body, {
      columns: 62,
      rows: isAutomatic(model) ? 7 : Math.ceil(piecesOf(model).length / 2) + 8,
    }),
}
