import type { Article } from '../domain/article.ts'
import type { ArticleItem } from '../domain/basket-item.ts'

/** Pieces of an article as they lie in the basket. */
export function articleItem({ id, name, price, taxRateBasisPoints }: Article, count: number): ArticleItem {
  return {
    ...{ kind: 'article', key: id, articleId: id, name, count, price, taxRateBasisPoints },
    ...{ discounts: [], amount: price * count },
  }
}
