import type { BasketLine } from '../domain/basket.ts'
import { bareMoney } from './format.ts'
import type { Model } from './model.ts'

/** Why a seat is cheaper than the price table says, and how much: `Early bird -4.00`; '' when it is not. */
export function discountText(
  { discounts }: Pick<BasketLine, 'discounts'>,
  currency: string,
  { words, language }: Pick<Model, 'words' | 'language'>,
): string {
  return discounts
    .filter(({ amount }) => amount > 0)
    .map(({ kind, title, amount }) => {
      const why = kind === 'complimentary' ? words.tenders.complimentary : title
      return `${why} ${bareMoney(-amount, currency, language)}`
    })
    .join(', ')
}
