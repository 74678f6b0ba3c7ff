import { describe, expect, test } from 'vitest'
import { addArticle, listArticles, setArticle } from '../../src/desk/articles.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { releaseBasketLines } from '../../src/desk/release-seats.ts'
import { sell } from '../../src/desk/sell.ts'
import { changeItemCount, takeArticle, takeArticleByEan } from '../../src/desk/take-article.ts'
import { taxIn } from '../../src/domain/money.ts'
import type { Sale } from '../../src/domain/sale.ts'
import { soldArticles, twoArticles } from './article-office.ts'
import { done, faults, hallAt, openBoxOffice, pendingKeys } from './box-office.ts'
import { actAs } from './sold-sale.ts'

async function papersOf(desk: Desk, sale: Sale): Promise<string[]> {
  const jobs = await desk.store.db.selectFrom('print_job').select('document').where('order_id', '=', sale.id).execute()
  return jobs.map((job) => job.document)
}

describe('T11 articles are defined', () => {
  test('T11 an article has a name, a type, a price with its tax, and perhaps a bar code; it is on sale at once', async () => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    const [programme] = await twoArticles(desk)
    expect(programme).toMatchObject({ ean: '4006381333931', price: 333, currency: 'EUR', isOnSale: true })
    expect(done(await listArticles(desk)).map(({ type, name }) => [type, name])).toEqual([
      ['Bar', 'Water'],
      ['Programmes', 'Programme'],
    ])
  })

  test('T11 it is changed by name or bar code; off sale it is listed only with all', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const desk = await office.desk()
    await twoArticles(desk)
    expect(done(await setArticle(desk, { article: 'water', price: 300 }))).toMatchObject({ name: 'Water', price: 300 })
    expect(done(await setArticle(desk, { article: '4006381333931', isOnSale: false }))).toMatchObject({
      name: 'Programme',
    })
    expect(done(await listArticles(desk)).map(({ name }) => name)).toEqual(['Water'])
    expect(done(await listArticles(desk, { all: true }))).toHaveLength(2)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test.each([
    [{ name: '  ' }, { refused: 'bad-input', field: 'name' }],
    [{ type: '' }, { refused: 'bad-input', field: 'type' }],
    [{ price: -1 }, { refused: 'bad-input', field: 'price' }],
    [{ price: 1.5 }, { refused: 'bad-input', field: 'price' }],
    [{ taxRateBasisPoints: 10_001 }, { refused: 'bad-input', field: 'tax' }],
    [{ ean: '4006381333932' }, { refused: 'bad-input', field: 'ean' }],
    [{ ean: '4006381333931' }, { refused: 'article-exists' }],
    [{ name: ' PROGRAMME ' }, { refused: 'article-exists' }],
  ])('T11 %j is refused', async (wrong, refusal) => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    await twoArticles(desk)
    const input = { name: 'Mug', type: 'Merchandise', price: 1250, taxRateBasisPoints: 2000 }
    expect(await addArticle(desk, { ...input, ...wrong })).toMatchObject(refusal)
  })

  test('A1 a cashier defines none, and the database refuses it as well', async () => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    await twoArticles(desk)
    await actAs(desk, 'cashier')
    const input = { name: 'Mug', type: 'Merchandise', price: 1250, taxRateBasisPoints: 2000 }
    const refusal = { refused: 'not-permitted', permission: 'manage-articles' }
    expect(await addArticle(desk, input)).toEqual(refusal)
    expect(await setArticle(desk, { article: 'Water', price: 1 })).toEqual(refusal)
    const { session } = desk.state
    if (session === null) throw new Error('nobody is signed in')
    desk.state.session = { ...session, permissions: new Set(['manage-articles']) }
    expect(await addArticle(desk, input)).toEqual(refusal)
    expect(await setArticle(desk, { article: 'Water', price: 1 })).toEqual(refusal)
    expect(done(await listArticles(desk))).toHaveLength(2)
  })
})

