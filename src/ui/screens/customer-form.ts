/** A customer's name, phone and e-mail, new or corrected. */
import { type Customer, longestContact } from '../../domain/customer.ts'
import { centred } from '../layout.ts'
import { asking, closing, type Screen, typing } from '../screen.ts'
import type { CustomerFormState } from '../screen-state.ts'

export const contactFields = ['name', 'phone', 'email'] as const

/** Opens on the first field that is empty. */
export function customerForm({ id = null, name = '', phone = '', email = '' }: PartialCustomer): CustomerFormState {
  const contact = { name, phone, email }
  const field = id === null ? (contactFields.find((each) => contact[each] === '') ?? 'name') : 'name'
  return { id: 'customer-form', customerId: id, ...contact, field, isOther: false }
}
type PartialCustomer = { readonly [K in keyof Customer]?: Customer[K] | null } & Partial<Omit<Customer, 'id'>>

export const customerFormScreen: Screen<CustomerFormState> = {
  id: 'customer-form',
  onCommand(state, command) {
    switch (command) {
      case 'close':
        return closing(state)
      case 'next-field':
        return { state: { ...state, field: fieldBeside(state, 1) } }
      case 'previous-field':
        return { state: { ...state, field: fieldBeside(state, contactFields.length - 1) } }
      case 'save-customer':
        return asking(state, { do: 'save-customer', form: state })
      default:
        return { state }
    }
  },
  onInput(state, field, value, model) {
    const name = contactFields.find((each) => each === field)
    if (name === undefined) return { state }
    return typing({ ...state, [name]: value.slice(0, longestContact[name]) }, value, longestContact[name], model)
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 66, rows: 9 }),
}

function fieldBeside({ field }: CustomerFormState, by: number): CustomerFormState['field'] {
  return contactFields[(contactFields.indexOf(field) + by) % contactFields.length] ?? 'name'
}
