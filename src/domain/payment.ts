/** F28: a sale is paid with any number of tenders, change comes out of cash alone, and it completes at balance zero. */
import { type Currency, isAmount, sumAmounts } from './money.ts'
import type { Permission } from './permission.ts'
import type { Refusal } from './refusal.ts'
import { rulesOf, type Tender } from './tender.ts'

/** One tender of a sale, as it is asked for. Amounts are minor units. */
export interface PaymentInput {
  readonly tender: Tender
  /** What it pays; whatever is left to pay when left out. */
  readonly amount?: number
  /** Cash that was handed over; exactly the amount when left out. */
  readonly given?: number
  /** The code of a gift card. */
  readonly reference?: string
}

/** One tender of a sale, complete: `amount` pays, `given - amount` is change. */
export interface Payment {
  readonly tender: Tender
  readonly amount: number
  readonly given: number
  readonly reference: string
}

/** What is known about the sale that a tender may ask for. */
export interface PaymentFacts {
  readonly currency: Currency
  readonly permissions: ReadonlySet<Permission>
  readonly hasCustomer: boolean
  /** P14: what is on account is the outlet's to settle, so no customer is needed for it. */
  readonly isOnAccount?: boolean
  readonly hasNote: boolean
  /** F27: some of what is sold is given away, so that tender stands on the sale beside those that pay for the rest. */
  readonly hasGivenLines?: boolean
  /** F31: so much of the total is put on gift cards, and only cash and card pay for that. Minor units. */
  readonly moneyOnly: number
}

/** The most tenders one sale is split into; more is a mistake. */
export const mostPayments = 20

export function paidBy(payments: readonly Pick<Payment, 'amount'>[]): number {
  return sumAmounts(payments.map((payment) => payment.amount))
}

export function changeOf(payments: readonly Pick<Payment, 'amount' | 'given'>[]): number {
  return sumAmounts(payments.map((payment) => payment.given - payment.amount))
}

/** F27: something is given away, whose price so is 0. */
export function isComplimentary(payments: readonly Pick<PaymentInput, 'tender'>[]): boolean {
  return payments.some(({ tender }) => rulesOf(tender).isFree)
}

/**
 * The payments of a sale, completed and looked at: they add up to the total exactly.
 * A sale of total 0 needs none, and has none but a complimentary one, which one with lines given away always has.
 * Refusals: bad-input, not-permitted, payment-short, payment-over, customer-required, recipient-required, reference-required,
 * tender-not-taken (F31: gift cards are not paid with gift cards, nor on account, nor given away).
 */
export function checkPayments(
  total: number,
  inputs: readonly PaymentInput[],
  facts: PaymentFacts,
): readonly Payment[] | Refusal {
  if (inputs.length > mostPayments) return badAmount('payments', inputs.length, `0-${mostPayments}`)
  const payments: Payment[] = []
  const { hasGivenLines = false } = facts
  const given = hasGivenLines ? [{ tender: 'complimentary', amount: 0 } as const] : []
  for (const input of [...inputs.filter(({ tender }) => !(hasGivenLines && rulesOf(tender).isFree)), ...given]) {
    const payment = checkPayment(total - paidBy(payments), input, factsAfter(payments, facts))
    if ('refused' in payment) return payment
    const { isFree } = rulesOf(payment.tender)
    if (payment.amount > 0 || isFree) payments.push(payment)
  }
  if (isComplimentary(payments) && payments.length > 1 && !hasGivenLines)
    return { refused: 'payment-over', left: 0, paid: paidBy(payments), currency: facts.currency }
  const paid = paidBy(payments)
  return paid < total ? { refused: 'payment-short', total, paid, currency: facts.currency } : payments
}

/** What is left for money alone to pay, after what was taken so far. */
export function factsAfter(payments: readonly Payment[], facts: PaymentFacts): PaymentFacts {
  const money = paidBy(payments.filter(({ tender }) => rulesOf(tender).isMoney))
  return { ...facts, moneyOnly: Math.max(0, facts.moneyOnly - money) }
}

/**
 * One more tender on top of others, of which `left` is still to pay, `facts.moneyOnly` of it with money.
 * Refusals: as `checkPayments`, without payment-short.
 */
export function checkPayment(left: number, input: PaymentInput, facts: PaymentFacts): Payment | Refusal {
  const { tender, reference = '' } = input
  const { givesChange, isFree, isMoney } = rulesOf(tender)
  const { moneyOnly, hasGivenLines = false } = facts
  if (moneyOnly > 0 && !isMoney && (isFree ? !hasGivenLines : left <= moneyOnly))
    return { refused: 'tender-not-taken', tender }
  const missing = missingFor(input, facts)
  if (missing !== null) return missing
  const most = isMoney ? left : Math.max(0, left - moneyOnly)
  const wanted = input.amount ?? (givesChange ? Math.min(left, input.given ?? left) : most)
  if (!isAmount(wanted) || wanted < 0) return badAmount('amount', wanted, 'minor units')
  const given = givesChange ? (input.given ?? wanted) : wanted
  if (!isAmount(given) || given < wanted) return badAmount('given', given, 'minor units')
  if (wanted > most && wanted <= left) return { refused: 'tender-not-taken', tender }
  if (wanted > left || (isFree && wanted !== 0))
    return { refused: 'payment-over', left, paid: wanted, currency: facts.currency }
  return { tender, amount: wanted, given, reference }
}

/** What a tender asks for besides money, when it is not there. */
export function missingFor(
  { tender, reference = '' }: Pick<PaymentInput, 'tender' | 'reference'>,
  {
    permissions,
    hasCustomer,
    hasNote,
    isOnAccount = false,
  }: Pick<PaymentFacts, 'permissions' | 'hasCustomer' | 'hasNote' | 'isOnAccount'>,
): Refusal | null {
  const { permission, needs } = rulesOf(tender)
  if (!permissions.has(permission)) return { refused: 'not-permitted', permission }
  if (needs === 'customer' && !hasCustomer && !isOnAccount) return { refused: 'customer-required', tender }
  if (needs === 'recipient' && !hasCustomer && !hasNote) return { refused: 'recipient-required' }
  if (needs === 'reference' && reference.trim() === '') return { refused: 'reference-required', tender }
  return null
}

function badAmount(field: string, value: number, expected: string): Refusal {
  return { refused: 'bad-input', field, value: String(value), expected }
}
