import { cleanText } from '../domain/clean-text.ts'
import type { PricePolicy } from '../domain/price-policy.ts'
import type { Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'

export interface ListedPolicy extends PricePolicy {
  readonly isActive: boolean
}

/** The price policies of the house, switched off ones too, by title (E25). Refusals: not-signed-in, the database's. */
export async function listPolicies(desk: Desk): Promise<readonly ListedPolicy[] | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  return orRefusal(async () => {
    const rows = await desk.store.db
      .selectFrom('price_policy')
      .select(['id', 'title', 'effect', 'value', 'conditions', 'is_active'])
      .where('organiser_id', '=', session.organiser.id)
      .orderBy('title')
      .execute()
    return rows.map(({ conditions, is_active, title, ...policy }) => ({
      ...policy,
      title: cleanText(title),
      conditions: JSON.parse(conditions),
      isActive: is_active === 1,
    }))
  })
}
