import { customerById, customersByWords } from '../../db/customers.ts'
import type { Customer } from '../domain/customer.ts'
import { searchWords } from '../domain/customer-search.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

export interface FoundCustomers {
  readonly customers: readonly Customer[]
  /** There are more of them: another letter will tell. */
  readonly isCut: boolean
}

/** Nobody reads a longer list while typing. */
const mostFound = 50
/** Far more than anybody types; a paste is cut here. */
const longestSearch = 200

/**
 * Customers by the beginnings of words of their name, their phone or their e-mail (E13), across alphabets and accents; or by
 * their id (T14); in the order of their names. Nothing typed finds nobody.
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function findCustomers(desk: Desk, typed: string): Promise<FoundCustomers | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  const text = typed.slice(0, longestSearch).trim()
  return orRefusal(async () => {
    if (/^cus_\w+$/.test(text)) {
      const customer = await customerById(desk.store, text as CustomerId)
      const isThere = customer !== null && customer.erasedAt === null && customer.mergedInto === null
      return { customers: isThere ? [customer] : [], isCut: false }
    }
    const customers = await customersByWords(desk.store, searchWords(text), mostFound + 1)
    return { customers: customers.slice(0, mostFound).sort(byName), isCut: customers.length > mostFound }
  })
}

function byName(one: Customer, other: Customer): number {
  return one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1)
}
