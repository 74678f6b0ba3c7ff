import type { BasketItem } from '../domain/basket.ts'
import { countItems } from '../domain/basket-item.ts'
import { counted, type Words } from './words.ts'

/** `2 seats, 3 articles`; what there is none of is left out, but for the seats of an empty basket. */
export function basketCounts(seatCount: number, items: readonly Pick<BasketItem, 'count'>[], words: Words): string {
  const pieces = countItems(items)
  const seats = seatCount > 0 || pieces === 0 ? [counted(words, words.panel.seats, seatCount)] : []
  return [...seats, ...(pieces === 0 ? [] : [counted(words, words.articles.pieces, pieces)])].join(', ')
}
