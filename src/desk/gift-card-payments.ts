import { insertGiftCardEntry, type StoredGiftCard } from '../../db/gift-cards.ts'
import type { Statement } from '../../db/store.ts'
import { giftCardCodeText } from '../domain/gift-card-code.ts'
import type { OrderId } from '../domain/ids.ts'
import { sumAmounts } from '../domain/money.ts'
import type { Payment, PaymentInput } from '../domain/payment.ts'
import type { TenderAmount } from '../domain/refund.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Tender } from '../domain/tender.ts'
import type { Desk } from './desk.ts'
import { knownGiftCard } from './gift-card-balance.ts'
import type { CardRefund } from './gift-card-refunds.ts'

/** What one card pays of a sale, minor units. */
export interface CardPayment {
  readonly card: StoredGiftCard
  readonly amount: number
}

/**
 * The gift cards that pay, each with what it pays in all.
 * @param comingBack what an exchange puts on cards before they pay.
 * Refusals: gift-card-unknown, gift-card-short, mixed-currencies.
 */
export async function cardPayments(
  desk: Desk,
  payments: readonly Payment[],
  currency: string,
  comingBack: readonly CardRefund[] = [],
): Promise<readonly CardPayment[] | Refusal> {
  const paying = new Map<string, CardPayment>()
  for (const { tender, amount, reference } of payments) {
    if (tender !== 'gift-card') continue
    const card = await knownGiftCard(desk, reference)
    if (isRefusal(card)) return card
    if (card.currency !== currency) return { refused: 'mixed-currencies', currencies: [currency, card.currency] }
    const all = amount + (paying.get(card.id)?.amount ?? 0)
    const more = sumAmounts(comingBack.flatMap(({ id, amount }) => (id === card.id ? [amount] : [])))
    if (all > card.balance + more) return cardShort(card)
    paying.set(card.id, { card, amount: all })
  }
  return [...paying.values()]
}

/** F26: what stays with the new tickets of an exchange, each gift card by its code. */
export function carriedPayments(
  carried: readonly TenderAmount<Tender>[],
  cards: readonly CardRefund[],
): readonly PaymentInput[] {
  return carried.flatMap(({ tender, amount }): PaymentInput[] => {
    if (tender !== 'gift-card') return [{ tender, amount }]
    let rest = amount
    return cards.flatMap(({ code, amount: paid }) => {
      const share = Math.min(rest, paid)
      rest -= share
      return share === 0 ? [] : [{ tender, amount: share, reference: code }]
    })
  })
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
