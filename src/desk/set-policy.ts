import { guardRefusal } from '../../db/guard-refusal.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { PolicyId } from '../domain/ids.ts'
import { findNamed } from '../domain/name-key.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { PolicyInput } from './add-policy.ts'
import { badInput } from './bad-input.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { checkRate, readConditions } from './policy-input.ts'
import { queries } from './prepared.ts'

export interface PolicyChange extends Partial<PolicyInput> {
  /** Id or title. */
  readonly policy: string
}

/**
 * Changes a price policy or switches it off (E25); conditions that are given replace all it had. What was sold stays as it was.
 * Refusals: not-signed-in, not-permitted, policy-unknown, policy-exists, bad-input, event-unknown, tariff-unknown, the database's.
 */
export async function setPolicy(desk: Desk, change: PolicyChange): Promise<{ id: PolicyId; title: string } | Refusal> {
  return desk.turns.take(() => orRefusal(() => set(desk, change)))
}

async function set(desk: Desk, change: PolicyChange): Promise<{ id: PolicyId; title: string } | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  const wanted = cleanText(change.policy, 80)
  const rows = await desk.store.db
    .selectFrom('price_policy')
    .selectAll()
    .where('organiser_id', '=', session.organiser.id)
    .execute()
  const known = findNamed(rows, wanted, ({ title }) => title)
  if (known === undefined) return { refused: 'policy-unknown', policy: wanted }
  const title = cleanText(change.title ?? known.title, 60)
  if (title === '') return badInput('title', change.title ?? '', 'a title')
  const rate = { effect: change.effect ?? known.effect, value: change.value ?? known.value }
  const wrong = checkRate(rate)
  if (wrong !== null) return wrong
  const conditions = change.conditions === undefined ? null : await readConditions(desk, session, change.conditions)
  if (isRefusal(conditions)) return conditions
  const isActive = change.isActive ?? known.is_active === 1
  const row = {
    ...{ title, ...rate, is_active: isActive ? (1 as const) : (0 as const) },
    conditions: conditions === null ? known.conditions : JSON.stringify(conditions),
  }
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'policy-changed',
    subject: known.id,
    body: { title, ...rate, isActive },
    before: [queries.updateTable('price_policy').set(row).where('id', '=', known.id)],
  }))
  if (result.committed) return { id: known.id, title }
  return result.guard.startsWith('UNIQUE:price_policy')
    ? { refused: 'policy-exists', policy: title }
    : guardRefusal(result)
}
