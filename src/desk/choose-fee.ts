import { type Basket, repriced } from '../domain/basket.ts'
import { chargeable, isRemovable } from '../domain/fee.ts'
import type { FeeId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { pricingNow } from './current-basket.ts'
import { type Desk, permittedSession } from './desk.ts'

/**
 * Adds a fee that leaves a choice to this basket, or takes it off (O20).
 * Refusals: not-signed-in, not-permitted, basket-empty, fee-unknown, fee-fixed (an automatic one that nobody may take off).
 */
export async function chooseFee(desk: Desk, input: { feeId: FeeId; isCharged: boolean }): Promise<Basket | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take(async () => {
    const { basket } = desk.state
    if (basket.lines.length === 0) return { refused: 'basket-empty' }
    const { feeId, isCharged } = input
    const fee = chargeable(basket).find((each) => each.id === feeId)
    if (fee === undefined) return { refused: 'fee-unknown', fee: feeId }
    if (!isCharged && !isRemovable(fee)) return { refused: 'fee-fixed', fee: fee.name }
    const added = new Set(basket.pricing.feeChoices.added)
    const removed = new Set(basket.pricing.feeChoices.removed)
    if (isCharged) {
      added.add(feeId)
      removed.delete(feeId)
    } else {
      added.delete(feeId)
      removed.add(feeId)
    }
    desk.state.basket = repriced(basket, { ...pricingNow(desk), feeChoices: { added, removed } })
    return desk.state.basket
  })
}
