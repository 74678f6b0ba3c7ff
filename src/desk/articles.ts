import type { Statement } from '../../db/store.ts'
import { type Article, dearestArticle, longestArticleName, longestArticleType } from '../domain/article.ts'
import { cleanText } from '../domain/clean-text.ts'
import { readEan } from '../domain/ean.ts'
import { isAmount } from '../domain/money.ts'
import { nameKey } from '../domain/name-key.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { isTaxRate } from '../domain/tax.ts'
import { badInput } from './bad-input.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { queries } from './prepared.ts'
import { readArticles } from './read-articles.ts'

export interface ArticleInput {
  readonly name: string
  /** Its tab (T11). */
  readonly type: string
  /** Minor units of the house's currency, gross. */
  readonly price: number
  readonly taxRateBasisPoints: number
  /** 8, 12 or 13 digits with their check digit; '' for none. */
  readonly ean?: string
}

/**
 * The articles of the house by type and name (T11).
 * Refusals: not-signed-in, the database's.
 */
export async function listArticles(
  desk: Desk,
  input: { /** On sale or not. */ readonly all?: boolean } = {},
): Promise<readonly Article[] | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  return orRefusal(async () => {
    const articles = await readArticles(desk)
    return input.all === true ? articles : articles.filter((article) => article.isOnSale)
  })
}

/**
 * Defines an article of the house (T11), on sale at once.
 * Refusals: not-signed-in, not-permitted, bad-input, article-exists (its name or its EAN), the database's.
 */
export async function addArticle(desk: Desk, input: ArticleInput): Promise<Article | Refusal> {
  return desk.turns.take(() =>
    orRefusal(async () => {
      const session = permittedSession(desk, 'manage-articles')
      if (isRefusal(session)) return session
      const { id: organiserId, currency } = session.organiser
      const article = checked({ ...input, id: desk.ids.newId('art'), ean: input.ean ?? '', currency, isOnSale: true })
      if (isRefusal(article)) return article
      const row = { id: article.id, organiser_id: organiserId, currency, ...columnsOf(article, session) }
      return store(desk, session, article, 'article-added', [queries.insertInto('article').values(row)])
    }),
  )
}

export interface ArticleChange extends Partial<ArticleInput> {
  /** Id, name or EAN. */
  readonly article: string
  readonly isOnSale?: boolean
}

/**
 * Changes an article, or takes it off sale. What was sold stays as it was; baskets that hold it get the new price before they
 * are paid.
 * Refusals: not-signed-in, not-permitted, article-unknown, bad-input, article-exists, the database's.
 */
export async function setArticle(desk: Desk, change: ArticleChange): Promise<Article | Refusal> {
  return desk.turns.take(() =>
    orRefusal(async () => {
      const session = permittedSession(desk, 'manage-articles')
      if (isRefusal(session)) return session
      const known = await knownArticle(desk, change.article)
      if (isRefusal(known)) return known
      const { article: _wanted, ...wishes } = change
      const article = checked({ ...known, ...wishes })
      if (isRefusal(article)) return article
      const update = queries.updateTable('article').set(columnsOf(article, session)).where('id', '=', article.id)
      return store(desk, session, article, 'article-changed', [update])
    }),
  )
}

/** By id, name or EAN, on sale or not. Refusals: article-unknown. @throws DatabaseFailure */
export async function knownArticle(desk: Desk, text: string): Promise<Article | Refusal> {
  const wanted = cleanText(text, 80)
  const [ean, key] = [readEan(wanted), nameKey(wanted)]
  const found = (await readArticles(desk)).filter(
    (each) => each.id === wanted || nameKey(each.name) === key || (ean !== null && each.ean === ean),
  )
  // Whoever calls an article by digits means its bar code first.
  return (
    found.find((each) => each.ean !== '' && each.ean === ean) ??
    found[0] ?? { refused: 'article-unknown', article: wanted }
  )
}

function checked(article: Article): Article | Refusal {
  const { ean, price, taxRateBasisPoints: rate } = article
  const [name, type] = [cleanText(article.name).trim(), cleanText(article.type).trim()]
  if (name === '' || name.length > longestArticleName) return badInput('name', name, `1-${longestArticleName}`)
  if (type === '' || type.length > longestArticleType) return badInput('type', type, `1-${longestArticleType}`)
  if (!isAmount(price) || price < 0 || price > dearestArticle)
    return badInput('price', String(price), `0-${dearestArticle}`)
  if (!isTaxRate(rate)) return badInput('tax', rate / 100, '0-100')
  const code = ean.trim() === '' ? '' : readEan(ean)
  if (code === null) return badInput('ean', ean, 'EAN-13, EAN-8, UPC-A')
  return { ...article, name, type, ean: code }
}

function columnsOf(article: Article, session: Session) {
  const { name, type, ean, price, taxRateBasisPoints, isOnSale } = article
  const flag: 0 | 1 = isOnSale ? 1 : 0
  return {
    ...{ name, name_key: nameKey(name), type, ean: ean === '' ? null : ean, price },
    ...{ tax_rate_basis_points: taxRateBasisPoints, is_on_sale: flag, changed_by: session.user.id },
  }
}

async function store(
  desk: Desk,
  session: Session,
  article: Article,
  kind: 'article-added' | 'article-changed',
  before: readonly Statement[],
): Promise<Article | Refusal> {
  const { id, name, type, ean, price, taxRateBasisPoints: tax, isOnSale } = article
  const body = { name, type, ean, price, tax, isOnSale }
  const result = await commitJournaled(desk, session.user.id, () => ({ kind, subject: id, body, before }))
  if (result.committed) return article
  if (result.guard === 'UNIQUE:article.name_key') return { refused: 'article-exists', article: name }
  if (result.guard === 'UNIQUE:article.ean') return { refused: 'article-exists', article: ean }
  return permissionRefusal(result, 'manage-articles')
}
