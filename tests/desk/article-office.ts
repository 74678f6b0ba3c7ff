import { addArticle } from '../../src/desk/articles.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { sell } from '../../src/desk/sell.ts'
import { takeArticle } from '../../src/desk/take-article.ts'
import type { Article } from '../../src/domain/article.ts'
import type { PaymentInput } from '../../src/domain/payment.ts'
import type { Sale } from '../../src/domain/sale.ts'
import { done } from './box-office.ts'

/** Two articles of two types and rates; the first has a bar code. */
export async function twoArticles(desk: Desk): Promise<readonly [Article, Article]> {
  const ean = '4006381333931'
  const programme = { name: 'Programme', type: 'Programmes', price: 333, taxRateBasisPoints: 900, ean }
  return [
    done(await addArticle(desk, programme)),
    done(await addArticle(desk, { name: 'Water', type: 'Bar', price: 250, taxRateBasisPoints: 2000 })),
  ]
}

/** Sells pieces of articles, and whatever is in the basket already. */
export async function soldArticles(
  desk: Desk,
  pieces: readonly (readonly [Article, number])[],
  payments: readonly PaymentInput[] = [{ tender: 'cash' }],
): Promise<Sale> {
  for (const [article, count] of pieces) done(await takeArticle(desk, { articleId: article.id, count }))
  const { key } = done(await beginPayment(desk))
  return done(await sell(desk, { key, payments }))
}
