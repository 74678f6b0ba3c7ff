import { giftCardMovesOf, insertGiftCardEntry } from '../../db/gift-cards.ts'
import type { Statement } from '../../db/store.ts'
import { giftCardCodeText } from '../domain/gift-card-code.ts'
import type { GiftCardId, OrderId } from '../domain/ids.ts'
import { sumAmounts } from '../domain/money.ts'
import { refundableAmount } from '../domain/refund.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { RefundQuote, SaleCard } from '../domain/sale-card.ts'
import type { Desk } from './desk.ts'

/** What a refund puts back on to a gift card that paid (F37), minor units. */
export interface CardRefund {
  readonly id: GiftCardId
  /** As it is stored. */
  readonly code: string
  readonly amount: number
}

/** What the refund's gift-card tender gives back, over the cards that paid: none gets more than it paid. */
export async function cardRefunds(desk: Desk, card: SaleCard, quote: RefundQuote): Promise<readonly CardRefund[]> {
  let rest = sumAmounts(quote.payments.flatMap(({ tender, amount }) => (tender === 'gift-card' ? [amount] : [])))
  if (rest === 0) return []
  const moves = (await giftCardMovesOf(desk.store, card.id)).filter((move) => move.isPayment === 1)
  return moves.flatMap(({ id, code, amount }) => {
    const share = Math.min(rest, Math.abs(amount))
    rest -= share
    return share === 0 ? [] : [{ id, code, amount: share }]
  })
}

export function refundEntries(refundId: OrderId, refunds: readonly CardRefund[]): Statement[] {
  return refunds.map(({ id, amount }) => insertGiftCardEntry(id, refundId, amount, true))
}

/**
 * F31: cards that are taken back, each less what was put on it.
 * Refusals: gift-card-short (it has been spent from).
 */
export async function unloadCards(
  desk: Desk,
  card: SaleCard,
  { lines, currency }: RefundQuote,
): Promise<((refundId: OrderId) => readonly Statement[]) | Refusal> {
  const loads = Map.groupBy(lines, (line) => line.giftCardId)
  const moves = (await giftCardMovesOf(desk.store, card.id)).filter((move) => move.isPayment === 0)
  const taken = moves.flatMap(({ id, code, balance }) => {
    const amount = sumAmounts((loads.get(id) ?? []).map(refundableAmount))
    return amount === 0 ? [] : [{ id, code, balance, amount }]
  })
  const short = taken.find(({ balance, amount }) => balance < amount)
  if (short !== undefined)
    return { refused: 'gift-card-short', code: giftCardCodeText(short.code), balance: short.balance, currency }
  return (refundId) => taken.map(({ id, amount }) => insertGiftCardEntry(id, refundId, -amount, false))
}
