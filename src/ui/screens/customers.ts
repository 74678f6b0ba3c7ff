/** E13: a customer for the sale, found while typing by name, phone or e-mail, or added. */
import { isPhone } from '../../domain/customer.ts'
import type { Intent } from '../intent.ts'
import { centred } from '../layout.ts'
import type { Model } from '../model.ts'
import { asking, closing, moveInList, noticing, type Screen } from '../screen.ts'
import type { CustomerFormState, CustomersState } from '../screen-state.ts'
import { fill } from '../words.ts'
import { customerForm } from './customer-form.ts'

const longestText = 80
/** Frame, the field, the space below it, and what there is to say. */
const linesAround = 6
/** Whoever does not see the person among so many types another letter. */
const mostFound = 20

export const customersStart: CustomersState = { id: 'customers', text: '', duplicate: null, selected: 0 }

/** Opens the search with nothing left of the one before. */
export const customersIntents: readonly Intent[] = [
  { do: 'want-customers', text: '' },
  { do: 'find-customers' },
  { do: 'open', screen: customersStart },
]

export const customersScreen: Screen<CustomersState> = {
  id: 'customers',
  onCommand(state, command, model) {
    const { customers } = model.customerSearch
    const selected = moveInList(command, state.selected, customers.length, customerRows(model))
    if (selected !== undefined) return { state: { ...state, selected } }
    const customer = customers[Math.min(state.selected, customers.length - 1)]
    switch (command) {
      case 'close':
        return closing(state)
      case 'add-customer':
        return asking(state, { do: 'open', screen: draftOf(state, model) })
      case 'no-customer':
        return asking(state, { do: 'choose-customer', customer: null }, { do: 'price-for-customer' }, { do: 'close' })
      case 'choose-customer':
      case 'change-customer':
      case 'customer-data':
      case 'mark-duplicate':
      case 'customer-history':
        if (customer === undefined) return noticing(state, 'info', model.words.customers.none)
        if (command === 'change-customer') return asking(state, { do: 'open', screen: customerForm(customer) })
        if (command === 'customer-history')
          return asking(state, { do: 'open-customer-history', customerId: customer.id })
        if (command === 'customer-data')
          return asking(state, { do: 'show-customer-data', customer, duplicate: state.duplicate })
        if (command === 'mark-duplicate') {
          const text = fill(model.words.office.marked, { name: customer.name })
          return noticing({ ...state, duplicate: customer }, 'info', text)
        }
        return asking(state, { do: 'choose-customer', customer }, { do: 'price-for-customer' }, { do: 'close' })
      default:
        return { state }
    }
  },
  onInput(state, _field, value) {
    const text = value.slice(0, longestText)
    return asking({ ...state, text, selected: 0 }, { do: 'want-customers', text }, { do: 'find-customers' })
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 78, rows: customerRows(model) + linesAround }),
}

export function customerRows(model: Model): number {
  return Math.max(1, Math.min(mostFound, model.layout.body.rows - 1 - linesAround))
}

/** What was typed to find somebody is already part of who is added. */
function draftOf({ text }: CustomersState, { customerSearch }: Model): CustomerFormState {
  if (customerSearch.draft !== null) return { ...customerSearch.draft, isOther: true }
  const typed = text.trim()
  const field = typed.includes('@') ? 'email' : isPhone(typed) ? 'phone' : 'name'
  return customerForm({ [field]: typed })
}
