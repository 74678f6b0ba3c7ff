/** A19, E25: the group, one entry of two, a customer's data given out or erased: by permission, or let through (F41). */
import type { Customer } from '../../domain/customer.ts'
import { centred } from '../layout.ts'
import type { CustomerDataState } from '../office-states.ts'
import { asking, closing, noticing, type Screen } from '../screen.ts'

const longestGroup = 40

export function customerDataStart(customer: Customer, duplicate: Customer | null, group: string): CustomerDataState {
  const other = duplicate?.id === customer.id ? null : duplicate
  return { id: 'customer-data', customer, duplicate: other, group, isSure: false }
}

export const customerDataScreen: Screen<CustomerDataState> = {
  id: 'customer-data',
  onCommand(state, command, model) {
    const { customer, duplicate, group, isSure } = state
    switch (command) {
      case 'close':
        return closing(state)
      case 'save-group':
        return asking(state, { do: 'set-group', customer, group: group.trim() })
      case 'merge': {
        if (duplicate === null) return noticing(state, 'info', model.words.office.markFirst)
        return asking(state, { do: 'merge-customers', kept: customer, gone: duplicate })
      }
      case 'save-data':
        return asking(state, { do: 'save-customer-data', customer })
      case 'erase-data': {
        if (isSure) return asking(state, { do: 'erase-customer', customer })
        return noticing({ ...state, isSure: true }, 'info', model.words.office.eraseTwice)
      }
      default:
        return { state }
    }
  },
  onInput: (state, _field, value) => ({ state: { ...state, group: value.slice(0, longestGroup), isSure: false } }),
  rect: (_state, model) => centred(model.layout.body, { columns: 70, rows: 12 }),
}
