import { insertGiftCardEntry, type StoredGiftCard } from '../../db/gift-cards.ts'
import type { Statement } from '../../db/store.ts'
import { giftCardCodeText } from '../domain/gift-card-code.ts'
import type { OrderId } from '../domain/ids.ts'
import type { Payment } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Desk } from './desk.ts'
import { knownGiftCard } from './gift-card-balance.ts'

/** What one card pays of a sale, minor units. */
export interface CardPayment {
  readonly card: StoredGiftCard
  readonly amount: number
}

/**
 * The gift cards that pay, each with what it pays in all.
 * Refusals: gift-card-unknown, gift-card-short, mixed-currencies.
 */
export async function cardPayments(
  desk: Desk,
  payments: readonly Payment[],
  currency: string,
): Promise<readonly CardPayment[] | Refusal> {
  const paying = new Map<string, CardPayment>()
  for (const { tender, amount, reference } of payments) {
    if (tender !== 'gift-card') continue
    const card = await knownGiftCard(desk, reference)
    if (isRefusal(card)) return card
    if (card.currency !== currency) return { refused: 'mixed-currencies', currencies: [currency, card.currency] }
    const all = amount + (paying.get(card.id)?.amount ?? 0)
    if (all > card.balance) return cardShort(card)
    paying.set(card.id, { card, amount: all })
  }
  return [...paying.values()]
}

/** F30: what the cards pay leaves them in the transaction of the sale. */
export function cardEntries(orderId: OrderId, paying: readonly CardPayment[]): Statement[] {
  return paying.map(({ card, amount }) => insertGiftCardEntry(card.id, orderId, -amount, true))
}

/** F30: another till was faster. Says which card has less than it should pay; `null` when they all have enough after all. */
export async function shortCard(desk: Desk, paying: readonly CardPayment[]): Promise<Refusal | null> {
  for (const { card, amount } of paying) {
    const now = await knownGiftCard(desk, card.code)
    if (isRefusal(now)) return now
    if (now.balance < amount) return cardShort(now)
  }
  return null
}

function cardShort({ code, balance, currency }: StoredGiftCard): Refusal {
  return { refused: 'gift-card-short', code: giftCardCodeText(code), balance, currency }
}
