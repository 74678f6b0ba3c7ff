import { guardRefusal } from '../../db/guard-refusal.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { FeeId } from '../domain/ids.ts'
import { findNamed } from '../domain/name-key.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { checkRate, type RateInput } from './policy-input.ts'
import { queries } from './prepared.ts'

export interface FeeChange extends Partial<RateInput> {
  /** Id or name. */
  readonly fee: string
  readonly isAutomatic?: boolean
  readonly isOverridable?: boolean
  readonly isActive?: boolean
}

/**
 * Changes a fee or switches it off (O20). What was sold keeps the fee it had.
 * Refusals: not-signed-in, not-permitted, fee-unknown, bad-input, the database's.
 */
export async function setFee(desk: Desk, change: FeeChange): Promise<{ id: FeeId; name: string } | Refusal> {
  return desk.turns.take(() => orRefusal(() => set(desk, change)))
}

async function set(desk: Desk, change: FeeChange): Promise<{ id: FeeId; name: string } | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  const wanted = cleanText(change.fee, 80)
  const rows = await desk.store.db
    .selectFrom('fee')
    .selectAll()
    .where('organiser_id', '=', session.organiser.id)
    .execute()
  const known = findNamed(rows, wanted, ({ name }) => name)
  if (known === undefined) return { refused: 'fee-unknown', fee: wanted }
  const rate = { effect: change.effect ?? known.effect, value: change.value ?? known.value }
  const wrong = checkRate(rate)
  if (wrong !== null) return wrong
  const flag = (given: boolean | undefined, before: 0 | 1): 0 | 1 => (given === undefined ? before : given ? 1 : 0)
  const flags = {
    is_automatic: flag(change.isAutomatic, known.is_automatic),
    is_overridable: flag(change.isOverridable, known.is_overridable),
    is_active: flag(change.isActive, known.is_active),
  }
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'fee-changed',
    subject: known.id,
    body: { name: known.name, ...rate, ...flags },
    before: [
      queries
        .updateTable('fee')
        .set({ ...rate, ...flags })
        .where('id', '=', known.id),
    ],
  }))
  return result.committed ? { id: known.id, name: known.name } : guardRefusal(result)
}
