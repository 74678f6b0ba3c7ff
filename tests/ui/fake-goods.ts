import type { Basket } from '../../src/domain/basket.ts'
import type { OrganiserId } from '../../src/domain/ids.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { TillDesk } from '../../src/ui/till-desk.ts'
import type { Answer } from './fake-answer.ts'
import { cardFake, countFake, fakeArticles, takeFake } from './fake-articles.ts'
import { FakeGiftCards } from './fake-gift-cards.ts'
import { FakeVouchers } from './fake-vouchers.ts'

type GoodsVerbs = Pick<
  TillDesk,
  | 'applyVoucher'
  | 'findVoucher'
  | 'removeVoucher'
  | 'giftCardBalance'
  | 'sellGiftCard'
  | 'takeGiftCard'
  | 'listArticles'
  | 'takeArticle'
  | 'takeArticleByEan'
  | 'changeItemCount'
>

/** What lies in the basket beside seats, and what makes it cheaper; `take` keeps the basket it is given. */
export function fakeGoods(
  answer: Answer,
  basket: () => Basket,
  take: (answered: Basket | Refusal) => Basket | Refusal,
): GoodsVerbs {
  const cards = new FakeGiftCards()
  const vouchers = new FakeVouchers('org_1' as OrganiserId)
  return {
    applyVoucher: (code) =>
      answer('applyVoucher', code, () => take(vouchers.apply(basket(), code))) as ReturnType<TillDesk['applyVoucher']>,
    findVoucher: (code) =>
      answer('findVoucher', code, () => vouchers.find(code)) as ReturnType<TillDesk['findVoucher']>,
    giftCardBalance: (code) =>
      answer('giftCardBalance', code, () => cards.balance(code)) as ReturnType<TillDesk['giftCardBalance']>,
    listArticles: () => answer('listArticles', undefined, () => fakeArticles),
    takeArticle: ({ articleId, count }) =>
      answer('takeArticle', articleId, () => {
        const found = fakeArticles.find((each) => each.id === articleId)
        return take(takeFake(basket(), found, articleId, count))
      }) as ReturnType<TillDesk['takeArticle']>,
    takeArticleByEan: (ean) =>
      answer('takeArticleByEan', ean, () => {
        const found = fakeArticles.find((each) => each.ean === ean)
        return take(takeFake(basket(), found, ean))
      }) as ReturnType<TillDesk['takeArticleByEan']>,
    changeItemCount: ({ key, count }) =>
      answer('changeItemCount', { key, count }, () => take(countFake(basket(), key, count))) as ReturnType<
        TillDesk['changeItemCount']
      >,
    takeGiftCard: (input) =>
      answer('takeGiftCard', input, () => take(cardFake(basket(), input.amount))) as ReturnType<
        TillDesk['takeGiftCard']
      >,
    sellGiftCard: (input) =>
      answer('sellGiftCard', input, () => cards.sell(input)) as ReturnType<TillDesk['sellGiftCard']>,
    removeVoucher: (code) =>
      answer('removeVoucher', code, () => take(vouchers.remove(basket(), code))) as ReturnType<
        TillDesk['removeVoucher']
      >,
  }
}
