import type { OrganiserId, PassId, PassKindId, TariffId, UserId } from '../../src/domain/ids.ts'
import type { Defaulted, Flag } from './columns.ts'

/** T10: kinds of passes with their prices, and those that were sold. */
export interface PassesTables {
  pass_kind: {
    id: PassKindId
    organiser_id: OrganiserId
    name: string
    name_key: string
    valid_from: string
    valid_to: string
    currency: string
    tax_rate_basis_points: number
    sessions: Defaulted<number>
    is_on_sale: Defaulted<Flag>
    changed_by: UserId
  }
  pass_price: { kind_id: PassKindId; tariff_id: TariffId; amount: number }
  pass: {
    id: PassId
    code: string
    kind_id: PassKindId
    tariff_id: TariffId
    first_name: string
    last_name: string
    person_id: string
    valid_from: string
    valid_to: string
    sessions: number
    search: string
  }
}
