/** Taking payment: which windows do, and where nobody is asked. */
import { giftCardAmount } from '../domain/basket-item.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Model } from './model.ts'
import type { ExchangeState, PayState, RefundState, ScreenState } from './screen-state.ts'

/** What was to be paid is not in the basket any more, or costs something else. */
export const closesPayment: ReadonlySet<Refusal['refused']> = new Set([
  'total-changed',
  'hold-lost',
  'basket-empty',
  'voucher-refused',
  'pass-refused',
  'article-not-on-sale',
  'pass-not-on-sale',
  'accreditation-paid',
  'accreditation-withdrawn',
  'accreditation-unknown',
  'sold-already',
])

/** The windows that take money or give it back, and must not be left while an answer is missing. */
export function isPaying(state: ScreenState): state is PayState | RefundState | ExchangeState {
  return state.id === 'pay' || state.id === 'refund' || state.id === 'exchange'
}

/** P14: the outlet settles it, so nobody is asked; what is put on gift cards is paid with money all the same (F31). */
export function isOnAccount({ session, basket }: Pick<Model, 'session' | 'basket'>): boolean {
  return session?.rules.isOnAccount === true && giftCardAmount(basket?.items ?? []) === 0
}