describe('T11 articles are sold', () => {
  test('T11 E07 beside seats, with one payment: the total is right at every change', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const [programme, water] = await twoArticles(desk)
    const hall = await hallAt(desk, office.eventId)
    done(await holdSeats(desk, { hall, seats: [0] }))
    expect(done(await takeArticle(desk, { articleId: programme.id })).total).toBe(4333)
    expect(done(await takeArticle(desk, { articleId: programme.id, count: 2 })).total).toBe(4999)
    expect(done(await takeArticle(desk, { articleId: water.id })).total).toBe(5249)
    expect(done(await holdSeats(desk, { hall, seats: [100] })).basket.total).toBe(7749)
    expect(done(await changeItemCount(desk, { key: programme.id, count: 1 })).total).toBe(7083)
    expect(done(await changeItemCount(desk, { key: water.id, count: 0 })).items).toMatchObject([{ count: 1 }])
    const payment = done(await beginPayment(desk))
    expect(payment.total).toBe(6833)
    const sale = done(await sell(desk, { key: payment.key, payments: [{ tender: 'cash', given: 7000 }] }))
    expect(sale).toMatchObject({ total: 6833, change: 167, items: [{ name: 'Programme', count: 1, amount: 333 }] })
    expect(sale.tickets).toHaveLength(2)
    expect(currentBasket(desk)).toMatchObject({ lines: [], items: [], total: 0 })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T12 alone, without any seat: no ticket is printed, the receipt has the articles and their tax by rate', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const desk = await office.desk()
    const [programme, water] = await twoArticles(desk)
    const sale = await soldArticles(desk, [
      [programme, 3],
      [water, 1],
    ])
    expect(sale).toMatchObject({ total: 1249, receiptNumber: 1, tickets: [] })
    expect(sale.items.map(({ name, count, amount }) => [name, count, amount])).toEqual([
      ['Programme', 3, 999],
      ['Water', 1, 250],
    ])
    const papers = await papersOf(desk, sale)
    expect(papers).toHaveLength(1)
    expect(papers[0]).toContain('Programme 3x')
    // Each piece is taxed by itself, on the receipt as in the books.
    const tax = taxIn(333, 900) * 3
    expect(papers[0]).toContain((tax / 100).toFixed(2))
    const lines = await desk.store.db.selectFrom('order_line').selectAll().orderBy('id').execute()
    expect(lines.map(({ kind, amount, tax_amount: part }) => [kind, amount, part])).toEqual([
      ...[1, 2, 3].map(() => ['article', 333, taxIn(333, 900)]),
      ['article', 250, taxIn(250, 2000)],
    ])
    expect(pendingKeys(office.folder)).toEqual([sale.key])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F13 the same key returns the first sale with everything its answer said', async () => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    const [programme, water] = await twoArticles(desk)
    const sale = await soldArticles(desk, [
      [programme, 2],
      [water, 2],
    ])
    const again = done(await sell(desk, { key: sale.key, payments: [{ tender: 'cash' }] }))
    expect(again).toEqual(sale)
    expect(await desk.store.db.selectFrom('orders').select('id').execute()).toHaveLength(1)
  })

  test('F27 given away they cost nothing', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const desk = await office.desk()
    const [programme] = await twoArticles(desk)
    done(await takeArticle(desk, { articleId: programme.id, count: 2 }))
    const { key } = done(await beginPayment(desk))
    const sale = done(await sell(desk, { key, note: 'For the press', payments: [{ tender: 'complimentary' }] }))
    expect(sale).toMatchObject({ total: 0, items: [{ count: 2, amount: 0 }] })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('E05 the last seat leaves the basket and the articles stay', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const [programme] = await twoArticles(desk)
    done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
    done(await takeArticle(desk, { articleId: programme.id }))
    const left = done(await releaseBasketLines(desk, currentBasket(desk).lines))
    expect(left).toMatchObject({ lines: [], total: 333, expiresAt: null })
    expect(await soldArticles(desk, [])).toMatchObject({ total: 333 })
  })

  test('T11 a scanned bar code puts one more in, also as UPC-A; one that nobody knows is told', async () => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    await twoArticles(desk)
    done(await addArticle(desk, { name: 'Pen', type: 'Bar', price: 100, taxRateBasisPoints: 0, ean: '036000291452' }))
    done(await takeArticleByEan(desk, '4006381333931'))
    done(await takeArticleByEan(desk, '0036000291452'))
    const basket = done(await takeArticleByEan(desk, '4006381333931'))
    expect(basket.items.map(({ name, count }) => [name, count])).toEqual([
      ['Programme', 2],
      ['Pen', 1],
    ])
    expect(await takeArticleByEan(desk, '73513537')).toEqual({ refused: 'article-unknown', article: '73513537' })
  })

  test('T11 F36 more pieces than one sale can store line by line are refused together', async () => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    for (const article of await twoArticles(desk)) done(await takeArticle(desk, { articleId: article.id, count: 999 }))
    const third = { name: 'Mug', type: 'Merchandise', price: 1250, taxRateBasisPoints: 2000 }
    const { id: articleId } = done(await addArticle(desk, third))
    const tooMany = { refused: 'bad-input', field: 'count', value: '2001', expected: '1-2000' }
    expect(await takeArticle(desk, { articleId, count: 3 })).toEqual(tooMany)
    const { items } = done(await takeArticle(desk, { articleId, count: 2 }))
    expect(items.map(({ count }) => count)).toEqual([999, 999, 2])
    expect(await changeItemCount(desk, { key: articleId, count: 3 })).toEqual(tooMany)
  })

  test.each([0, -1, 1.5, 1000])('T11 %d pieces at once are refused', async (count) => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    const [programme] = await twoArticles(desk)
    expect(await takeArticle(desk, { articleId: programme.id, count })).toMatchObject({ refused: 'bad-input' })
    expect(currentBasket(desk)).toMatchObject({ items: [], total: 0 })
  })
})

