/** F28 in the sale window: what was taken so far, what is left, and what a tender's key does with what is typed. */
import { isGivenAway } from '../../domain/basket.ts'
import { giftCardAmount } from '../../domain/basket-item.ts'
import { parseGiven } from '../../domain/money.ts'
import {
  changeOf,
  checkPayment,
  checkPayments,
  factsAfter,
  missingFor,
  type Payment,
  type PaymentFacts,
  type PaymentInput,
  paidBy,
} from '../../domain/payment.ts'
import { waived } from '../../domain/permission.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { rulesOf, type Tender } from '../../domain/tender.ts'
import type { Model } from '../model.ts'
import { noticing, type Step } from '../screen.ts'
import type { PayState } from '../screen-state.ts'
import { fill, refusalText } from '../words.ts'

/** F27: given away, it costs nothing. */
export function totalToPay({ tender, total }: PayState): number {
  return rulesOf(tender).isFree ? 0 : total
}

export function leftToPay(state: PayState): number {
  return totalToPay(state) - paidBy(state.payments)
}

/** What is typed, in minor units: what is left when nothing is; null when the text is no amount. */
export function typedAmount(state: PayState, currency: string): number | null {
  return state.given.trim() === '' ? leftToPay(state) : parseGiven(state.given, currency)
}

/** What would be given back if it were confirmed now; negative when so much is missing. */
export function changeNow(state: PayState, currency: string): number | null {
  const typed = typedAmount(state, currency)
  if (typed === null) return null
  const left = leftToPay(state)
  return left === 0 ? changeOf(state.payments) : typed - left + changeOf(state.payments)
}

/** With an amount typed the tender pays that much; without, it is the one that pays what is left. */
export function takeTender(state: PayState, tender: Tender, model: Model): Step<PayState> {
  const facts = paymentFacts(state, model)
  const missing = missingFor({ tender }, facts)
  // What is given away is given away whole: what was taken goes back first.
  if (rulesOf(tender).isFree && state.payments.length > 0)
    return noticing(state, 'error', model.words.prices.takeBackFirst)
  if (state.given.trim() === '' || rulesOf(tender).isFree) return chosen(state, tender, missing, model)
  const typed = parseGiven(state.given, facts.currency)
  if (typed === null || typed === 0) return badAmount(state, model)
  const payment = checkPayment(leftToPay(state), paidWith(tender, typed), factsAfter(state.payments, facts))
  if (isRefusal(payment)) return refusing(state, payment, model)
  const payments = [...state.payments, payment]
  const isPaid = paidBy(payments) === state.total
  // Whoever splits pays the rest another way.
  const next = isPaid ? tender : tender === 'cash' ? 'card' : 'cash'
  return { state: { ...state, payments, given: '', tender: next, field: isPaid ? 'note' : 'given' } }
}

function chosen(state: PayState, tender: Tender, missing: Refusal | null, model: Model): Step<PayState> {
  const next: PayState = { ...state, tender, given: '', field: tender === 'cash' ? 'given' : 'note' }
  return missing === null ? { state: next } : refusing(next, missing, model)
}

export function takeBack(state: PayState): Step<PayState> {
  return { state: { ...state, payments: state.payments.slice(0, -1), field: 'given' } }
}

/** The payments that are sent when the sale is confirmed, or why it cannot be. */
export function confirmedPayments(state: PayState, model: Model): readonly Payment[] | Step<PayState> {
  const facts = paymentFacts(state, model)
  const typed = typedAmount(state, facts.currency)
  if (typed === null) return badAmount(state, model)
  const left = leftToPay(state)
  const last = left > 0 || rulesOf(state.tender).isFree ? [paidWith(state.tender, typed)] : []
  const payments = checkPayments(totalToPay(state), [...state.payments, ...last], facts)
  return isRefusal(payments) ? refusing(state, payments, model) : payments
}

/** Of cash more may be handed over than is left. */
function paidWith(tender: Tender, typed: number): PaymentInput {
  return rulesOf(tender).givesChange ? { tender, given: typed } : { tender, amount: typed }
}

/** What decides whether a tender is taken in this sale. */
export function paymentFacts(state: PayState, { basket, customer, session }: Model): PaymentFacts {
  return {
    currency: basket?.currency ?? '',
    // F41: what a second person may let through is asked for when it is sold.
    permissions: new Set([...(session?.permissions ?? []), ...waived]),
    hasCustomer: customer !== null,
    isOnAccount: session?.rules.isOnAccount ?? false,
    hasNote: state.note.trim() !== '',
    hasGivenLines: basket?.lines.some(isGivenAway) ?? false,
    moneyOnly: giftCardAmount(basket?.items ?? []),
  }
}

function refusing(state: PayState, refusal: Refusal, { words }: Model): Step<PayState> {
  const field = refusal.refused === 'recipient-required' ? 'note' : state.field
  return noticing({ ...state, field }, 'error', refusalText(words, refusal))
}

function badAmount(state: PayState, { words }: Model): Step<PayState> {
  return noticing(state, 'error', fill(words.notices.badAmount, { text: state.given }))
}
