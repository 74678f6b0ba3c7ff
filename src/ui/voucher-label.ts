import type { Model } from './model.ts'

/** What stands before the vouchers of the basket: passes alone are called passes. */
export function voucherLabel({ basket, words }: Pick<Model, 'basket' | 'words'>): string {
  const vouchers = basket?.pricing.vouchers ?? []
  return vouchers.every(({ pass }) => pass !== null) ? words.screens.pass : words.vouchers.label
}
