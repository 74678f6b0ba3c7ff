import { sql } from 'kysely'
import type { Article } from '../domain/article.ts'
import type { ArticleId } from '../domain/ids.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'

/** Several at once; those that do not exist are not among them. @throws DatabaseFailure */
export async function articlesByIds(desk: Desk, ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, Article>> {
  if (ids.length === 0) return new Map()
  const wanted = sql<ArticleId>`(select value from json_each(${JSON.stringify(ids)}))`
  const found = await articleRows(desk).where('id', 'in', wanted).execute()
  return new Map(found.map(articleOf).map((article) => [article.id, article]))
}

/** The article with a code as `readEan` reads it, on sale or not. @throws DatabaseFailure */
export async function articleByEan(desk: Desk, ean: string): Promise<Article | null> {
  const found = await articleRows(desk).where('ean', '=', ean).executeTakeFirst()
  return found === undefined ? null : articleOf(found)
}

/** All of the house, by type and name. @throws DatabaseFailure */
export async function readArticles(desk: Desk): Promise<Article[]> {
  const found = await articleRows(desk)
    .where('organiser_id', '=', desk.organiser.id)
    .orderBy('type')
    .orderBy('name_key')
    .execute()
  return found.map(articleOf)
}

type ArticleRow = Awaited<ReturnType<ReturnType<typeof articleRows>['executeTakeFirstOrThrow']>>

function articleRows(desk: Desk) {
  return desk.store.db
    .selectFrom('article')
    .select(['id', 'name', 'type', 'ean', 'price', 'currency', 'tax_rate_basis_points', 'is_on_sale'])
}

function articleOf(row: ArticleRow): Article {
  const { id, name, type, price, currency } = cleanRow(row)
  const ean = row.ean ?? ''
  return {
    ...{ id, name, type, ean, price, currency },
    ...{ taxRateBasisPoints: row.tax_rate_basis_points, isOnSale: row.is_on_sale === 1 },
  }
}
