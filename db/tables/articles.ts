import type { ArticleId, OrganiserId, UserId } from '../../src/domain/ids.ts'
import type { Defaulted, Flag } from './columns.ts'

/** What is sold without a ticket (T11). */
export interface ArticlesTables {
  article: {
    id: ArticleId
    organiser_id: OrganiserId
    name: string
    /** The name as `nameKey` folds it. */
    name_key: string
    type: string
    ean: string | null
    price: number
    currency: string
    tax_rate_basis_points: number
    is_on_sale: Defaulted<Flag>
    changed_by: UserId
  }
}
