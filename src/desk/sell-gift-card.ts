import { guardRefusal } from '../../db/guard-refusal.ts'
import type { BrokenGuard } from '../../db/store.ts'
import { emptyBasket, withItems } from '../domain/basket.ts'
import type { GiftCardItem } from '../domain/basket-item.ts'
import { checkPayments, type PaymentInput } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import { saleCodeText } from '../domain/sale-code.ts'
import type { Session } from '../domain/session.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { giftCardItem } from './gift-card-item.ts'
import { isSaleKey } from './pending-sales.ts'
import { saleByKey } from './read-sale.ts'
import { draftSale, saleStatements, soldAs } from './sale-draft.ts'
import type { SaleDraft } from './sale-draft-shape.ts'

export interface GiftCardInput {
  /** The card to top up; a new one is sold when left out. */
  readonly code?: string
  /** Minor units to put on it. */
  readonly amount: number
  readonly payments: readonly PaymentInput[]
  /** Idempotency key (F13); made here when left out. */
  readonly key?: string
}

export interface SoldGiftCard {
  readonly sale: Sale
  readonly code: string
  /** Of the card behind the sale, minor units. */
  readonly balance: number
}

/**
 * Sells a gift card, or tops one up (F31): a sale of its own with its receipt and no tax, for the tax is in what the card will
 * pay for. The same key never sells twice.
 * Refusals: not-signed-in, not-permitted, bad-input, gift-card-unknown, mixed-currencies, tender-not-taken (cards are not paid
 * with cards, nor given away), sold-already (F13: the one before, whose answer was lost), those of the payments,
 * no-open-shift, file-unwritable, outcome-unknown, the database's.
 */
export async function sellGiftCard(desk: Desk, input: GiftCardInput): Promise<SoldGiftCard | Refusal> {
  return desk.turns.take(() =>
    orRefusal<SoldGiftCard | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      if (isRefusal(session)) return session
      return (input.key === undefined ? await unheard(desk) : null) ?? sellOnce(desk, session, input)
    }),
  )
}

/** F13: what a lost answer was about; nobody but the cashier knows whether the same is meant once more or another card. */
async function unheard(desk: Desk): Promise<Refusal | null> {
  const { unheardCard: key } = desk.state
  if (key === null) return null
  const first = await soldBefore(desk, key)
  desk.state.unheardCard = null
  if (first === null) {
    desk.pendingSales.remove(key)
    return null
  }
  finishCard(desk, first.sale)
  return { refused: 'sold-already', sale: saleCodeText(first.sale.code) }
}

/** @throws DatabaseFailure */
async function sellOnce(desk: Desk, session: Session, input: GiftCardInput): Promise<SoldGiftCard | Refusal> {
  const key = input.key ?? desk.ids.newId('ord').replace('ord_', 'key_')
  if (!isSaleKey(key))
    return { refused: 'bad-input', field: 'key', value: key.slice(0, 80), expected: '[A-Za-z0-9_-]{12,64}' }
  if (input.key !== undefined) {
    const first = await soldBefore(desk, key)
    if (first !== null) return first
  }
  const item = await giftCardItem(desk, input)
  if (isRefusal(item)) return item
  const basket = withItems(emptyBasket(item.currency), [item])
  const { total, currency } = basket
  const { permissions } = session
  const facts = { currency, permissions, hasCustomer: false, hasNote: false, moneyOnly: total }
  const payments = checkPayments(total, input.payments, facts)
  if ('refused' in payments) return payments
  acknowledgeSale(desk)
  const unwritten = desk.pendingSales.write({ key, tillId: session.till.id, total, begunAt: desk.clock() })
  if (unwritten !== null) return unwritten
  const checked = { key, payments, paying: [], ticketForm: 'individual' as const, note: '', customer: null, basket }
  const sold = await commitCard(desk, session, await draftSale(desk, session, checked), item)
  if (isRefusal(sold) && sold.refused === 'outcome-unknown' && input.key === undefined) desk.state.unheardCard = key
  return sold
}

async function commitCard(
  desk: Desk,
  session: Session,
  draft: SaleDraft,
  item: GiftCardItem,
): Promise<SoldGiftCard | Refusal> {
  let sold: Sale | null = null
  const result = await commitJournaled(desk, session.user.id, (position) => {
    sold = soldAs(draft, position)
    return saleStatements(draft, sold, session, null, position)
  })
  if (!result.committed) return refusedCard(desk, draft.input.key, result)
  if (sold === null) throw new Error('a gift card was sold that was never built')
  finishCard(desk, sold)
  return { sale: sold, code: item.code, balance: item.balance + item.amount }
}

function finishCard({ state }: Desk, sale: Sale): void {
  state.soldKey = sale.key
  if (sale.payments.some(({ tender }) => tender === 'cash')) state.kickDrawer()
  state.wakePrinting()
}

async function refusedCard(desk: Desk, key: string, broken: BrokenGuard): Promise<SoldGiftCard | Refusal> {
  const { guard } = broken
  if (guard === 'UNKNOWN') {
    const first = await orRefusal(() => soldBefore(desk, key))
    if (first === null || isRefusal(first)) return { refused: 'outcome-unknown', key }
    finishCard(desk, first.sale)
    return first
  }
  desk.pendingSales.remove(key)
  if (guard === 'E_SHIFT_CLOSED') return { refused: 'no-open-shift' }
  if (guard === 'E_FORBIDDEN') return { refused: 'not-permitted', permission: 'sell' }
  return guardRefusal(broken, key)
}

/** F13: what this key sold before. */
async function soldBefore(desk: Desk, key: string): Promise<SoldGiftCard | null> {
  const sale = await saleByKey(desk, key)
  if (sale === null) return null
  const card = await desk.store.db
    .selectFrom('gift_card_entry as e')
    .innerJoin('gift_card as g', 'g.id', 'e.gift_card_id')
    .select(['g.code', 'g.balance'])
    .where('e.order_id', '=', sale.id)
    .where('e.is_payment', '=', 0)
    .executeTakeFirst()
  return card === undefined ? null : { sale, ...card }
}
