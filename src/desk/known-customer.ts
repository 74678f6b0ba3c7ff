import { customerById, mergedInto, type StoredCustomer } from '../../db/customers.ts'
import type { Customer } from '../domain/customer.ts'
import { searchKeys } from '../domain/customer-search.ts'
import type { CustomerId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Desk } from './desk.ts'

/**
 * The customer with that id, or the one it was merged into. Refusals: customer-unknown, also for one who was erased.
 */
export async function knownCustomer(desk: Desk, id: CustomerId): Promise<StoredCustomer | Refusal> {
  const found = await customerById(desk.store, id)
  // One that is merged never points at another merged one: the database sees to it.
  const customer = found?.mergedInto == null ? found : await customerById(desk.store, found.mergedInto)
  if (customer === null || customer.erasedAt !== null) return { refused: 'customer-unknown', customer: id.slice(0, 40) }
  return customer
}

/** Whoever was merged into a customer is still found: by every name, phone and e-mail any of them had. */
export function keysOfAll(...customers: readonly Customer[]): string[] {
  return [...new Set(customers.flatMap(searchKeys))]
}

/** The customer and those merged into it. */
export async function oneAndMerged(desk: Desk, customer: StoredCustomer): Promise<Customer[]> {
  return [customer, ...(await mergedInto(desk.store, customer.id))]
}
