/** What ties the two orders of an exchange together: the old tickets given back, the new ones sold. */
import type { Exchange } from '../domain/exchange.ts'
import type { OrderId } from '../domain/ids.ts'
import type { Desk } from './desk.ts'
import { prepared, queries } from './prepared.ts'
import { readRefund } from './read-refund.ts'
import { saleByKey } from './read-sale.ts'

export const insertExchange = prepared<{ saleId: OrderId; refundId: OrderId }>(({ saleId, refundId }) =>
  queries.insertInto('exchange').values({ sale_id: saleId, refund_id: refundId }),
)

/** The exchange that was made with a key (F13), with all its first answer said; null when there is none. */
export async function exchangeByKey(desk: Desk, key: string): Promise<Exchange | null> {
  const sale = await saleByKey(desk, key)
  if (sale === null) return null
  const link = await desk.store.db
    .selectFrom('exchange')
    .select('refund_id')
    .where('sale_id', '=', sale.id)
    .executeTakeFirst()
  return link === undefined ? null : { sale, refund: await readRefund(desk, link.refund_id) }
}
