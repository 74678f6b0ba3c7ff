import type { PaymentInput } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { isTender, rulesOf, tenders } from '../domain/tender.ts'
import { readGivenNumber } from './read-whole-number.ts'
import type { Given } from './shell-command.ts'

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
    const amount = readGivenNumber('pay', amountText, 'cash=1000,card=500')
    if (isRefusal(amount)) return amount
    const paid = amount === undefined ? {} : rulesOf(tender).givesChange ? { given: amount } : { amount }
    payments.push({ tender, ...paid, ...(reference === undefined ? {} : { reference: reference.trim() }) })
  }
  return payments
}

/** F28: `--pay` says all of it; `--tender` and `--given` are the short way for one tender. */
export function readTenders(option: Given['option']): readonly PaymentInput[] | Refusal {
  const pay = option('pay')
  if (pay !== undefined) return readPayments(pay)
  const tender = option('tender') ?? ''
  if (!isTender(tender)) return { refused: 'bad-input', field: 'tender', value: tender, expected: tenders.join(', ') }
  const given = readGivenNumber('given', option('given'), '5000')
  if (isRefusal(given)) return given
  return [{ tender, ...(given === undefined ? {} : { given }) }]
}
