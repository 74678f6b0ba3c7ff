import { updateCustomer } from '../../db/customers.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Customer } from '../domain/customer.ts'
import type { CustomerId } from '../domain/ids.ts'
import { readContact } from '../domain/read-contact.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { CustomerInput } from './add-customer.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { keysOfAll, knownCustomer, oneAndMerged } from './known-customer.ts'
import { sameContact } from './same-contact.ts'

/**
 * Corrects a customer's name, phone or e-mail; what is left out stays.
 * Refusals: not-signed-in, not-permitted, customer-unknown, bad-input, customer-exists (somebody else has that phone or
 * e-mail), the database's.
 */
export async function changeCustomer(
  desk: Desk,
  input: CustomerInput & { readonly id: CustomerId },
): Promise<Customer | Refusal> {
  return desk.turns.take(() => orRefusal(() => change(desk, input)))
}

async function change(desk: Desk, input: CustomerInput & { readonly id: CustomerId }): Promise<Customer | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  const before = await knownCustomer(desk, input.id)
  if (isRefusal(before)) return before
  const contact = readContact({ ...before, ...input })
  if (isRefusal(contact)) return contact
  if (input.isOther !== true) {
    const customers = await sameContact(desk, contact, before.id)
    if (customers.length > 0) return { refused: 'customer-exists', customers }
  }
  const customer = { id: before.id, ...contact }
  const [, ...merged] = await oneAndMerged(desk, before)
  const fields = (['name', 'phone', 'email'] as const).filter((field) => before[field] !== contact[field])
  if (fields.length === 0) return customer
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'customer-changed',
    subject: customer.id,
    body: { fields },
    before: updateCustomer(customer, keysOfAll(customer, ...merged)),
  }))
  if (result.committed) return customer
  // Erased or merged at another till a moment ago.
  const isGone = result.guard === 'E_FROZEN' || result.guard === 'E_CUSTOMER_GONE'
  return isGone ? { refused: 'customer-unknown', customer: customer.id } : guardRefusal(result)
}
