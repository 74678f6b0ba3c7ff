import { expect, test } from 'vitest'
import type { OrderId } from '../../src/domain/ids.ts'
import { boxOffice, guardOf, insert } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { sold } from './sale-batch.ts'

describeStores('the tie of an exchange', (store) => {
  test('F26 E_EXCHANGE two sales, or an order that is none, are no exchange', async () => {
    const place = await boxOffice(store())
    const [one, other] = [await sold(store(), place, [0]), await sold(store(), place, [1])]
    const tie = (refundId: OrderId) =>
      guardOf(store(), [insert('exchange', { sale_id: one.orderId, refund_id: refundId })])
    expect(await tie(other.orderId)).toBe('E_EXCHANGE')
    expect(await tie('ord_none' as OrderId)).toBe('E_EXCHANGE')
    const rows = await store().db.selectFrom('exchange').selectAll().execute()
    expect(rows).toEqual([])
  })
})
