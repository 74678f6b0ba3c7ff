import type { GiftCardItem } from '../domain/basket-item.ts'
import { newGiftCardCode } from '../domain/gift-card-code.ts'
import { isAmount } from '../domain/money.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { badInput } from './bad-input.ts'
import type { Desk } from './desk.ts'
import { knownGiftCard } from './gift-card-balance.ts'

/** More than this on one card is a mistake, or laundering. */
export const mostOnce = 1_000_000

/** Refusals: bad-input. */
export function wrongLoad(amount: number): Refusal | null {
  return isAmount(amount) && amount > 0 && amount <= mostOnce ? null : badInput('amount', amount, `1-${mostOnce}`)
}

/**
 * A gift card as it is sold or topped up (F31); a new one has its code from the start.
 * @param input.code the card to top up; a new one when left out
 * Refusals: bad-input, gift-card-unknown, mixed-currencies.
 */
export async function giftCardItem(
  desk: Desk,
  { code, amount }: { readonly code?: string; readonly amount: number },
): Promise<GiftCardItem | Refusal> {
  const wrong = wrongLoad(amount)
  if (wrong !== null) return wrong
  const { currency } = desk.organiser
  const known = code === undefined ? null : await knownGiftCard(desk, code)
  if (isRefusal(known)) return known
  if (known !== null && known.currency !== currency)
    return { refused: 'mixed-currencies', currencies: [currency, known.currency] }
  const card = known ?? { id: desk.ids.newId('gft'), code: newGiftCardCode(desk.ids), currency, balance: 0 }
  const name = `${desk.state.paper.words.giftCard} ...${card.code.slice(-5)}`
  return {
    ...{ kind: 'gift-card', key: card.id, giftCardId: card.id, code: card.code, currency, balance: card.balance },
    ...{ isNew: known === null, name, count: 1, price: amount, amount, taxRateBasisPoints: 0, discounts: [] },
  }
}
