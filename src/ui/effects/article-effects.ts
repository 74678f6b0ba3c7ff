/** Articles and gift cards into the basket and out of it. */

import type { Basket } from '../../domain/basket.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { money } from '../format.ts'
import { giftCardStart } from '../screens/gift-card.ts'
import { fill } from '../words.ts'
import { renewPayment } from './sale-effects.ts'
import { type Effects, refuseUnclear, type Till, takeBasket } from './till.ts'

export const articleEffects: Effects<'load-articles' | 'take-article' | 'change-item' | 'take-gift-card'> = {
  async 'load-articles'(till) {
    const articles = await till.desk.listArticles()
    if (isRefusal(articles)) till.refuse(articles)
    else till.update({ articles })
    if (till.find('command-line') !== undefined) till.rereadLine()
  },

  async 'take-article'(till, { articleId }) {
    tellTaken(till, await till.desk.takeArticle({ articleId }))
  },

  async 'change-item'(till, { key, count }) {
    const before = till.model.basket
    const answer = await till.desk.changeItemCount({ key, count })
    const name = before?.items.find((item) => item.key === key)?.name ?? ''
    if (takeBasket(till, answer) && count <= 0) till.notice('info', fill(till.model.words.articles.gone, { name }))
  },

  async 'take-gift-card'(till, { code, amount }) {
    const answer = await till.desk.takeGiftCard({ amount, ...(code === undefined ? {} : { code }) })
    if (!tellTaken(till, answer)) return
    // Nothing stays in the fields: another key does not load it again.
    till.adjust((state) => (state.id === 'gift-card' ? giftCardStart(false) : state))
    till.close('gift-card')
  },
}

/** What changed last is said, with what all of it comes to (E07). */
function tellTaken(till: Till, answer: Basket | Refusal): boolean {
  const before = new Map(till.model.basket?.items.map((item) => [item.key, item]))
  if (!takeBasket(till, answer) || isRefusal(answer)) return false
  const { words, language } = till.model
  const item = answer.items.find((each) => each.amount !== before.get(each.key)?.amount) ?? answer.items.at(-1)
  const total = money(answer.total, answer.currency, language)
  if (item !== undefined) till.notice('good', fill(words.articles.taken, { name: item.name, count: item.count, total }))
  return true
}

/** T11: a bar code; false when no article has it, so that another kind is tried. */
export async function takeScannedArticle(till: Till, ean: string): Promise<boolean> {
  if (refuseUnclear(till)) return true
  const answer = await till.desk.takeArticleByEan(ean)
  if (isRefusal(answer) && answer.refused === 'article-unknown') return false
  if (tellTaken(till, answer)) await renewPayment(till)
  return true
}
