import type { Customer } from '../domain/customer.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { knownCustomer } from './known-customer.ts'

/**
 * E13: the customer of a customer card, or the one it was merged into. Refusals: not-signed-in, not-permitted,
 * customer-unknown, the database's.
 */
export async function openCustomer(desk: Desk, id: CustomerId): Promise<Customer | Refusal> {
  return orRefusal<Customer | Refusal>(async () => {
    const session = permittedSession(desk, 'sell')
    if (isRefusal(session)) return session
    const found = await knownCustomer(desk, id)
    if (isRefusal(found)) return found
    const { name, phone, email } = found
    return { id: found.id, name, phone, email }
  })
}
