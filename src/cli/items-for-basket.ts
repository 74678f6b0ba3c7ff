import { knownArticle } from '../desk/articles.ts'
import { orRefusal } from '../desk/database-refusal.ts'
import type { Desk } from '../desk/desk.ts'
import { knownPassKind } from '../desk/pass-kinds.ts'
import { takeArticle } from '../desk/take-article.ts'
import { takeGiftCard } from '../desk/take-gift-card.ts'
import { takePass } from '../desk/take-pass.ts'
import type { Basket } from '../domain/basket.ts'
import { nameKey } from '../domain/name-key.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'

export interface BasketItems {
  /** `Programme=2`, `Water`, `4006381333931=3` (T11). */
  readonly articles: readonly string[]
  /** `2500` for a new card, `CODE=2500` for more on one; minor units (F31). */
  readonly giftCards: readonly string[]
  /** `Season pass:full:Ana:Petrova:B123`, the id may be left out (T10, T13). */
  readonly passes: readonly string[]
}

/** What is sold beside seats, or without any. Refusals: those of its verbs. */
export async function takeItems(desk: Desk, { articles, giftCards, passes }: BasketItems): Promise<Refusal | null> {
  for (const text of articles) {
    const [, name = '', count = '1'] = /^(.*?)(?:=(\d{1,6}))?$/s.exec(text) ?? []
    const article = await orRefusal(() => knownArticle(desk, name))
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
  for (const text of passes) {
    const taken = await takeNamedPass(desk, text)
    if (isRefusal(taken)) return taken
  }
  return null
}

async function takeNamedPass(desk: Desk, text: string): Promise<Basket | Refusal> {
  const [kindName = '', tariff = '', firstName = '', lastName = '', personId = ''] = text.split(':')
  const kind = await orRefusal(() => knownPassKind(desk, kindName))
  if (isRefusal(kind)) return kind
  const price = kind.prices.find(({ tariffName }) => nameKey(tariffName) === nameKey(tariff))
  if (price === undefined) return { refused: 'pass-not-on-sale', kind: kind.name }
  return takePass(desk, { kindId: kind.id, tariffId: price.tariffId, firstName, lastName, personId })
}
