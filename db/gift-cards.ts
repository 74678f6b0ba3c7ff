import { sql } from 'kysely'
import type { GiftCardId, OrderId } from '../src/domain/ids.ts'
import type { SqlStatement, Store } from './store.ts'

export interface StoredGiftCard {
  readonly id: GiftCardId
  readonly code: string
  readonly currency: string
  /** Minor units. */
  readonly balance: number
}

export async function giftCardsByCodes(store: Store, codes: readonly string[]): Promise<StoredGiftCard[]> {
  const { rows } = await sql<StoredGiftCard>`SELECT id, code, currency, balance FROM gift_card
    WHERE code IN (SELECT value FROM json_each(${JSON.stringify(codes)})) ORDER BY code`.execute(store.db)
  return rows
}

/** What a sale, less its refunds, moved on each gift card: minor units, positive on to the card. */
export interface GiftCardMove {
  readonly id: GiftCardId
  readonly code: string
  readonly balance: number
  readonly amount: number
  /** The card paid; otherwise it was sold or topped up. */
  readonly isPayment: 0 | 1
}

export async function giftCardMovesOf(store: Store, saleId: OrderId): Promise<GiftCardMove[]> {
  const { rows } =
    await sql<GiftCardMove>`SELECT g.id, g.code, g.balance, sum(e.amount) AS amount, e.is_payment AS isPayment
    FROM gift_card_entry e JOIN gift_card g ON g.id = e.gift_card_id JOIN orders o ON o.id = e.order_id
    WHERE o.id = ${saleId} OR o.refund_of = ${saleId}
    GROUP BY g.id, e.is_payment HAVING sum(e.amount) <> 0 ORDER BY g.id`.execute(store.db)
  return rows
}

export function insertGiftCard(card: StoredGiftCard): SqlStatement {
  return {
    sql: 'INSERT INTO gift_card (id, code, currency) VALUES (?, ?, ?)',
    parameters: [card.id, card.code, card.currency],
  }
}

/** One entry a card, order and direction (F30): the balance follows by itself and never falls below zero. */
export function insertGiftCardEntry(
  id: GiftCardId,
  orderId: OrderId,
  amount: number,
  isPayment: boolean,
): SqlStatement {
  return {
    sql: 'INSERT INTO gift_card_entry (gift_card_id, order_id, amount, is_payment) VALUES (?, ?, ?, ?)',
    parameters: [id, orderId, amount, isPayment ? 1 : 0],
  }
}
