import type { StoredCustomer } from '../../db/customers.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { BrokenGuard } from '../../db/store.ts'
import { type Basket, isEmptyBasket, isGivenAway, repriced } from '../domain/basket.ts'
import { countItems, giftCardAmount } from '../domain/basket-item.ts'
import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanLines } from '../domain/clean-text.ts'
import type { BasketId } from '../domain/ids.ts'
import { checkPayments, isComplimentary } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import { seatState } from '../domain/seat-state.ts'
import type { Session } from '../domain/session.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { refreshVouchers } from './apply-voucher.ts'
import { stoppedEvent } from './check-basket.ts'
import { commitJournaled } from './commit-journaled.ts'
import { startBasket } from './current-basket.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk, permittedSession } from './desk.ts'
import { cardPayments, shortCard } from './gift-card-payments.ts'
import { itemGuards } from './item-kinds.ts'
import { isSaleKey } from './pending-sales.ts'
import { saleByKey } from './read-sale.ts'
import { refreshItems } from './refresh-items.ts'
import { dropLost } from './renew-basket.ts'
import { saleCustomer } from './sale-customer.ts'
import { draftSale, saleStatements, soldAs } from './sale-draft.ts'
import type { CheckedInput, SaleDraft, SellInput } from './sale-draft-shape.ts'
import { madeBefore } from './unheard-sale.ts'

export type { SellInput } from './sale-draft-shape.ts'

/**
 * Sells the basket: seats, tickets, payment, journal entry, receipt number and papers become durable together or not at all.
 * The same key never sells twice: a retry returns the first sale (F13). On `outcome-unknown` call it again with the same key.
 * Refusals: not-signed-in, not-permitted, bad-input, basket-empty, customer-unknown, email-required (P05), total-changed,
 * payment-short, payment-over (F28), approval-used (F41), customer-required, recipient-required (F27), reference-required,
 * gift-card-unknown, gift-card-short (F30), mixed-currencies, event-not-selling (E01), event-not-linked (P02),
 * voucher-refused (E26), article-not-on-sale, pass-not-on-sale, accreditation-paid, accreditation-withdrawn,
 * tender-not-taken (F31), hold-lost (those seats left the basket), no-open-shift, file-unwritable, outcome-unknown, the
 * database's.
 */
export async function sell(desk: Desk, input: SellInput): Promise<Sale | Refusal> {
  return desk.turns.take(async () => {
    const answer = await orRefusal(() => sellOnce(desk, input))
    if (!isRefusal(answer)) finishSale(desk, answer)
    else if (answer.refused === 'outcome-unknown') desk.state.unclearKey = input.key
    return answer
  })
}

async function sellOnce(desk: Desk, input: SellInput): Promise<Sale | Refusal> {
  // F41: a second person may let the tickets be given away.
  const session = givesAway(desk, input)
    ? approvedSession(desk, 'sell', ['complimentary'])
    : permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  const { key } = input
  if (!isSaleKey(key))
    return { refused: 'bad-input', field: 'key', value: key.slice(0, 80), expected: '[A-Za-z0-9_-]{12,64}' }
  const { payment } = desk.state
  // A key that was never sent cannot have a sale; any other is asked for first.
  if (payment === null || payment.key !== key || payment.isTried) {
    const first = await madeBefore(desk, key, () => saleByKey(desk, key))
    if (first !== null) return first
  }
  const customer = await saleCustomer(desk, session, input.customerId)
  if (isRefusal(customer)) return customer
  const looked = checkInput(desk, session, input, customer)
  if (isRefusal(looked)) return looked
  const paying = await cardPayments(desk, looked.payments, looked.basket.currency)
  if (isRefusal(paying)) return paying
  const checked = { ...looked, paying }
  const stopped = await stoppedEvent(desk, desk.state.basket)
  if (stopped !== null) return stopped
  const { basketRow } = desk.state
  const { total } = checked.basket
  const unwritten = desk.pendingSales.write({
    key,
    tillId: session.till.id,
    total,
    begunAt: desk.clock(),
  })
  if (unwritten !== null) return unwritten
  desk.state.payment = { key, total, isTried: true }
  const draft = await draftSale(desk, session, checked)
  return commitSale(desk, session, basketRow, draft)
}

