import { setCustomerGroup as groupStatement } from '../../db/customers.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { knownCustomer } from './known-customer.ts'

/**
 * Puts a customer into the group that price policies ask for (E25); `''` takes them out.
 * Refusals: not-signed-in, not-permitted, customer-unknown, the database's.
 */
export async function setCustomerGroup(
  desk: Desk,
  input: { customerId: CustomerId; group: string },
): Promise<{ id: CustomerId; group: string } | Refusal> {
  return desk.turns.take(() =>
    orRefusal<{ id: CustomerId; group: string } | Refusal>(async () => {
      const session = permittedSession(desk, 'manage-customers')
      if (isRefusal(session)) return session
      const customer = await knownCustomer(desk, input.customerId)
      if (isRefusal(customer)) return customer
      const group = cleanText(input.group, 40)
      const result = await commitJournaled(desk, session.user.id, () => ({
        kind: 'customer-group',
        subject: customer.id,
        body: { group },
        before: [groupStatement(customer.id, group)],
      }))
      return result.committed ? { id: customer.id, group } : guardRefusal(result)
    }),
  )
}
