import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyBasket, isEmptyBasket, repriced, withItems } from '../../src/domain/basket.ts'
import { type BasketItem, countItems, giftCardAmount, withCount, withItem } from '../../src/domain/basket-item.ts'
import type { ArticleId, GiftCardId } from '../../src/domain/ids.ts'
import { sumAmounts, taxIn } from '../../src/domain/money.ts'
import { checkPayments, paidBy } from '../../src/domain/payment.ts'
import { permissionsOf } from '../../src/domain/permission.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { taxTotals } from '../../src/domain/tax.ts'
import { tenders } from '../../src/domain/tender.ts'

const articles = fc.record({
  key: fc.constantFrom('art_1', 'art_2', 'art_3'),
  count: fc.integer({ min: 1, max: 50 }),
  price: fc.integer({ min: 0, max: 100_000 }),
  rate: fc.constantFrom(0, 900, 2000),
})
const item = ({
  key,
  count,
  price,
  rate,
}: {
  key: string
  count: number
  price: number
  rate: number
}): BasketItem => ({
  ...{ kind: 'article', articleId: key as ArticleId, key, name: key, count, price, taxRateBasisPoints: rate },
  ...{ discounts: [], amount: price * count },
})
const card = (amount: number): BasketItem => ({
  ...{ kind: 'gift-card', key: 'gft_1', giftCardId: 'gft_1' as GiftCardId, code: 'G', currency: 'EUR', balance: 0 },
  ...{ isNew: true, name: 'Gift card', count: 1, price: amount, amount, taxRateBasisPoints: 0, discounts: [] },
})

test('E07 the total is always what all pieces cost, whatever is put in and taken out', () => {
  const steps = fc.array(fc.oneof(articles.map(item), fc.tuple(fc.constantFrom('art_1', 'art_2'), fc.nat(5))))
  fc.assert(
    fc.property(steps, (all) => {
      let basket = emptyBasket('EUR')
      for (const step of all) {
        const items = 'kind' in step ? withItem(basket.items, step) : withCount(basket.items, step[0], step[1])
        basket = withItems(basket, items)
        expect(basket.total).toBe(sumAmounts(basket.items.map(({ price, count }) => price * count)))
        expect(basket.items.every(({ count }) => count > 0)).toBe(true)
        expect(new Set(basket.items.map(({ key }) => key)).size).toBe(basket.items.length)
        expect(isEmptyBasket(basket)).toBe(countItems(basket.items) === 0)
      }
    }),
  )
})

test('F27 given away articles cost nothing, and money on a card is never given away', () => {
  fc.assert(
    fc.property(fc.array(articles.map(item)), fc.integer({ min: 1, max: 10_000 }), (all, amount) => {
      const basket = withItems(emptyBasket('EUR'), [...all.reduce(withItem, [] as BasketItem[]), card(amount)])
      const given = repriced(basket, { ...basket.pricing, givenAway: 'all' })
      expect(given.total).toBe(amount)
      expect(given.discount).toBe(basket.total - amount)
    }),
  )
})

test('T11 the tax of pieces that stand in one line is the tax of each of them', () => {
  fc.assert(
    fc.property(articles, ({ count, price, rate }) => {
      const apart = Array.from({ length: count }, () => ({ amount: price, taxRateBasisPoints: rate }))
      expect(taxTotals([{ amount: price * count, taxRateBasisPoints: rate, count }])).toEqual(taxTotals(apart))
      expect(taxTotals(apart)[0]?.tax ?? 0).toBe(rate === 0 ? 0 : taxIn(price, rate) * count)
    }),
  )
})

test('F31 however a sale is paid, money alone pays for what is put on gift cards', () => {
  const inputs = fc.array(
    fc.record({ tender: fc.constantFrom(...tenders), amount: fc.nat(12_000), reference: fc.constant('GIFT') }),
    { maxLength: 5 },
  )
  fc.assert(
    fc.property(inputs, fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), (payments, rest, amount) => {
      const all = [card(amount)]
      const facts = { currency: 'EUR', permissions: permissionsOf('admin'), hasCustomer: true, hasNote: true }
      const paid = checkPayments(rest + amount, payments, { ...facts, moneyOnly: giftCardAmount(all) })
      if (isRefusal(paid)) return
      const money = paid.filter(({ tender }) => tender === 'cash' || tender === 'card')
      expect(paidBy(money)).toBeGreaterThanOrEqual(amount)
      expect(paidBy(paid)).toBe(rest + amount)
    }),
    { numRuns: 500 },
  )
})
