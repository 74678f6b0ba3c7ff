import { customersByKeys } from '../../db/customers.ts'
import type { Customer, CustomerContact } from '../domain/customer.ts'
import { isSamePhone, phoneKeys } from '../domain/customer-search.ts'
import type { CustomerId } from '../domain/ids.ts'
import type { Desk } from './desk.ts'

const mostShown = 10

/** Customers with the same phone or e-mail, but for the one who is asked about: likely the same person. */
export async function sameContact(
  desk: Desk,
  { phone, email }: CustomerContact,
  but: CustomerId | null,
): Promise<Customer[]> {
  const found = await customersByKeys(desk.store, phoneKeys(phone), email, mostShown * 5)
  const isSame = (other: Customer) =>
    (email !== '' && other.email.toLowerCase() === email.toLowerCase()) || isSamePhone(phone, other.phone)
  return found.filter((other) => other.id !== but && isSame(other)).slice(0, mostShown)
}