function checkInput(
  desk: Desk,
  { permissions, rules: { isOnAccount } }: Session,
  input: SellInput,
  customer: StoredCustomer | null,
): Omit<CheckedInput, 'paying'> | Refusal {
  const { payment } = desk.state
  const { key, ticketForm = 'individual' } = input
  if (isEmptyBasket(desk.state.basket)) return { refused: 'basket-empty' }
  const basket = basketPaidBy(basketOf(desk, customer), input)
  const { total, currency } = basket
  const isShown = payment?.key === key && basket.pricing.givenAway !== 'all'
  if (isShown && payment.total !== total)
    return { refused: 'total-changed', shown: payment.total, now: total, currency }
  const note = cleanLines(input.note ?? '', 500)
  if (holdsCardNumber(note)) return { refused: 'bad-input', field: 'note', value: '', expected: 'no card number' }
  const moneyOnly = giftCardAmount(basket.items)
  const facts = { currency, permissions, hasCustomer: customer !== null, hasNote: note !== '', isOnAccount, moneyOnly }
  const hasGivenLines = basket.lines.some(isGivenAway)
  const payments = checkPayments(total, input.payments, { ...facts, hasGivenLines })
  if ('refused' in payments) return payments
  const badReference = payments.find(({ reference }) => holdsCardNumber(reference))
  if (badReference !== undefined)
    return { refused: 'bad-input', field: 'reference', value: '', expected: 'no card number' }
  return { key, payments, ticketForm, note, customer, basket }
}

/** At the prices of whoever buys it in the end. */
function basketOf(desk: Desk, customer: StoredCustomer | null): Basket {
  const { basket } = desk.state
  const customerGroup = customer?.group ?? ''
  return basket.pricing.customerGroup === customerGroup
    ? basket
    : repriced(basket, { ...basket.pricing, customerGroup })
}

/** F27: when nothing else pays, all that can be is given away, whatever stood on the screen: money on a card cannot. */
function basketPaidBy(basket: Basket, { payments }: SellInput): Basket {
  const isAll = isComplimentary(payments) && !(payments.length > 1 && basket.lines.some(isGivenAway))
  return isAll ? repriced(basket, { ...basket.pricing, givenAway: 'all' }) : basket
}

function givesAway({ state }: Desk, { payments }: SellInput): boolean {
  return isComplimentary(payments) || state.basket.lines.some(isGivenAway)
}

async function commitSale(
  desk: Desk,
  session: Session,
  basketId: BasketId | null,
  draft: SaleDraft,
  isAgain = false,
): Promise<Sale | Refusal> {
  let sale: Sale | null = null
  const result = await commitJournaled(desk, session.user.id, (position) => {
    sale = soldAs(draft, position)
    return saleStatements(draft, sale, session, basketId, position)
  })
  if (result.committed && sale !== null) return sale
  if (result.committed) throw new Error('a sale was committed that was never built')
  const refusal = await refusedSale(desk, draft, result)
  if (refusal !== 'again') return refusal
  // Twice in a row: codes cannot be used up by chance twice, but somebody may have had a seat for a moment twice.
  if (isAgain) return isDuplicate(result) ? guardRefusal(result) : { refused: 'database-busy' }
  const anew = await draftSale(desk, session, { ...draft.input, basket: refreshed(desk, draft) })
  return commitSale(desk, session, basketId, { ...anew, heldUntil: 0 }, true)
}

/**
 * What a broken guard means for the sale; nothing of it is stored, unless the key is found after all.
 * `again`: with new codes, because one that was drawn exists already, one chance in many million millions; or holding the
 * seats anew, because a till whose clock is ahead of ours took them for free and freed them.
 */
