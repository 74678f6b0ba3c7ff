import type { BasketLine } from '../domain/basket.ts'
import { bareMoney } from './format.ts'

/** Why a seat is cheaper than the price table says, and how much: `Early bird -4.00`; '' when it is not. */
export function discountText({ discounts }: Pick<BasketLine, 'discounts'>, currency: string, language: string): string {
  return discounts
    .filter(({ amount }) => amount > 0)
    .map(({ title, amount }) => `${title} ${bareMoney(-amount, currency, language)}`)
    .join(', ')
}
