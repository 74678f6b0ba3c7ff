import {
  type CustomerOrder,
  type CustomerReservation,
  ordersOfCustomers,
  reservationsOfCustomers,
} from '../../db/customer-orders.ts'
import type { Customer } from '../domain/customer.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { knownCustomer, oneAndMerged } from './known-customer.ts'

export type { CustomerOrder, CustomerOrderLine, CustomerReservation } from '../../db/customer-orders.ts'

export interface CustomerHistory {
  /** `group`: what price policies ask for, '' for none (E25). */
  readonly customer: Customer & { readonly createdAt: number; readonly group: string }
  /** Entries that turned out to be the same person. */
  readonly merged: readonly Customer[]
  /** Newest first. */
  readonly orders: readonly CustomerOrder[]
  readonly reservations: readonly CustomerReservation[]
}

const mostOrders = 200

/**
 * What a customer bought, gave back and reserved, also under entries merged into this one.
 * Refusals: not-signed-in, not-permitted, customer-unknown, the database's.
 */
export async function customerHistory(
  desk: Desk,
  id: CustomerId,
  limit: number = mostOrders,
): Promise<CustomerHistory | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal(async () => {
    const found = await knownCustomer(desk, id)
    if (isRefusal(found)) return found
    const [, ...merged] = await oneAndMerged(desk, found)
    const ids = [found.id, ...merged.map((each) => each.id)]
    const { name, phone, email, createdAt, group } = found
    return {
      customer: { id: found.id, name, phone, email, createdAt, group },
      merged,
      orders: await ordersOfCustomers(desk.store, ids, limit),
      reservations: await reservationsOfCustomers(desk.store, ids),
    }
  })
}
