import { knownArticle } from '../desk/articles.ts'
import type { Desk } from '../desk/desk.ts'
import { takeArticle } from '../desk/take-article.ts'
import { takeGiftCard } from '../desk/take-gift-card.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'

export interface BasketItems {
  /** `Programme=2`, `Water`, `4006381333931=3` (T11). */
  readonly articles: readonly string[]
  /** `2500` for a new card, `CODE=2500` for more on one; minor units (F31). */
  readonly giftCards: readonly string[]
}

/** What is sold beside seats, or without any. Refusals: those of its verbs. */
export async function takeItems(desk: Desk, { articles, giftCards }: BasketItems): Promise<Refusal | null> {
  for (const text of articles) {
    const [, name = '', count = '1'] = /^(.*?)(?:=(\d{1,6}))?$/s.exec(text) ?? []
    const article = await knownArticle(desk, name)
    if (isRefusal(article)) return article
    const taken = await takeArticle(desk, { articleId: article.id, count: Number(count) })
    if (isRefusal(taken)) return taken
  }
  for (const text of giftCards) {
    const [, code, amount] = /^(?:(.+)=)?(\d{1,9})$/.exec(text.trim()) ?? []
    if (amount === undefined) return { refused: 'bad-input', field: 'gift-card', value: text, expected: '2500' }
    const taken = await takeGiftCard(desk, { amount: Number(amount), ...(code === undefined ? {} : { code }) })
    if (isRefusal(taken)) return taken
  }
  return null
}
