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
    return ({ articleId, count, name }) => {
      const article = known.get(articleId)
      return article?.isOnSale === true
        ? articleItem(article, count)
        : { refused: 'article-not-on-sale', article: name }
    }
  },
  guard: 'E_ARTICLE',
  columns: ({ articleId }) => ({ articleId }),
  facts: ({ articleId, count, amount }) => [articleId, count, amount],
}
