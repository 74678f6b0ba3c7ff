import { type Accreditation, personName } from '../domain/accreditation.ts'
import type { AccreditationItem } from '../domain/basket-item.ts'
import type { Refusal } from '../domain/refusal.ts'

/** Why no fee is taken for it: accreditation-withdrawn, accreditation-paid (or free); `null` when it is owed (T20). */
export function owesNothing(found: Accreditation): Refusal | null {
  const { status, sourceStatus } = found
  if (status === 'new') return null
  const name = personName(found)
  return status === 'withdrawn'
    ? { refused: 'accreditation-withdrawn', name, status: sourceStatus }
    : { refused: 'accreditation-paid', name }
}

/** The fee of an accreditation as it lies in the basket. Its name says whose number it is, not who: receipts are kept (A19). */
export function accreditationItem(accreditation: Accreditation): AccreditationItem {
  const { id, category, personId, fee, taxRateBasisPoints } = accreditation
  const name = `${category} ${personId}`.trim()
  return {
    ...{ kind: 'accreditation', key: id, accreditationId: id, name, count: 1, price: fee, taxRateBasisPoints },
    ...{ discounts: [], amount: fee },
  }
}
