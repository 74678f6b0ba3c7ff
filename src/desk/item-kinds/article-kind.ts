import type { ArticleItem } from '../../domain/basket-item.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { articleItem } from '../article-item.ts'
import { articlesByIds } from '../read-articles.ts'
import type { ItemRules } from './item-rules.ts'

/** T11: sold at the price that is stored; prints nothing and stands on the receipt. */
export const articleKind: ItemRules<'article'> = {
  async refresh(desk, items) {
    const known = await articlesByIds(
      desk,
      items.map((item) => item.articleId),
    )
    const kept: ArticleItem[] = []
    let refusal: Refusal | null = null
    for (const item of items) {
      const article = known.get(item.articleId)
      if (article?.isOnSale === true) kept.push(articleItem(article, item.count))
      else refusal ??= { refused: 'article-not-on-sale', article: item.name }
    }
    return { items: kept, refusal }
  },
  columns: ({ articleId }) => ({ articleId }),
  facts: ({ articleId, count, amount }) => [articleId, count, amount],
}
