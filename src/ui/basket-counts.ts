import type { Basket } from '../domain/basket.ts'
import { countItems } from '../domain/basket-item.ts'
import { counted, type Words } from './words.ts'

/** `2 seats, 3 articles`; what there is none of is left out, but for the seats of an empty basket. */
export function basketCounts({ lines, items }: Pick<Basket, 'lines' | 'items'>, words: Words): string {
  const pieces = countItems(items)
  const seats = lines.length > 0 || pieces === 0 ? [counted(words, words.panel.seats, lines.length)] : []
  return [...seats, ...(pieces === 0 ? [] : [counted(words, words.articles.pieces, pieces)])].join(', ')
}
