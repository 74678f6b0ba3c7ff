import { insertCustomers } from '../../db/customers.ts'
import type { Customer, CustomerContact } from '../domain/customer.ts'
import { searchKeys } from '../domain/customer-search.ts'
import { readContact } from '../domain/read-contact.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { sameContact } from './same-contact.ts'

export interface CustomerInput extends Partial<CustomerContact> {
  /** Somebody else with the same phone or e-mail: a family, an office. */
  readonly isOther?: boolean
}

/**
 * Adds a customer (E13). A name, a phone or an e-mail is enough (E19).
 * Refusals: not-signed-in, not-permitted, bad-input, customer-exists (somebody has that phone or e-mail), the database's.
 */
export async function addCustomer(desk: Desk, input: CustomerInput): Promise<Customer | Refusal> {
  return desk.turns.take(() => orRefusal(() => add(desk, input)))
}

async function add(desk: Desk, input: CustomerInput): Promise<Customer | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  const contact = readContact(input)
  if (isRefusal(contact)) return contact
  if (input.isOther !== true) {
    const customers = await sameContact(desk, contact, null)
    if (customers.length > 0) return { refused: 'customer-exists', customers }
  }
  const customer = { id: desk.ids.newId('cus'), ...contact }
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'customer-added',
    subject: customer.id,
    body: {},
    before: insertCustomers([{ customer, keys: searchKeys(customer) }], session.user.id, at),
  }))
  if (result.committed) return customer
  return permissionRefusal(result, 'sell')
}
