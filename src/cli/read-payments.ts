import type { PaymentInput } from '../domain/payment.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isTender, rulesOf, tenders } from '../domain/tender.ts'
import { readWholeNumber } from './read-whole-number.ts'

/**
 * F28: `cash=1000,card`: tenders in the order they are taken, each with minor units; one without pays what is left. Of cash
 * the number is what was handed over. A gift card's code follows a colon: `gift-card:ABCD=500`.
 * Refusals: bad-input.
 */
export function readPayments(text: string): readonly PaymentInput[] | Refusal {
  const payments: PaymentInput[] = []
  for (const part of text.split(',')) {
    const [, tender = '', reference, amountText] = /^\s*([a-z-]+)(?::([^=]*))?(?:=(.*))?$/.exec(part) ?? []
    if (!isTender(tender))
      return { refused: 'bad-input', field: 'pay', value: part.trim(), expected: tenders.join(', ') }
    const amount = amountText === undefined ? undefined : readWholeNumber('pay', amountText, 'cash=1000,card=500')
    if (typeof amount === 'object') return amount
    const paid = amount === undefined ? {} : rulesOf(tender).givesChange ? { given: amount } : { amount }
    payments.push({ tender, ...paid, ...(reference === undefined ? {} : { reference: reference.trim() }) })
  }
  return payments
}
