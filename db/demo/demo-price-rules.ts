import type { OrganiserId } from '../../src/domain/ids.ts'
import type { SqlStatement } from '../store.ts'
import { insertRows } from './demo-statements.ts'

/** What the demo's house offers: a price for groups, one for its friends, and tickets sent by post. Ids never change. */
const policies = [
  { id: 'pol_demogroups0001', title: 'Group of ten', effect: 'percent', value: 1000, conditions: { fewestSeats: 10 } },
  {
    ...{ id: 'pol_demofriends001', title: 'Friends of the house', effect: 'percent', value: 1500 },
    conditions: { customerGroups: ['friends'] },
  },
]
const fees = [{ id: 'fee_demopostage001', name: 'Postage', per: 'order', effect: 'fixed', value: 350 }]

export function demoPriceRules(organiserId: OrganiserId, createdAt: number): SqlStatement[] {
  return [
    ...insertRows(
      'price_policy',
      policies.map(({ conditions, ...policy }) => ({
        ...{ organiser_id: organiserId, ...policy, conditions: JSON.stringify(conditions) },
        ...{ is_active: 1, created_at: createdAt },
      })),
    ),
    ...insertRows(
      'fee',
      fees.map((fee) => ({
        ...{ organiser_id: organiserId, ...fee, tax_rate_basis_points: 2000 },
        ...{ is_automatic: 0, is_overridable: 1, is_active: 1, created_at: createdAt },
      })),
    ),
  ]
}
