import type { LineDiscount } from '../domain/basket-line.ts'
import { cleanText } from '../domain/clean-text.ts'

/** The discounts of a sold line, as they were written with it. */
export function readDiscounts(stored: string): LineDiscount[] {
  const found: readonly LineDiscount[] = JSON.parse(stored)
  return found.map(({ kind, id, title, amount }) => ({ kind, id, title: cleanText(title), amount }))
}
