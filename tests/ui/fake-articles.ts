import type { Article } from '../../src/domain/article.ts'
import { type Basket, withItems } from '../../src/domain/basket.ts'
import { type BasketItem, withCount, withItem } from '../../src/domain/basket-item.ts'
import type { ArticleId, GiftCardId } from '../../src/domain/ids.ts'
import type { Refusal } from '../../src/domain/refusal.ts'

const article = (id: string, type: string, name: string, price: number, ean = ''): Article => ({
  ...{ id: id as ArticleId, type, name, price, ean, currency: 'EUR', taxRateBasisPoints: 2000, isOnSale: true },
})

/** Two tabs; the water has a bar code. */
export const fakeArticles: readonly Article[] = [
  article('art_water', 'Bar', 'Water', 250, '4006381333931'),
  article('art_wine', 'Bar', 'Wine', 700),
  article('art_programme', 'Programmes', 'Programme', 500),
]

export function takeFake(basket: Basket, found: Article | undefined, wanted: string, count = 1): Basket | Refusal {
  if (found === undefined) return { refused: 'article-unknown', article: wanted }
  const { id, name, price, taxRateBasisPoints } = found
  const item: BasketItem = {
    ...{ kind: 'article', key: id, articleId: id, name, count, price, taxRateBasisPoints, discounts: [] },
    amount: price * count,
  }
  return withItems(basket, withItem(basket.items, item))
}

export function countFake(basket: Basket, key: string, count: number): Basket {
  return withItems(basket, withCount(basket.items, key, count))
}

export function cardFake(basket: Basket, amount: number): Basket {
  const key = 'gft_new' as GiftCardId
  const card: BasketItem = {
    ...{ kind: 'gift-card', key, giftCardId: key, code: 'G333333333333333333X', currency: 'EUR', balance: 0 },
    ...{ isNew: true, name: 'Gift card', count: 1, price: amount, amount, taxRateBasisPoints: 0, discounts: [] },
  }
  return withItems(basket, withItem(basket.items, card))
}
