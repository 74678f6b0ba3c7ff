import { guardRefusal } from '../../db/guard-refusal.ts'
import type { BrokenGuard } from '../../db/store.ts'
import { type Basket, isGivenAway, repriced } from '../domain/basket.ts'
import { giftCardAmount } from '../domain/basket-item.ts'
import type { Customer } from '../domain/customer.ts'
import { type Exchange, type ExchangePlan, planExchange } from '../domain/exchange.ts'
import type { BasketId, OrderId, OrderLineId } from '../domain/ids.ts'
import { checkPayments, type PaymentInput } from '../domain/payment.ts'
import { quoteRefund } from '../domain/quote-refund.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { SaleCard, SaleLine } from '../domain/sale-card.ts'
import type { Session } from '../domain/session.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { refreshVouchers } from './apply-voucher.ts'
import { withCarriedVouchers } from './carried-vouchers.ts'
import { checkBasket } from './check-basket.ts'
import { commitTogether } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk, permittedSession } from './desk.ts'
import { exchangeByKey, insertExchange } from './exchange-link.ts'
import { cardPayments, carriedPayments, shortCard } from './gift-card-payments.ts'
import { allItemKinds } from './item-kinds.ts'
import { ownSale } from './open-sale.ts'
import { isSaleKey } from './pending-sales.ts'
import { refreshItems } from './refresh-items.ts'
import { refreshPrices } from './refresh-prices.ts'
import { draftRefund, type RefundDraft, refundAs, refundBatch } from './refund-draft.ts'
import { lateOrElsewhere, showFree } from './refund-sale.ts'
import { saleCustomer } from './sale-customer.ts'
import { draftSale, saleStatements, soldAs } from './sale-draft.ts'
import type { SaleDraft } from './sale-draft-shape.ts'
import { finishSale } from './sell.ts'
import { madeBefore, soldUnheard } from './unheard-sale.ts'

export interface ExchangeInput {
  readonly saleId: OrderId
  /** The tickets that are given back; all that are left when left out. */
  readonly lines?: readonly OrderLineId[]
}

export interface BegunExchange extends ExchangePlan {
  /** Idempotency key (F13): of the new sale. */
  readonly key: string
}

interface Ready {
  /** Gives the old tickets back. */
  readonly session: Session
  /** Sells the new ones. */
  readonly selling: Session
  readonly card: SaleCard
  readonly plan: ExchangePlan
  /** The new seats as they are priced here: without fees, which were paid with the old tickets. */
  readonly basket: Basket
  readonly basketRow: BasketId
}

/**
 * F25/F26: what it would cost to have the seats of the basket instead of tickets sold before. Nothing is stored.
 * Refusals: those of `beginRefund` and `beginPayment`.
 */
export async function beginExchange(desk: Desk, input: ExchangeInput): Promise<BegunExchange | Refusal> {
  return desk.turns.take(() =>
    orRefusal<BegunExchange | Refusal>(async () => {
      acknowledgeSale(desk)
      const ready = await getReady(desk, input)
      if (isRefusal(ready)) return ready
      return { ...ready.plan, key: desk.ids.newId('ord').replace('ord_', 'key_') }
    }),
  )
}

export interface ConfirmedExchange extends ExchangeInput {
  readonly key: string
  /** By what the difference is paid; nothing where none is due. */
  readonly payments: readonly PaymentInput[]
  /** What the customer was told, in minor units: another total is refused. */
  readonly total?: number
}

/**
 * F25/F26: the seats of the basket instead of tickets sold before. Old tickets void, their seats free, new ones sold, the
 * difference settled, both receipts and journal entries: all of it, or nothing. The same key never exchanges twice.
 * Refusals: those of `refundSale` and `sell`; `outcome-unknown`: call again with the same key.
 */
export async function exchangeTickets(desk: Desk, input: ConfirmedExchange): Promise<Exchange | Refusal> {
  return desk.turns.take(async () => {
    const answer = await orRefusal(() => exchangeOnce(desk, input))
    if (!isRefusal(answer)) finishSale(desk, answer.sale)
    else if (answer.refused === 'outcome-unknown') desk.state.unclearKey = input.key
    return answer
  })
}

async function exchangeOnce(desk: Desk, input: ConfirmedExchange): Promise<Exchange | Refusal> {
  const { key } = input
  if (!isSaleKey(key))
    return { refused: 'bad-input', field: 'key', value: key.slice(0, 80), expected: '[A-Za-z0-9_-]{12,64}' }
  const first = await madeBefore(desk, key, () => exchangeByKey(desk, key))
  if (first !== null) return first
  const ready = await getReady(desk, input)
  if (isRefusal(ready)) return ready
  const { session, selling, card, plan, basket } = ready
  const { total, currency } = basket
  if (input.total !== undefined && input.total !== total)
    return { refused: 'total-changed', shown: input.total, now: total, currency }
  const customer = await buyerOf(desk, session, card)
  if (isRefusal(customer)) return customer
  const facts = {
    currency,
    permissions: selling.permissions,
    hasCustomer: customer !== null,
    isOnAccount: selling.rules.isOnAccount,
    hasNote: card.note !== '',
    hasGivenLines: basket.lines.some(isGivenAway),
    moneyOnly: giftCardAmount(basket.items),
  }
  const reason = { key: `${key.slice(0, 58)}-back`, reason: 'exchanged', note: '' } as const
  const refund = await draftRefund(desk, session, card, plan.old, reason)
  if (isRefusal(refund)) return refund
  // What a gift card paid goes back to it and leaves it again, but for the difference.
  const payments = checkPayments(total, [...carriedPayments(plan.carried, refund.cards), ...input.payments], facts)
  if ('refused' in payments) return payments
  const paying = await cardPayments(desk, payments, currency, refund.cards)
  if (isRefusal(paying)) return paying
  const unwritten = desk.pendingSales.write({ key, tillId: session.till.id, total, begunAt: desk.clock() })
  if (unwritten !== null) return unwritten
  desk.state.payment = { key, total, isTried: true }
  const checked = { key, payments, paying, ticketForm: card.ticketForm, note: card.note, customer, basket }
  const sale = await draftSale(desk, selling, checked)
  return commitExchange(desk, ready, input, sale, refund)
}

