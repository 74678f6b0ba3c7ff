import { eraseCustomer as eraseStatements } from '../../db/customers.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { knownCustomer, oneAndMerged } from './known-customer.ts'
import { mustBePermitted, permissionRefusal, permittedUser } from './must-be-permitted.ts'

/**
 * Erases a person's data on request: name, phone, e-mail, search keys, also of those merged into it, and names and notes of
 * their reservations. Sales, payments and journal stay whole and keep an id that says nothing any more (A19).
 * Refusals: not-signed-in, not-permitted (F41 may let it through), customer-unknown, the database's.
 */
export async function eraseCustomer(
  desk: Desk,
  id: CustomerId,
): Promise<{ readonly id: CustomerId; readonly erased: number } | Refusal> {
  return desk.turns.take(() =>
    orRefusal<{ id: CustomerId; erased: number } | Refusal>(async () => {
      const session = approvedSession(desk, 'manage-customers')
      if (isRefusal(session)) return session
      const customer = await knownCustomer(desk, id)
      if (isRefusal(customer)) return customer
      const all = await oneAndMerged(desk, customer)
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'customer-erased',
        subject: customer.id,
        body: { merged: all.slice(1).map((each) => each.id) },
        approval: session.approval,
        before: [
          mustBePermitted(desk, session, 'manage-customers', at),
          ...eraseStatements(customer.id, permittedUser(session), at),
        ],
      }))
      if (result.committed) return { id: customer.id, erased: all.length }
      return permissionRefusal(result, 'manage-customers')
    }),
  )
}
