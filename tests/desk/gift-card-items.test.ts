import { describe, expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { giftCardBalance } from '../../src/desk/gift-card-balance.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { sellGiftCard } from '../../src/desk/sell-gift-card.ts'
import { takeArticle } from '../../src/desk/take-article.ts'
import { takeGiftCard } from '../../src/desk/take-gift-card.ts'
import type { OrderId, OrderLineId } from '../../src/domain/ids.ts'
import type { PaymentInput } from '../../src/domain/payment.ts'
import { sqldBinary } from '../db/sqld-server.ts'
import { twoArticles } from './article-office.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { losingOffice } from './losing-office.ts'
import { basketOf } from './sold-sale.ts'

const cash: readonly PaymentInput[] = [{ tender: 'cash' }]
const balanceOf = async (desk: Desk, code: string) => done(await giftCardBalance(desk, { code })).balance

async function codeInBasket(desk: Desk, amount: number): Promise<string> {
  const [item] = done(await takeGiftCard(desk, { amount })).items.slice(-1)
  if (item?.kind !== 'gift-card') throw new Error('no gift card in the basket')
  return item.code
}

async function back(desk: Desk, saleId: OrderId, lines?: readonly OrderLineId[]) {
  const input = { saleId, ...(lines === undefined ? {} : { lines }) }
  const begun = done(await beginRefund(desk, input))
  return refundSale(desk, { ...input, key: begun.key, reason: 'returned' })
}

describe('F31 gift cards in the same basket as tickets', () => {
  test('F31 one payment covers a seat, an article and a new card; the card is loaded with the sale and prints itself', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const [programme] = await twoArticles(desk)
    await basketOf(desk, office.eventId, [0])
    done(await takeArticle(desk, { articleId: programme.id }))
    const code = await codeInBasket(desk, 5000)
    expect(await giftCardBalance(desk, { code })).toMatchObject({ refused: 'gift-card-unknown' })
    const { key, total } = done(await beginPayment(desk))
    expect(total).toBe(9333)
    const sale = done(await sell(desk, { key, payments: cash }))
    expect(sale.items.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['article', 333],
      ['gift-card', 5000],
    ])
    expect(await balanceOf(desk, code)).toBe(5000)
    // The ticket, the card, the receipt.
    expect(sale.jobs).toHaveLength(3)
    expect(done(await sell(desk, { key, payments: cash }))).toEqual(sale)
    expect(await balanceOf(desk, code)).toBe(5000)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F31 a card that is topped up twice is loaded once, with both amounts', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const desk = await office.desk()
    const { code } = done(await sellGiftCard(desk, { amount: 1000, payments: cash }))
    done(await takeGiftCard(desk, { code, amount: 500 }))
    expect(done(await takeGiftCard(desk, { code, amount: 700 }))).toMatchObject({ total: 1200, items: [{ count: 1 }] })
    const { key } = done(await beginPayment(desk))
    expect(done(await sell(desk, { key, payments: [{ tender: 'card' }] })).jobs).toHaveLength(1)
    expect(await balanceOf(desk, code)).toBe(2200)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F31 no gift card pays for one, neither itself nor another; it pays for what lies beside', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const { code } = done(await sellGiftCard(desk, { amount: 6000, payments: cash }))
    done(await takeGiftCard(desk, { code, amount: 5000 }))
    const reference = { tender: 'gift-card' as const, reference: code }
    const alone = done(await beginPayment(desk))
    expect(await sell(desk, { key: alone.key, payments: [reference] })).toMatchObject({ refused: 'tender-not-taken' })
    await basketOf(desk, office.eventId, [0])
    const { key } = done(await beginPayment(desk))
    const paidWith = (amount: number) => sell(desk, { key, payments: [{ ...reference, amount }, { tender: 'cash' }] })
    expect(await paidWith(4001)).toMatchObject({ refused: 'tender-not-taken' })
    expect(done(await paidWith(4000))).toMatchObject({ total: 9000 })
    expect(await balanceOf(desk, code)).toBe(6000 - 4000 + 5000)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F31 what is put on in a sale does not pay for the rest of it', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const { code } = done(await sellGiftCard(desk, { amount: 1000, payments: cash }))
    done(await takeGiftCard(desk, { code, amount: 5000 }))
    await basketOf(desk, office.eventId, [0])
    const { key } = done(await beginPayment(desk))
    const payments = [{ tender: 'gift-card' as const, amount: 4000, reference: code }, { tender: 'cash' as const }]
    expect(await sell(desk, { key, payments })).toMatchObject({ refused: 'gift-card-short', balance: 1000 })
    expect(currentBasket(desk).items).toHaveLength(1)
  })

  test('F37 of two cards in one sale the one that is given back is emptied, and money goes back, not the other card', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const paying = done(await sellGiftCard(desk, { amount: 4000, payments: cash }))
    await basketOf(desk, office.eventId, [0])
    const [one, other] = [await codeInBasket(desk, 2000), await codeInBasket(desk, 3000)]
    const { key } = done(await beginPayment(desk))
    const split = [{ tender: 'gift-card' as const, amount: 4000, reference: paying.code }, { tender: 'card' as const }]
    const sale = done(await sell(desk, { key, payments: split }))
    const { lines } = done(await openSale(desk, { sale: sale.code }))
    const meant = lines.filter((line) => line.description.endsWith(other.slice(-5))).map((line) => line.id)
    expect(done(await back(desk, sale.id, meant))).toMatchObject({ payments: [{ tender: 'card', amount: 3000 }] })
    expect([await balanceOf(desk, one), await balanceOf(desk, other)]).toEqual([2000, 0])
    const seat = lines.filter((line) => line.kind === 'seat').map((line) => line.id)
    expect(done(await back(desk, sale.id, seat))).toMatchObject({ payments: [{ tender: 'gift-card', amount: 4000 }] })
    expect(done(await back(desk, sale.id))).toMatchObject({ payments: [{ tender: 'card', amount: 2000 }] })
    expect([await balanceOf(desk, one), await balanceOf(desk, paying.code)]).toEqual([0, 4000])
    expect(faults(await office.diagnosis())).toEqual([])
  })
})

const isMissing = sqldBinary() === null

describe.skipIf(isMissing)(`answers that are lost${isMissing ? ' (no sqld for this machine)' : ''}`, () => {
  test('F13 articles and a gift card whose sale was stored but not answered are sold once, and the card is loaded once', {
    timeout: 120_000,
  }, async () => {
    const { office, proxy, inner, line, desk } = await losingOffice()
    const [programme] = await twoArticles(desk)
    done(await takeArticle(desk, { articleId: programme.id, count: 2 }))
    const code = await codeInBasket(desk, 5000)
    const { key } = done(await beginPayment(desk))
    line.isSwallowing = true
    expect(await sell(desk, { key, payments: cash })).toEqual({ refused: 'outcome-unknown', key })
    line.isSwallowing = false
    proxy.mode = 'pass'
    const sale = done(await sell(desk, { key, payments: cash }))
    expect(sale).toMatchObject({ total: 5666, receiptNumber: 1 })
    expect(done(await sell(desk, { key, payments: cash })).code).toBe(sale.code)
    expect(await balanceOf(desk, code)).toBe(5000)
    expect(currentBasket(desk)).toMatchObject({ items: [], total: 0 })
    expect(await inner.db.selectFrom('orders').select('id').execute()).toHaveLength(1)
    expect(faults(await office.diagnosis())).toEqual([])
  })
})
