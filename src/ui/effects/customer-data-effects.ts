/** A19, E25: what only some may do with a customer's data. */
import type { Customer } from '../../domain/customer.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { noSearch } from '../model.ts'
import { customerDataStart } from '../screens/customer-data.ts'
import { fill } from '../words.ts'
import { priceForCustomer } from './price-for-customer.ts'
import type { Effects, Till } from './till.ts'

type CustomerDataIntent =
  | 'show-customer-data'
  | 'set-group'
  | 'merge-customers'
  | 'save-customer-data'
  | 'erase-customer'

export const customerDataEffects: Effects<CustomerDataIntent> = {
  async 'show-customer-data'(till, { customer, duplicate }) {
    const history = await till.desk.customerHistory(customer.id)
    if (isRefusal(history)) till.refuse(history)
    else till.open(customerDataStart(customer, duplicate, history.customer.group))
  },

  async 'set-group'(till, { customer, group }) {
    const set = await till.desk.setCustomerGroup({ customerId: customer.id, group })
    if (isRefusal(set)) {
      till.refuse(set)
      return
    }
    till.close('customer-data')
    // E25: the sale that is open counts with it at once.
    if (till.model.customer?.id === customer.id) await priceForCustomer(till)
    const { office } = till.model.words
    till.notice('good', fill(office.groupSaved, { name: customer.name, group: set.group === '' ? '-' : set.group }))
  },

  async 'merge-customers'(till, { kept, gone }) {
    const one = await till.desk.mergeCustomers({ kept: kept.id, gone: gone.id })
    if (isRefusal(one)) {
      till.refuse(one)
      return
    }
    await forget(till, gone, one)
    till.notice('good', fill(till.model.words.office.merged, { name: one.name }))
  },

  async 'save-customer-data'(till, { customer }) {
    const saved = await till.desk.saveCustomerData(customer.id)
    if (isRefusal(saved)) till.refuse(saved)
    else till.notice('good', fill(till.model.words.office.dataSaved, { file: saved.file }))
  },

  async 'erase-customer'(till, { customer }) {
    const erased = await till.desk.eraseCustomer(customer.id)
    if (isRefusal(erased)) {
      till.refuse(erased)
      return
    }
    await forget(till, customer, null)
    till.notice('good', till.model.words.office.erased)
  },
}

/** Who is not there any more stands in no list and on no sale; another one may stand there instead. */
async function forget(till: Till, gone: Customer, instead: Customer | null): Promise<void> {
  till.close('customer-data')
  const { wanted } = till.model.customerSearch
  till.update({ customerSearch: { ...noSearch, wanted } })
  till.adjust((state) => (state.id === 'customers' ? { ...state, selected: 0, duplicate: null } : state))
  till.take({ do: 'find-customers' })
  if (till.model.customer?.id !== gone.id) return
  till.update({ customer: instead })
  await priceForCustomer(till)
}
