/** Finding, adding and correcting customers. */
import type { CustomerId } from '../../domain/ids.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { noSearch } from '../model.ts'
import type { CustomerFormState } from '../screen-state.ts'
import { historyStart } from '../screens/customer-history.ts'
import { customersStart } from '../screens/customers.ts'
import { fill } from '../words.ts'
import { priceForCustomer } from './price-for-customer.ts'
import { type Effects, refuseField, type Till } from './till.ts'

export const customerEffects: Effects<
  'find-customers' | 'save-customer' | 'open-customer-history' | 'price-for-customer'
> = {
  async 'price-for-customer'(till) {
    await priceForCustomer(till)
  },

  async 'find-customers'(till) {
    const { wanted, shown } = till.model.customerSearch
    // Of letters typed faster than answers come only the last is asked for.
    if (wanted === shown) return
    const found = await till.desk.findCustomers(wanted)
    if (isRefusal(found)) {
      till.refuse(found)
      return
    }
    till.update({ customerSearch: { ...till.model.customerSearch, shown: wanted, ...found } })
  },

  async 'save-customer'(till, { form }) {
    const { customerId, name, phone, email, isOther } = form
    const contact = { name, phone, email, isOther }
    const saved = await (customerId === null
      ? till.desk.addCustomer(contact)
      : till.desk.changeCustomer({ id: customerId, ...contact }))
    if (isRefusal(saved)) {
      refuseCustomer(till, form, saved)
      return
    }
    till.update({ customer: saved, customerSearch: noSearch })
    await priceForCustomer(till)
    till.close('customer-form')
    till.close('customers')
    till.notice('good', fill(till.model.words.customers.chosen, { name: saved.name }))
  },

  async 'open-customer-history'(till, { customerId }) {
    await openHistory(till, customerId)
  },
}

/** E13 with nobody chosen yet. */
export function openCustomers(till: Till): void {
  till.update({ customerSearch: noSearch })
  till.open(customersStart)
}

/** Whoever has the same phone or e-mail is offered in the list; from there the form opens again with what was typed. */
function refuseCustomer(till: Till, form: CustomerFormState, refusal: Refusal): void {
  const { words, customerSearch } = till.model
  if (refusal.refused === 'customer-exists') {
    const { wanted } = customerSearch
    till.update({ customerSearch: { wanted, shown: wanted, customers: refusal.customers, isCut: false, draft: form } })
    till.close('customer-form')
  }
  const { name, phone, email } = words.customers
  refuseField(till, refusal, { name, phone, email })
}

async function openHistory(till: Till, customerId: CustomerId): Promise<void> {
  const customerHistory = await till.desk.customerHistory(customerId)
  if (isRefusal(customerHistory)) {
    till.refuse(customerHistory)
    return
  }
  till.update({ customerHistory })
  till.open(historyStart)
}
