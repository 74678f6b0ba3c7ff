import { type GiftCardMove, giftCardMovesOf, insertGiftCardEntry } from '../../db/gift-cards.ts'
import type { Statement } from '../../db/store.ts'
import { giftCardCodeText } from '../domain/gift-card-code.ts'
import type { GiftCardId, OrderId } from '../domain/ids.ts'
import { sumAmounts } from '../domain/money.ts'
import { refundableAmount } from '../domain/refund.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { RefundQuote, SaleCard } from '../domain/sale-card.ts'
import type { Desk } from './desk.ts'

/** What a refund moves on a gift card, minor units: back on to it (F37), or off one that is taken back. */
export interface CardRefund {
  readonly id: GiftCardId
  /** As it is stored. */
  readonly code: string
  readonly amount: number
  readonly isPayment: boolean
}

/**
 * Refusals: gift-card-short (a card that is taken back has been spent from).
 */
export async function cardRefunds(
  desk: Desk,
  card: SaleCard,
  quote: RefundQuote,
): Promise<readonly CardRefund[] | Refusal> {
  const back = sumAmounts(quote.payments.flatMap(({ tender, amount }) => (tender === 'gift-card' ? [amount] : [])))
  const taken = sumAmounts(quote.lines.flatMap((line) => (line.kind === 'gift-card' ? [refundableAmount(line)] : [])))
  if (back === 0 && taken === 0) return []
  const moves = await giftCardMovesOf(desk.store, card.id)
  const loads = shared(moves, 0, taken)
  const short = loads.find(({ move, amount }) => move.balance < amount)
  if (short !== undefined) {
    const { code, balance } = short.move
    return { refused: 'gift-card-short', code: giftCardCodeText(code), balance, currency: quote.currency }
  }
  return [
    ...shared(moves, 1, back).map(({ move, amount }) => ({ id: move.id, code: move.code, amount, isPayment: true })),
    ...loads.map(({ move, amount }) => ({ id: move.id, code: move.code, amount: -amount, isPayment: false })),
  ]
}

export function refundEntries(refundId: OrderId, refunds: readonly CardRefund[]): Statement[] {
  return refunds.map(({ id, amount, isPayment }) => insertGiftCardEntry(id, refundId, amount, isPayment))
}

/** An amount over the cards it came from or went to, none above what it moved. */
function shared(moves: readonly GiftCardMove[], isPayment: 0 | 1, amount: number) {
  let rest = amount
  return moves.flatMap((move) => {
    const share = move.isPayment === isPayment ? Math.min(rest, Math.abs(move.amount)) : 0
    rest -= share
    return share === 0 ? [] : [{ move, amount: share }]
  })
}