async function refusedSale(desk: Desk, draft: SaleDraft, broken: BrokenGuard): Promise<Sale | Refusal | 'again'> {
  const { guard } = broken
  const { key } = draft.input
  if (guard === 'UNKNOWN') {
    const first = await orRefusal(() => saleByKey(desk, key))
    return first === null || isRefusal(first) ? { refused: 'outcome-unknown', key } : first
  }
  // The database itself is in the way: nothing is known to have changed, so the basket stays as it is.
  if (!/^(E_|UNIQUE:)/.test(guard)) return guardRefusal(broken, key)
  if (guard === 'E_SHIFT_CLOSED') return { refused: 'no-open-shift' }
  if (guard === 'E_APPROVAL') return { refused: 'approval-used' }
  if (guard === 'E_FORBIDDEN')
    return { refused: 'not-permitted', permission: isComplimentary(draft.input.payments) ? 'complimentary' : 'sell' }
  const stopped = await stoppedEvent(desk, desk.state.basket)
  if (stopped !== null) return stopped
  const lost = await dropLost(desk)
  if (lost.length > 0) {
    endPayment(desk, key)
    return { refused: 'hold-lost', seats: lost }
  }
  if (guard === 'E_GIFT_CARD_SHORT') return (await shortCard(desk, draft.input.paying)) ?? 'again'
  if (guard.startsWith('E_VOUCHER_')) return changedSale(desk, draft, await refreshVouchers(desk))
  if (itemGuards.has(guard)) return changedSale(desk, draft, await refreshItems(desk))
  if (isDuplicate(broken)) return (await saleByKey(desk, key)) ?? 'again'
  return guard === 'E_NO_CLAIM' || guard === 'E_HELD' ? 'again' : guardRefusal(broken, key)
}

/**
 * Another till took the last use of a voucher (E26), or the last of its budget, or changed an item meanwhile. Nothing was
 * sold; the basket is as it is now.
 */
function changedSale(desk: Desk, draft: SaleDraft, refusal: Refusal | null): Refusal | 'again' {
  const { total, currency, input } = draft
  const { total: now } = refreshed(desk, draft)
  if (refusal === null && now === total) return 'again'
  endPayment(desk, input.key)
  return refusal ?? { refused: 'total-changed', shown: total, now, currency }
}

/** What is sold as it is now, for the same buyer and given away as it was. */
function refreshed({ state }: Desk, { input: { basket } }: SaleDraft): Basket {
  const { items, pricing } = state.basket
  return repriced({ ...basket, items }, { ...basket.pricing, at: pricing.at, vouchers: pricing.vouchers })
}

function isDuplicate({ guard }: BrokenGuard): boolean {
  return guard.startsWith('E_DUPLICATE_') || guard.startsWith('UNIQUE:')
}

/** Surely not sold: the next try is a new payment with a new key. */
function endPayment(desk: Desk, key: string): void {
  desk.pendingSales.remove(key)
  desk.state.payment = null
}

/** E18: the next sale starts clean, unless the answer was an older sale's and this basket is still to be sold. */
export function finishSale(desk: Desk, sale: Sale): void {
  if (desk.state.soldKey !== sale.key) {
    acknowledgeSale(desk)
    if (sale.payments.some((payment) => payment.tender === 'cash' && payment.amount > 0)) desk.state.kickDrawer()
  }
  desk.state.soldKey = sale.key
  if (desk.state.unclearKey === sale.key) desk.state.unclearKey = null
  const { basket, payment } = desk.state
  const isOfBasket = payment?.key === sale.key && isWholeBasket(basket, sale)
  if (isOfBasket) {
    startBasket(desk, seatState.sold)
    // The next customer is somebody else.
    desk.state.customerGroup = ''
  }
  desk.state.wakePrinting()
}

function isWholeBasket({ lines, items }: Basket, sale: Sale): boolean {
  return lines.length === sale.tickets.length && countItems(items) === countItems(sale.items)
}