/** Everything that could stop it is looked at before anything is tried. */
async function getReady(desk: Desk, { saleId, lines }: ExchangeInput): Promise<Ready | Refusal> {
  const selling = permittedSession(desk, 'sell')
  if (isRefusal(selling)) return selling
  // F41: a second person may let the old tickets come back; the new ones are sold as any.
  const session = approvedSession(desk, 'refund', lateOrElsewhere)
  if (isRefusal(session)) return session
  const sold = await soldUnheard(desk)
  if (sold !== null) return sold
  const card = await ownSale(desk, session, saleId)
  if (isRefusal(card)) return card
  const quote = quoteRefund(card, lines ?? ticketsOf(card), session.permissions, desk.clock())
  if (isRefusal(quote)) return quote
  if (desk.state.basket.lines.length === 0) return { refused: 'basket-empty' }
  const unsellable = await checkBasket(desk)
  if (unsellable !== null) return unsellable
  const refusedVoucher = await refreshVouchers(desk)
  if (refusedVoucher !== null) return refusedVoucher
  const refusedItem = await refreshItems(desk)
  if (refusedItem !== null) return refusedItem
  const priced = await refreshPrices(desk, desk.state.basket)
  if (isRefusal(priced)) return priced
  const basket = await withCarriedVouchers(desk, withoutFees(priced), quote.lines)
  const { basketRow } = desk.state
  if (basketRow === null) return { refused: 'basket-empty' }
  if (quote.currency !== basket.currency)
    return { refused: 'mixed-currencies', currencies: [quote.currency, basket.currency] }
  return { session, selling, card, plan: planExchange(quote, basket.total), basket, basketRow }
}

/** Items of the sale stay sold. `null`: everything that is left. */
function ticketsOf({ lines }: SaleCard): OrderLineId[] | null {
  const isItem = (line: SaleLine) => allItemKinds.some((kind) => kind === line.kind)
  return lines.some(isItem) ? lines.filter((line) => !isItem(line) && !line.isBack).map((line) => line.id) : null
}

/** The new tickets are whose the old ones were. */
async function buyerOf(desk: Desk, session: Session, { id }: SaleCard): Promise<Customer | null | Refusal> {
  const order = await desk.store.db.selectFrom('orders').select('customer_id').where('id', '=', id).executeTakeFirst()
  return saleCustomer(desk, session, order?.customer_id ?? undefined)
}

/** F25: who only moves to another seat of the same price pays nothing. */
function withoutFees(basket: Basket): Basket {
  const rules = new Map([...basket.pricing.rules].map(([event, each]) => [event, { ...each, fees: [] }]))
  return repriced(basket, { ...basket.pricing, rules })
}

async function commitExchange(
  desk: Desk,
  { session, selling, basketRow }: Ready,
  input: ConfirmedExchange,
  saleDraft: SaleDraft,
  refundDraft: RefundDraft,
): Promise<Exchange | Refusal> {
  let made: Exchange | null = null
  const result = await commitTogether(desk, session.user.id, (positionOf) => {
    const refund = refundAs(refundDraft, positionOf(0))
    const sale = soldAs(saleDraft, positionOf(1))
    made = { sale, refund }
    const back = refundBatch(refundDraft, refund, positionOf(0))
    const sold = saleStatements(saleDraft, sale, selling, basketRow, positionOf(1))
    const body = { ...sold.body, exchanged: refund.id }
    const link = insertExchange({ saleId: sale.id, refundId: refund.id })
    return [back, { ...sold, body, after: [...(sold.after ?? []), link] }]
  })
  if (!result.committed) return refusedExchange(desk, input, saleDraft, result)
  if (made === null) throw new Error('an exchange was committed that was never built')
  showFree(desk, refundDraft)
  return made
}

/** Nothing of it is stored, unless the key is found after all. */
async function refusedExchange(
  desk: Desk,
  input: ConfirmedExchange,
  sale: SaleDraft,
  broken: BrokenGuard,
): Promise<Exchange | Refusal> {
  const { guard } = broken
  const { key } = input
  const found = await orRefusal(() => exchangeByKey(desk, key))
  if (found !== null && !isRefusal(found)) return found
  if (guard === 'UNKNOWN') return { refused: 'outcome-unknown', key }
  if (!/^(E_|UNIQUE:)/.test(guard)) return guardRefusal(broken, key)
  desk.pendingSales.remove(key)
  desk.state.payment = null
  if (guard === 'E_SHIFT_CLOSED') return { refused: 'no-open-shift' }
  if (guard === 'E_GIFT_CARD_SHORT') return (await shortCard(desk, sale.input.paying)) ?? { refused: 'database-busy' }
  if (guard === 'E_APPROVAL') return { refused: 'approval-used' }
  if (guard === 'E_FORBIDDEN') return { refused: 'not-permitted', permission: 'refund' }
  // Somebody was faster with the old tickets or the new seats; or a code was drawn that exists, one chance in many millions.
  const now = await getReady(desk, input)
  return isRefusal(now) ? now : { refused: 'database-busy' }
}
