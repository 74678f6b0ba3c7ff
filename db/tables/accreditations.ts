import type { AccreditationId, OrganiserId, TillId, UserId } from '../../src/domain/ids.ts'
import type { Flag } from './columns.ts'

/** T19: the people of a festival, and whose badge was handed out. */
export interface AccreditationsTables {
  accreditation: {
    id: AccreditationId
    organiser_id: OrganiserId
    person_id: string
    code: string
    first_name: string
    last_name: string
    organisation: string
    category: string
    email: string
    source_status: string
    fee: number
    currency: string
    is_paid: Flag
    valid_from: string
    valid_to: string
    search: string
    tax_rate_basis_points: number
    changed_by: UserId
  }
  accreditation_badge: {
    accreditation_id: AccreditationId
    user_id: UserId
    till_id: TillId
    seq: number
    at: number
  }
}
