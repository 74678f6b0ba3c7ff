import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { type CustomerHistory, customerHistory } from './customer-history.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { mustBePermitted, permissionRefusal } from './must-be-permitted.ts'

/** Everything there is. */
const noLimit = -1

/**
 * All that is stored about a person, to be given out on request. Giving it out is journaled.
 * Refusals: not-signed-in, not-permitted (F41 may let it through), customer-unknown, the database's.
 */
export async function exportCustomer(desk: Desk, id: CustomerId): Promise<CustomerHistory | Refusal> {
  const session = approvedSession(desk, 'manage-customers')
  if (isRefusal(session)) return session
  const history = await customerHistory(desk, id, noLimit)
  if (isRefusal(history)) return history
  return desk.turns.take(() =>
    orRefusal<CustomerHistory | Refusal>(async () => {
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'customer-exported',
        subject: history.customer.id,
        body: {},
        approval: session.approval,
        before: [mustBePermitted(desk, session, 'manage-customers', at)],
      }))
      if (result.committed) return history
      return permissionRefusal(result, 'manage-customers')
    }),
  )
}

/**
 * The same in a file of its own, beside the papers, which only this user of the machine reads.
 * Refusals: those of `exportCustomer`, file-unwritable.
 */
export async function saveCustomerData(desk: Desk, id: CustomerId): Promise<{ readonly file: string } | Refusal> {
  const history = await exportCustomer(desk, id)
  if (isRefusal(history)) return history
  const file = join(desk.printFolder, `${history.customer.id}.json`)
  try {
    await mkdir(desk.printFolder, { recursive: true, mode: 0o700 })
    await writeFile(file, `${JSON.stringify(history, null, 2)}\n`, { mode: 0o600 })
  } catch (error) {
    return { refused: 'file-unwritable', file, reason: error instanceof Error ? error.message : String(error) }
  }
  return { file }
}
