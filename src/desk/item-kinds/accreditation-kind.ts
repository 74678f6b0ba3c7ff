import { accreditationsByIds } from '../../../db/accreditations.ts'
import { personName } from '../../domain/accreditation.ts'
import type { AccreditationItem } from '../../domain/basket-item.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { accreditationItem } from '../accreditation-item.ts'
import type { ItemRules } from './item-rules.ts'

/** T20: paid, the accreditation is active; its badge is handed out by its own verb. */
export const accreditationKind: ItemRules<'accreditation'> = {
  async refresh(desk, items) {
    const found = await accreditationsByIds(
      desk.store,
      items.map((item) => item.accreditationId),
    )
    const known = new Map(found.map((each) => [each.id, each]))
    const kept: AccreditationItem[] = []
    let refusal: Refusal | null = null
    for (const item of items) {
      const accreditation = known.get(item.accreditationId)
      if (accreditation?.status === 'new') kept.push(accreditationItem(accreditation))
      else refusal ??= { refused: 'accreditation-paid', name: accreditation ? personName(accreditation) : item.name }
    }
    return { items: kept, refusal }
  },
  columns: ({ accreditationId }) => ({ accreditationId }),
  facts: ({ accreditationId, amount }) => [accreditationId, amount],
}
