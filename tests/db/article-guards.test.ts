import { expect, test } from 'vitest'
import type { ArticleId, OrderLineId, UserId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, sale } from './sale-batch.ts'

describeStores('the guards of articles', (store) => {
  const idOf = (place: BoxOffice) => `art_${place.tag}` as ArticleId
  const article = (place: BoxOffice, by: UserId = place.admin) =>
    insert('article', {
      ...{ id: idOf(place), organiser_id: place.organiser, name: `Mug ${place.tag}`, name_key: `mug ${place.tag}` },
      ...{ type: 'Shop', ean: null, price: 500, currency: 'EUR', tax_rate_basis_points: 2000, changed_by: by },
    })

  /** A sale of a seat, and of an article as it was on the screen. */
  async function selling(place: BoxOffice, seat: number, amount: number, rate = 2000) {
    const batch = await sale(store(), place, [seat], {
      order: { total: 1500 + amount },
      payment: { amount: 1500 + amount, given: 1500 + amount },
    })
    const line = insert('order_line', {
      ...{ id: `lin_a${batch.orderId}` as OrderLineId, order_id: batch.orderId, event_id: null, seat_id: null },
      ...{ zone_id: null, tariff_id: null, kind: 'article', article_id: idOf(place), description: 'Mug', amount },
      ...{ tax_amount: 0, tax_rate_basis_points: rate },
    })
    return [...batchOf(batch).slice(0, -1), line, batch.seal]
  }

  test('A1 E_FORBIDDEN only those who may manage articles define and change them', async () => {
    const place = await boxOffice(store())
    for (const who of [place.cashier, place.supervisor])
      expect(await guardOf(store(), [article(place, who)])).toBe('E_FORBIDDEN')
    await done(store(), [article(place)])
    const change = (sql: string) => guardOf(store(), [sqlOf(`UPDATE article SET ${sql} WHERE id = ?`, idOf(place))])
    expect(await change(`price = 1, changed_by = '${place.cashier}'`)).toBe('E_FORBIDDEN')
    expect(await change(`currency = 'USD'`)).toBe('E_FROZEN')
  })

  test('T11 E_ARTICLE it is sold at the price and tax that are stored, on sale only, and then stays', async () => {
    const place = await boxOffice(store())
    await done(store(), [article(place)])
    expect(await guardOf(store(), await selling(place, 0, 400))).toBe('E_ARTICLE')
    expect(await guardOf(store(), await selling(place, 0, 500, 900))).toBe('E_ARTICLE')
    const sell = (onSale: 0 | 1) => sqlOf('UPDATE article SET is_on_sale = ? WHERE id = ?', onSale, idOf(place))
    await done(store(), [sell(0)])
    expect(await guardOf(store(), await selling(place, 0, 500))).toBe('E_ARTICLE')
    await done(store(), [sell(1), ...(await selling(place, 0, 500))])
    expect(await guardOf(store(), [sqlOf('DELETE FROM article WHERE id = ?', idOf(place))])).toBe('E_APPEND_ONLY')
  })
})
