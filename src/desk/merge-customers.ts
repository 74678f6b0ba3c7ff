import { mergeInto, updateCustomer } from '../../db/customers.ts'
import type { Customer } from '../domain/customer.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { keysOfAll, knownCustomer, oneAndMerged } from './known-customer.ts'
import { mustBePermitted, permissionRefusal, permittedUser } from './must-be-permitted.ts'

/**
 * Two customers turn out to be one. The one that stays takes what it lacks from the other, is found by everything either was
 * found by, and has the sales of both; the other's own data stays in its row for the history.
 * Refusals: not-signed-in, not-permitted (F41 may let it through), customer-unknown, bad-input (one and the same), the database's.
 */
export async function mergeCustomers(
  desk: Desk,
  input: { readonly kept: CustomerId; readonly gone: CustomerId },
): Promise<Customer | Refusal> {
  return desk.turns.take(() => orRefusal(() => merge(desk, input.kept, input.gone)))
}

async function merge(desk: Desk, keptId: CustomerId, goneId: CustomerId): Promise<Customer | Refusal> {
  const session = approvedSession(desk, 'manage-customers')
  if (isRefusal(session)) return session
  const kept = await knownCustomer(desk, keptId)
  if (isRefusal(kept)) return kept
  const gone = await knownCustomer(desk, goneId)
  if (isRefusal(gone)) return gone
  if (kept.id === gone.id) return { refused: 'bad-input', field: 'customer', value: gone.id, expected: 'another one' }
  const isNamed = kept.name !== kept.phone && kept.name !== kept.email
  const one: Customer = {
    id: kept.id,
    name: isNamed ? kept.name : gone.name,
    phone: kept.phone || gone.phone,
    email: kept.email || gone.email,
  }
  const all = [...(await oneAndMerged(desk, kept)), ...(await oneAndMerged(desk, gone))]
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'customer-merged',
    subject: one.id,
    body: { gone: gone.id },
    approval: session.approval,
    before: [
      mustBePermitted(desk, session, 'manage-customers', at),
      ...mergeInto(one.id, gone.id, permittedUser(session)),
      ...updateCustomer(one, keysOfAll(one, ...all)),
    ],
  }))
  if (result.committed) return one
  // Another till merged or erased one of them a moment ago.
  const isGone = result.guard === 'E_CUSTOMER_GONE' || result.guard === 'E_FROZEN'
  return isGone ? { refused: 'customer-unknown', customer: gone.id } : permissionRefusal(result, 'manage-customers')
}
