import type { CustomerId, UserId } from '../../src/domain/ids.ts'
import type { Generated } from './columns.ts'

/** Who buys. */
export interface CustomersTables {
  customer: {
    id: CustomerId
    name: string
    phone: string
    email: string
    /** All its search keys, each with a space before it: ` ivan ivanov 888123456`. */
    search: string
    /** What price policies ask for (E25); '' for none. */
    group_name: Generated<string>
    created_at: number
    created_by: UserId
    /** The customer this one turned out to be. Never one that is merged itself. */
    merged_into: CustomerId | null
    /** A19: nothing personal is left in the row. */
    erased_at: number | null
    /** Who merged or erased it. */
    ended_by: UserId | null
  }
  /** One row for each key of each customer that can be found. */
  customer_key: { search_key: string; customer_id: CustomerId }
}
