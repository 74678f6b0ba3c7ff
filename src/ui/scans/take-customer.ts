import type { CustomerId } from '../../domain/ids.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { priceForCustomer } from '../effects/price-for-customer.ts'
import { fill } from '../words.ts'
import type { ScanTaker } from './scan-taker.ts'

/** E13: the customer of the card becomes the customer of the sale. */
export const takeCustomer: ScanTaker = {
  card: null,
  async take(till, code) {
    const customer = await till.desk.knownCustomer(code as CustomerId)
    if (isRefusal(customer)) {
      till.refuse(customer)
      return true
    }
    till.update({ customer })
    await priceForCustomer(till)
    till.close('customers')
    till.notice('good', fill(till.model.words.customers.chosen, { name: customer.name }))
    return true
  },
}
