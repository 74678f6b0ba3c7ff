/** T11: merchandise, bar items, programmes: what is sold without a ticket. */
import type { ArticleId } from './ids.ts'
import type { Currency } from './money.ts'

export interface Article {
  readonly id: ArticleId
  readonly name: string
  /** Its tab on the screen: `Drinks`, `Programmes`. */
  readonly type: string
  /** As `readEan` reads it; '' without one. */
  readonly ean: string
  /** Minor units, gross. */
  readonly price: number
  readonly currency: Currency
  readonly taxRateBasisPoints: number
  readonly isOnSale: boolean
}

export const longestArticleName = 60
export const longestArticleType = 24
/** Minor units: more for one piece is a mistake. */
export const dearestArticle = 1_000_000

/** The articles of each tab, tabs and articles in the order they are given. */
export function articlesByType(
  articles: readonly Article[],
): { readonly type: string; readonly articles: Article[] }[] {
  return [...Map.groupBy(articles, (article) => article.type)].map(([type, some]) => ({ type, articles: some }))
}
