/** Gift cards: asked for, sold, topped up, and paying. */
import { giftCardCodeText } from '../../domain/gift-card-code.ts'
import { factsAfter } from '../../domain/payment.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { money } from '../format.ts'
import type { GiftCardState } from '../screen-state.ts'
import { giftCardStart } from '../screens/gift-card.ts'
import { leftToPay, paymentFacts } from '../screens/pay-tenders.ts'
import type { GiftCard } from '../till-desk.ts'
import { fill } from '../words.ts'
import type { Effects, Till } from './till.ts'

export const giftCardEffects: Effects<'ask-gift-card' | 'load-gift-card' | 'pay-gift-card'> = {
  async 'ask-gift-card'(till, { code }) {
    const card = await till.desk.giftCardBalance(code)
    if (isRefusal(card)) till.refuse(card)
    else show(till, card)
  },

  async 'load-gift-card'(till, { code, amount, tender }) {
    const input = { amount, payments: [{ tender }], ...(code === undefined ? {} : { code }) }
    const sold = await till.desk.sellGiftCard(input)
    if (isRefusal(sold)) {
      till.refuse(sold)
      return
    }
    // The amount is gone from its field: another key does not load it again.
    show(till, { code: sold.code, balance: sold.balance, currency: sold.sale.currency })
    const { words, language } = till.model
    const balance = money(sold.balance, sold.sale.currency, language)
    till.notice('good', fill(words.vouchers.loaded, { code: giftCardCodeText(sold.code), balance }))
  },

  async 'pay-gift-card'(till, { code }) {
    await payByCard(till, code)
  },
}

function show(till: Till, shown: GiftCard): void {
  const state: GiftCardState = { ...giftCardStart(false), shown }
  till.adjust((open) => (open.id === 'gift-card' ? state : open))
}

/** F28, F30: the card pays what is on it, as much as is left to pay; what is left then is for another tender. */
async function payByCard(till: Till, text: string): Promise<void> {
  const card = await till.desk.giftCardBalance(text)
  if (isRefusal(card)) {
    till.refuse(card)
    return
  }
  const { words, language } = till.model
  const pay = till.find('pay')
  if (pay === undefined) return
  const taken = pay.payments.filter((each) => each.reference === card.code).reduce((sum, each) => sum + each.amount, 0)
  // F31: what is put on gift cards in this sale is left to money.
  const payable = leftToPay(pay) - factsAfter(pay.payments, paymentFacts(pay, till.model)).moneyOnly
  if (payable <= 0 && leftToPay(pay) > 0) {
    till.refuse({ refused: 'tender-not-taken', tender: 'gift-card' })
    return
  }
  const amount = Math.min(card.balance - taken, payable)
  const code = giftCardCodeText(card.code)
  if (amount <= 0) {
    till.refuse({ refused: 'gift-card-short', code, balance: card.balance - taken, currency: card.currency })
    return
  }
  const payment = { tender: 'gift-card', amount, given: amount, reference: card.code } as const
  till.adjust((state) => (state.id === 'pay' ? { ...state, given: '', payments: [...state.payments, payment] } : state))
  till.close('gift-card')
  const [paid, rest] = [amount, card.balance - taken - amount].map((each) => money(each, card.currency, language))
  till.notice('good', fill(words.vouchers.pays, { code, paid: paid ?? '', rest: rest ?? '' }))
}

/** A scanned gift card pays where the sale window is open; elsewhere it tells what is on it. */
export async function takeScannedCard(till: Till, code: string): Promise<void> {
  if (till.find('pay') !== undefined) {
    await payByCard(till, code)
    return
  }
  const card = await till.desk.giftCardBalance(code)
  if (isRefusal(card)) {
    till.refuse(card)
    return
  }
  till.open(giftCardStart(false))
  show(till, card)
}
