import { withItems } from '../domain/basket.ts'
import type { BasketItem } from '../domain/basket-item.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Desk } from './desk.ts'
import { allItemKinds, itemsOfKind, rulesOfKind } from './item-kinds.ts'

/**
 * The items of the basket as they are stored now: somebody may have changed a price, or taken an article off sale. What may
 * not be sold any more leaves the basket, and its refusal comes back; `null` when all may.
 */
export async function refreshItems(desk: Desk): Promise<Refusal | null> {
  const { items } = desk.state.basket
  if (items.length === 0) return null
  const fresh = new Map<string, BasketItem>()
  let refusal: Refusal | null = null
  for (const kind of allItemKinds) {
    const some = itemsOfKind(items, kind)
    if (some.length === 0) continue
    const refreshed = await rulesOfKind(kind).refresh(desk, some)
    for (const item of some) {
      const now = refreshed(item)
      if (isRefusal(now)) refusal ??= now
      else fresh.set(item.key, now)
    }
  }
  desk.state.basket = withItems(
    desk.state.basket,
    items.flatMap((item) => fresh.get(item.key) ?? []),
  )
  return refusal
}
