import type { StoredCustomer } from '../../db/customers.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'
import { knownCustomer } from './known-customer.ts'

/**
 * Whose sale it will be. At the desk nobody has to say (E19); an outlet that sends its tickets needs an e-mail (P05).
 * Refusals: customer-unknown, email-required.
 */
export async function saleCustomer(
  desk: Desk,
  { outlet }: Session,
  id: CustomerId | undefined,
): Promise<StoredCustomer | null | Refusal> {
  const customer = id === undefined ? null : await knownCustomer(desk, id)
  if (isRefusal(customer)) return customer
  if (outlet.delivery === 'email' && (customer?.email ?? '') === '')
    return { refused: 'email-required', outlet: outlet.name }
  return customer
}
