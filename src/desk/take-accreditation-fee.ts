import { accreditationById } from '../../db/accreditations.ts'
import type { Basket } from '../domain/basket.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { AccreditationId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { accreditationItem, owesNothing } from './accreditation-item.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { putItem } from './take-article.ts'

/**
 * Puts the fee of an accreditation into the basket (T20), beside whatever else is bought; in it already, it stays there once.
 * Refusals: not-signed-in, not-permitted, accreditation-unknown, accreditation-withdrawn, accreditation-paid,
 * mixed-currencies, the database's.
 */
export async function takeAccreditationFee(desk: Desk, id: AccreditationId): Promise<Basket | Refusal> {
  return desk.turns.take(() =>
    orRefusal<Basket | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      if (isRefusal(session)) return session
      const found = await accreditationById(desk.store, id)
      if (found === null) return { refused: 'accreditation-unknown', accreditation: cleanText(id, 40) }
      const refusal = owesNothing(found)
      if (refusal !== null) return refusal
      const { basket } = desk.state
      if (basket.items.some((item) => item.key === id)) return basket
      return putItem(desk, accreditationItem(found), found.currency)
    }),
  )
}
