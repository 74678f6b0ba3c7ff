import type { EventId, FeeId, OrganiserId, PolicyId } from '../../src/domain/ids.ts'
import type { Flag } from './columns.ts'

/** What makes a sale cheaper or dearer than its price table. */
export interface PriceRulesTables {
  price_policy: {
    id: PolicyId
    organiser_id: OrganiserId
    title: string
    effect: 'percent' | 'fixed'
    /** Basis points, or minor units off each ticket. */
    value: number
    /** JSON: `SaleConditions`. */
    conditions: string
    is_active: Flag
    created_at: number
  }
  fee: {
    id: FeeId
    organiser_id: OrganiserId
    event_id: EventId | null
    name: string
    per: 'ticket' | 'order'
    effect: 'percent' | 'fixed'
    value: number
    tax_rate_basis_points: number
    is_automatic: Flag
    is_overridable: Flag
    is_active: Flag
    created_at: number
  }
}
