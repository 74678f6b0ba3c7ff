/** F02, T22: cash put in and taken out in this shift; a movement is taken back by its opposite. */
import { parseMoney } from '../../domain/money.ts'
import type { CashOperation } from '../../domain/shift-document.ts'
import { bareMoney } from '../format.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import type { CashFormState, CashState } from '../people-states.ts'
import { asking, closing, moveInList, noticing, type Screen, typing } from '../screen.ts'
import { fill } from '../words.ts'

const longestField = 120

export function cashRows(model: Model): number {
  return Math.max(1, Math.min(14, model.layout.body.rows - 6))
}

export const cashScreen: Screen<CashState> = {
  id: 'cash',
  onCommand(state, command, model) {
    if (command === 'close') return closing(state)
    if (command === 'cash-in') return asking(state, { do: 'open', screen: cashForm('credit') })
    if (command === 'cash-out') return asking(state, { do: 'open', screen: cashForm('debit') })
    const selected = moveInList(command, state.selected, state.operations.length, cashRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const operation = state.operations[state.selected]
    if (command !== 'correct-cash' || operation === undefined) return { state }
    if (operation.isCorrected || operation.corrects !== null)
      return noticing(state, 'error', model.words.refusals['cash-corrected'])
    return asking(state, { do: 'open', screen: correctionForm(operation, model) })
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 74, rows: cashRows(model) + 2 }),
}

function cashForm(kind: CashOperation['kind']): CashFormState {
  return { id: 'cash-form', kind, corrects: null, amount: '', comment: '', field: 'amount' }
}

function correctionForm(operation: CashOperation, { session, language }: Model): CashFormState {
  const amount = bareMoney(operation.amount, session?.organiser.currency ?? 'EUR', language)
  const kind = operation.kind === 'credit' ? 'debit' : 'credit'
  return { id: 'cash-form', kind, corrects: operation, amount, comment: '', field: 'comment' }
}

export const cashFormScreen: Screen<CashFormState> = {
  id: 'cash-form',
  onCommand(state, command, model) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
      case 'previous-field':
        return {
          state: { ...state, field: state.field === 'amount' && state.corrects === null ? 'comment' : other(state) },
        }
      case 'save-cash': {
        if (state.field === 'amount' && state.comment === '') return { state: { ...state, field: 'comment' } }
        const amount = parseMoney(state.amount, model.session?.organiser.currency ?? 'EUR')
        if (amount === null || amount === 0)
          return noticing(state, 'error', fill(model.words.notices.badAmount, { text: state.amount }))
        return asking(state, { do: 'move-cash', form: state, amount })
      }
      default:
        return { state }
    }
  },
  onInput: (state, field, value, model) =>
    field === 'comment'
      ? typing({ ...state, comment: value.slice(0, longestField) }, value, longestField, model)
      : { state: { ...state, amount: value.slice(0, 20) } },
  rect: (_state, model) => centred(model.layout.body, { columns: 60, rows: 7 }),
}

function other({ field, corrects }: CashFormState): CashFormState['field'] {
  return field === 'comment' && corrects === null ? 'amount' : 'comment'
}
