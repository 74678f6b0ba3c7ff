import { sql } from 'kysely'
import { type Basket, isEmptyBasket, removeLines, withItems } from '../domain/basket.ts'
import type { OrderId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { saleCodeText } from '../domain/sale-code.ts'
import { seatState } from '../domain/seat-state.ts'
import { showLines, startBasket } from './current-basket.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { saleByKey } from './read-sale.ts'

/**
 * F13: what a key made before, `null` when it made nothing. As long as nobody can be asked, a key whose answer was lost stays
 * unclear: `outcome-unknown` and nothing else, so that nobody takes it for not sold. Refusals: outcome-unknown, the database's.
 */
export async function madeBefore<T>(
  desk: Desk,
  key: string,
  look: () => Promise<T | null>,
): Promise<T | Refusal | null> {
  const { state } = desk
  const first = await orRefusal(look)
  if (state.unclearKey !== key) return first
  if (isRefusal(first)) return { refused: 'outcome-unknown', key }
  if (first === null) state.unclearKey = null
  return first
}

/**
 * F13: a payment that was left while its answer was lost may have been a sale after all. Then all it sold leaves the basket, for
 * it is not sold twice. Refusals: sold-already; `null` when nothing was. @throws DatabaseFailure
 */
export async function soldUnheard(desk: Desk): Promise<Refusal | null> {
  const { unclearKey: key } = desk.state
  if (key === null) return null
  const sale = await saleByKey(desk, key)
  if (sale !== null) await takeOut(desk, sale.id)
  desk.state.unclearKey = null
  desk.pendingSales.remove(key)
  if (sale === null) return null
  desk.state.wakePrinting()
  return { refused: 'sold-already', sale: saleCodeText(sale.code) }
}

async function takeOut(desk: Desk, saleId: OrderId): Promise<void> {
  const rows = await desk.store.db
    .selectFrom('order_line')
    .select(['event_id as eventId', 'seat_id as seatId'])
    .select(sql<string | null>`coalesce(article_id, gift_card_id, accreditation_id, pass_id)`.as('item'))
    .where('order_id', '=', saleId)
    .execute()
  const { basket } = desk.state
  const isSold = (line: Basket['lines'][number]) =>
    rows.some(({ eventId, seatId }) => eventId === line.eventId && seatId === line.seatId)
  const pieces = Map.groupBy(rows, ({ item }) => item)
  const items = basket.items.map((item) => ({ ...item, count: item.count - (pieces.get(item.key)?.length ?? 0) }))
  const lines = basket.lines.filter(isSold)
  showLines(desk, lines, seatState.sold)
  desk.state.basket = withItems(
    removeLines(basket, lines),
    items.filter(({ count }) => count > 0),
  )
  if (!isEmptyBasket(desk.state.basket)) return
  startBasket(desk)
  desk.state.customerGroup = ''
}
