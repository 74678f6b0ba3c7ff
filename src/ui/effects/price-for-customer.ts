import { isRefusal } from '../../domain/refusal.ts'
import { type Till, takeBasket } from './till.ts'

/** E25: the basket at the prices of whoever was chosen; a payment that is open begins anew with the new total. */
export async function priceForCustomer(till: Till): Promise<void> {
  const customerId = till.model.customer?.id ?? null
  const before = till.model.basket?.total ?? 0
  if (!takeBasket(till, await till.desk.chooseBuyer(customerId))) return
  till.update({ pricing: till.desk.pricingNow() })
  if (!isPaying(till) || till.model.basket?.total === before) return
  const begun = await till.desk.beginPayment(customerId === null ? {} : { customerId })
  if (isRefusal(begun)) {
    till.close('pay')
    till.desk.cancelPayment()
    till.refuse(begun)
    return
  }
  const { key, total } = begun
  till.adjust((state) => (state.id === 'pay' ? { ...state, key, total, payments: [] } : state))
}

/** A payment whose outcome is unknown keeps its key and its total. */
function isPaying(till: Till): boolean {
  return till.find('pay')?.isUnclear === false
}
