/** T10: the grid that passes are sold from; a cell of it, then whose it is (T13). */
import type { PassKind, PassPrice } from '../../domain/pass.ts'
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import { type PassFormState, type PassGridState, passFields } from '../pass-states.ts'
import { asking, closing, moveInList, noticing, type Screen } from '../screen.ts'

/** What fits a line of a paper. */
const longestField = 80

export function passGridStart(all: readonly PassKind[]): PassGridState {
  const kinds = all.filter((kind) => kind.isOnSale && kind.prices.length > 0)
  const tariffs = new Map(kinds.flatMap((kind) => kind.prices.map((price) => [price.tariffId, price] as const)))
  return { id: 'pass-grid', kinds, tariffs: [...tariffs.values()], row: 0, column: 0 }
}

/** The cell under the cursor; undefined where the kind is not sold at the tariff. */
export function passCell({
  kinds,
  tariffs,
  row,
  column,
}: PassGridState): { kind: PassKind; price: PassPrice } | undefined {
  const kind = kinds[row]
  const price = kind?.prices.find(({ tariffId }) => tariffId === tariffs[column]?.tariffId)
  return kind === undefined || price === undefined ? undefined : { kind, price }
}

export const passGridScreen: Screen<PassGridState> = {
  id: 'pass-grid',
  onCommand(state, command, model) {
    const row = moveInList(command, state.row, state.kinds.length, state.kinds.length)
    if (row !== undefined) return { state: { ...state, row } }
    switch (command) {
      case 'close':
        return closing(state)
      case 'previous-tariff':
        return { state: { ...state, column: Math.max(0, state.column - 1) } }
      case 'next-tariff':
        return { state: { ...state, column: Math.min(state.tariffs.length - 1, state.column + 1) } }
      case 'choose-pass': {
        const cell = passCell(state)
        if (cell === undefined) return noticing(state, 'info', model.words.passes.notSold)
        return asking(state, openingForm(cell.kind, cell.price))
      }
      default:
        return { state }
    }
  },
  rect: (state, model) =>
    centred(model.layout.body, { columns: 74, rows: Math.min(model.layout.body.rows, state.kinds.length + 6) }),
}

function openingForm(kind: PassKind, price: PassPrice): Intent {
  return {
    do: 'open',
    screen: { id: 'pass-form', kind, price, firstName: '', lastName: '', personId: '', field: 'firstName' },
  }
}

export const passFormScreen: Screen<PassFormState> = {
  id: 'pass-form',
  onCommand(state, command) {
    const { kind, price, firstName, lastName, personId, field } = state
    const at = passFields.indexOf(field)
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
        return { state: { ...state, field: passFields[(at + 1) % passFields.length] ?? 'firstName' } }
      case 'previous-field':
        return { state: { ...state, field: passFields.at(at - 1) ?? 'firstName' } }
      case 'take-pass': {
        const input = { kindId: kind.id, tariffId: price.tariffId, firstName, lastName, personId }
        return asking(state, { do: 'take-pass', input })
      }
      default:
        return { state }
    }
  },
  onInput(state, field, value) {
    const known = passFields.find((each) => each === field)
    return { state: known === undefined ? state : { ...state, [known]: value.slice(0, longestField) } }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 62, rows: 9 }),
}
