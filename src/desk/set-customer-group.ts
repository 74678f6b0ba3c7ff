import { setCustomerGroup as groupStatement } from '../../db/customers.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { knownCustomer } from './known-customer.ts'
import { mustBePermitted, permissionRefusal } from './must-be-permitted.ts'

/**
 * Puts a customer into the group that price policies ask for (E25); `''` takes them out.
 * Refusals: not-signed-in, not-permitted (F41 may let it through), customer-unknown, the database's.
 */
export async function setCustomerGroup(
  desk: Desk,
  input: { customerId: CustomerId; group: string },
): Promise<{ id: CustomerId; group: string } | Refusal> {
  return desk.turns.take(() =>
    orRefusal<{ id: CustomerId; group: string } | Refusal>(async () => {
      const session = approvedSession(desk, 'manage-customers')
      if (isRefusal(session)) return session
      const customer = await knownCustomer(desk, input.customerId)
      if (isRefusal(customer)) return customer
      const group = cleanText(input.group, 40)
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'customer-group',
        subject: customer.id,
        body: { group },
        approval: session.approval,
        before: [mustBePermitted(desk, session, 'manage-customers', at), groupStatement(customer.id, group)],
      }))
      if (result.committed) return { id: customer.id, group }
      return permissionRefusal(result, 'manage-customers')
    }),
  )
}
