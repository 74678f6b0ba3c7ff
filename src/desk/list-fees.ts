import { cleanText } from '../domain/clean-text.ts'
import type { Fee } from '../domain/fee.ts'
import type { EventId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'

export interface ListedFee extends Fee {
  /** `null`: of all events of the house. */
  readonly eventId: EventId | null
  readonly isActive: boolean
}

/** The fees of the house, switched off ones too, by name (O20). Refusals: not-signed-in, the database's. */
export async function listFees(desk: Desk): Promise<readonly ListedFee[] | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  return orRefusal(async () => {
    const rows = await desk.store.db
      .selectFrom('fee')
      .selectAll()
      .where('organiser_id', '=', session.organiser.id)
      .orderBy('name')
      .execute()
    return rows.map((row) => ({
      ...{ id: row.id, name: cleanText(row.name), per: row.per, effect: row.effect, value: row.value },
      ...{ taxRateBasisPoints: row.tax_rate_basis_points, eventId: row.event_id },
      isAutomatic: row.is_automatic === 1,
      isOverridable: row.is_overridable === 1,
      isActive: row.is_active === 1,
    }))
  })
}
