import type { Accreditation } from '../domain/accreditation.ts'
import type { AccreditationItem } from '../domain/basket-item.ts'

/** The fee of an accreditation as it lies in the basket. Its name says whose number it is, not who: receipts are kept (A19). */
export function accreditationItem(accreditation: Accreditation): AccreditationItem {
  const { id, category, personId, fee, taxRateBasisPoints } = accreditation
  const name = `${category} ${personId}`.trim()
  return {
    ...{ kind: 'accreditation', key: id, accreditationId: id, name, count: 1, price: fee, taxRateBasisPoints },
    ...{ discounts: [], amount: fee },
  }
}
