import { type Basket, repriced } from '../domain/basket.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { pricingNow } from './current-basket.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { knownCustomer } from './known-customer.ts'

/**
 * Whose basket it is from now on; `null` for a walk-in. What the customer's group pays less for counts at once (E07, E25).
 * Refusals: not-signed-in, not-permitted, customer-unknown, the database's.
 */
export async function chooseBuyer(desk: Desk, id: CustomerId | null): Promise<Basket | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take(() =>
    orRefusal<Basket | Refusal>(async () => {
      const customer = id === null ? null : await knownCustomer(desk, id)
      if (isRefusal(customer)) return customer
      desk.state.customerGroup = customer?.group ?? ''
      const { basket } = desk.state
      if (basket.lines.length > 0) desk.state.basket = repriced(basket, pricingNow(desk))
      return desk.state.basket
    }),
  )
}
