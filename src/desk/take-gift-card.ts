import type { Basket } from '../domain/basket.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { giftCardItem, wrongLoad } from './gift-card-item.ts'
import { putItem } from './take-article.ts'

/**
 * Puts a gift card into the basket, a new one or more on one (F31), so that one payment covers it with everything else. The
 * same card twice is once with both amounts.
 * @param input.code the card to top up; a new one when left out. @param input.amount minor units
 * Refusals: not-signed-in, not-permitted, bad-input, gift-card-unknown, mixed-currencies, the database's.
 */
export async function takeGiftCard(
  desk: Desk,
  input: { readonly code?: string; readonly amount: number },
): Promise<Basket | Refusal> {
  return desk.turns.take(() =>
    orRefusal(async () => {
      const session = permittedSession(desk, 'sell')
      if (isRefusal(session)) return session
      const item = await giftCardItem(desk, input)
      if (isRefusal(item)) return item
      const before = desk.state.basket.items.find(({ key }) => key === item.key)
      if (before === undefined) return putItem(desk, item, item.currency)
      const amount = before.price + item.price
      // No other card, only another amount.
      return wrongLoad(amount) ?? putItem(desk, { ...item, count: 0, price: amount, amount }, item.currency)
    }),
  )
}
