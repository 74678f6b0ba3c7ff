import { accreditationsByIds } from '../../../db/accreditations.ts'
import { accreditationItem, owesNothing } from '../accreditation-item.ts'
import type { ItemRules } from './item-rules.ts'

/** T20: paid, the accreditation is active; its badge is handed out by its own verb. */
export const accreditationKind: ItemRules<'accreditation'> = {
  async refresh(desk, items) {
    const found = await accreditationsByIds(
      desk.store,
      items.map((item) => item.accreditationId),
    )
    const known = new Map(found.map((each) => [each.id, each]))
    return ({ accreditationId, name }) => {
      const accreditation = known.get(accreditationId)
      if (accreditation === undefined) return { refused: 'accreditation-unknown', accreditation: name }
      return owesNothing(accreditation) ?? accreditationItem(accreditation)
    }
  },
  guard: 'E_ACCREDITATION',
  columns: ({ accreditationId }) => ({ accreditationId }),
  facts: ({ accreditationId, amount }) => [accreditationId, amount],
}
