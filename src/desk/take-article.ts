import type { Article } from '../domain/article.ts'
import { type Basket, withItems } from '../domain/basket.ts'
import { type BasketItem, countItems, mostOfItem, mostPieces, withCount, withItem } from '../domain/basket-item.ts'
import { cleanText } from '../domain/clean-text.ts'
import { readEan } from '../domain/ean.ts'
import type { ArticleId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { articleItem } from './article-item.ts'
import { badInput } from './bad-input.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { articleByEan, articlesByIds } from './read-articles.ts'

/**
 * Puts an article into the basket (T11), beside seats or alone; one that is in it already gets its count raised. Nothing is
 * stored: what has no seat holds nothing from anybody. @param input.count 1 when left out
 * Refusals: not-signed-in, not-permitted, article-unknown, article-not-on-sale, mixed-currencies, bad-input, the database's.
 */
export async function takeArticle(
  desk: Desk,
  input: { readonly articleId: ArticleId; readonly count?: number },
): Promise<Basket | Refusal> {
  return desk.turns.take(() =>
    orRefusal(async () => {
      const found = (await articlesByIds(desk, [input.articleId])).get(input.articleId)
      return take(desk, found, input.articleId, input.count ?? 1)
    }),
  )
}

/**
 * As `takeArticle`, by the number under its bar code: one more with every scan.
 * Refusals: as `takeArticle`.
 */
export async function takeArticleByEan(desk: Desk, text: string): Promise<Basket | Refusal> {
  return desk.turns.take(() =>
    orRefusal(async () => {
      const ean = readEan(text)
      return take(desk, ean === null ? null : await articleByEan(desk, ean), cleanText(text, 40), 1)
    }),
  )
}

function take(desk: Desk, article: Article | null | undefined, wanted: string, count: number): Basket | Refusal {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  if (article == null) return { refused: 'article-unknown', article: wanted }
  if (!article.isOnSale) return { refused: 'article-not-on-sale', article: article.name }
  return putItem(desk, articleItem(article, count), article.currency)
}

/**
 * Inside another verb's turn: puts an item of any kind beside what is in the basket.
 * @param currency the item's; a till counts the house's. Refusals: mixed-currencies, bad-input.
 */
export function putItem(desk: Desk, item: BasketItem, currency: string): Basket | Refusal {
  acknowledgeSale(desk)
  const { basket } = desk.state
  if (currency !== desk.organiser.currency)
    return { refused: 'mixed-currencies', currencies: [desk.organiser.currency, currency] }
  return keepItems(desk, basket, withItem(basket.items, item))
}

/**
 * Another count of something in the basket (E07); 0 takes it out. What is not in it stays out.
 * Refusals: not-signed-in, not-permitted, bad-input.
 */
export async function changeItemCount(
  desk: Desk,
  input: { readonly key: string; readonly count: number },
): Promise<Basket | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take<Basket | Refusal>(async () => {
    const { basket } = desk.state
    return keepItems(desk, basket, withCount(basket.items, input.key, input.count))
  })
}

function keepItems(desk: Desk, basket: Basket, items: readonly BasketItem[]): Basket | Refusal {
  const wrong = items.find(
    (item) => !Number.isSafeInteger(item.count) || item.count < 1 || item.count > mostOfItem(item),
  )
  if (wrong !== undefined) return badInput('count', wrong.count, `1-${mostOfItem(wrong)}`)
  const pieces = countItems(items)
  // More than a batch should hold is a mistake.
  if (pieces > mostPieces) return badInput('count', pieces, `1-${mostPieces}`)
  desk.state.basket = withItems(basket, items)
  return desk.state.basket
}
