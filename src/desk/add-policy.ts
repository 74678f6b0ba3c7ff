import { guardRefusal } from '../../db/guard-refusal.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { PolicyId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { badInput } from './bad-input.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { type ConditionsInput, checkRate, type RateInput, readConditions } from './policy-input.ts'
import { queries } from './prepared.ts'

export interface PolicyInput extends RateInput {
  /** What the cashier, the customer and the receipt read; unique for the house. */
  readonly title: string
  readonly conditions?: ConditionsInput
  readonly isActive?: boolean
}

/**
 * Adds a price policy of the house (E25). It counts for every basket from the next change on, at the latest when it is paid.
 * Refusals: not-signed-in, not-permitted, bad-input, policy-exists, event-unknown, tariff-unknown, the database's.
 */
export async function addPolicy(desk: Desk, input: PolicyInput): Promise<{ id: PolicyId; title: string } | Refusal> {
  return desk.turns.take(() => orRefusal(() => add(desk, input)))
}

async function add(desk: Desk, input: PolicyInput): Promise<{ id: PolicyId; title: string } | Refusal> {
  const session = permittedSession(desk, 'manage-events')
  if (isRefusal(session)) return session
  const title = cleanText(input.title, 60)
  if (title === '') return badInput('title', input.title, 'a title')
  const wrong = checkRate(input)
  if (wrong !== null) return wrong
  const conditions = await readConditions(desk, session, input.conditions ?? {})
  if (isRefusal(conditions)) return conditions
  const id = desk.ids.newId('pol')
  const { effect, value, isActive = true } = input
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'policy-added',
    subject: id,
    body: { title, effect, value, isActive },
    before: [
      queries.insertInto('price_policy').values({
        ...{ id, organiser_id: session.organiser.id, title, effect, value },
        ...{ conditions: JSON.stringify(conditions), is_active: isActive ? 1 : 0, created_at: at },
      }),
    ],
  }))
  if (result.committed) return { id, title }
  return result.guard.startsWith('UNIQUE:price_policy')
    ? { refused: 'policy-exists', policy: title }
    : guardRefusal(result)
}