describe('T11 articles that change while they lie in a basket', () => {
  test.each([
    ['cash', 999],
    ['complimentary', 0],
  ] as const)(
    'T11 its tax alone changes during a payment by %s: sold at once, with the new tax',
    async (tender, total) => {
      const office = await openBoxOffice({ rows: 2 })
      const [desk, other] = [await office.desk('Till 1'), await office.desk('Till 2')]
      const [programme] = await twoArticles(desk)
      done(await takeArticle(desk, { articleId: programme.id, count: 3 }))
      const { key } = done(await beginPayment(desk))
      done(await setArticle(other, { article: programme.id, taxRateBasisPoints: 500 }))
      expect(done(await sell(desk, { key, note: 'For the press', payments: [{ tender }] })).total).toBe(total)
      const lines = await desk.store.db.selectFrom('order_line').select('tax_rate_basis_points as rate').execute()
      expect(lines.map(({ rate }) => rate)).toEqual([500, 500, 500])
      expect(faults(await office.diagnosis())).toEqual([])
    },
  )

  test('F4 another till changes the price: the new total is told before money is taken', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const [desk, other] = [await office.desk('Till 1'), await office.desk('Till 2')]
    const [programme] = await twoArticles(desk)
    done(await takeArticle(desk, { articleId: programme.id, count: 2 }))
    done(await setArticle(other, { article: 'Programme', price: 400 }))
    expect(await beginPayment(desk)).toMatchObject({ refused: 'total-changed', shown: 666, now: 800 })
    const { key } = done(await beginPayment(desk))
    expect(done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))).toMatchObject({ total: 800 })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F3 between payment and sale the price changes, or it goes off sale: nothing is sold at the old one', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const [desk, other] = [await office.desk('Till 1'), await office.desk('Till 2')]
    const [programme, water] = await twoArticles(desk)
    done(await takeArticle(desk, { articleId: programme.id }))
    done(await takeArticle(desk, { articleId: water.id }))
    const first = done(await beginPayment(desk))
    done(await setArticle(other, { article: 'Programme', price: 400 }))
    const attempt = (key: string) => sell(desk, { key, payments: [{ tender: 'cash' }] })
    expect(await attempt(first.key)).toMatchObject({ refused: 'total-changed', shown: 583, now: 650 })
    const second = done(await beginPayment(desk))
    done(await setArticle(other, { article: 'Water', isOnSale: false }))
    expect(await attempt(second.key)).toEqual({ refused: 'article-not-on-sale', article: 'Water' })
    expect(currentBasket(desk)).toMatchObject({ total: 400, items: [{ name: 'Programme' }] })
    expect(await desk.store.db.selectFrom('orders').select('id').execute()).toEqual([])
    const third = done(await beginPayment(desk))
    expect(done(await attempt(third.key))).toMatchObject({ total: 400 })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T11 off sale it leaves the basket when payment opens, and cannot be taken any more', async () => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    const [programme] = await twoArticles(desk)
    done(await takeArticle(desk, { articleId: programme.id }))
    done(await setArticle(desk, { article: 'Programme', isOnSale: false }))
    const refusal = { refused: 'article-not-on-sale', article: 'Programme' }
    expect(await beginPayment(desk)).toEqual(refusal)
    expect(await takeArticle(desk, { articleId: programme.id })).toEqual(refusal)
    expect(await beginPayment(desk)).toEqual({ refused: 'basket-empty' })
  })
})
