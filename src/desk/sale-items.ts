/** What is sold beside seats, as the verbs that sell a basket store and print it. Each kind's own rules are in `item-kinds/`. */
import { sql } from 'kysely'
import type { Statement } from '../../db/store.ts'
import { type BasketItem, type ItemKind, itemName } from '../domain/basket-item.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { OrderId, OrderLineId } from '../domain/ids.ts'
import { taxIn } from '../domain/money.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { RefundQuote, SaleCard } from '../domain/sale-card.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'
import type { ItemSale } from './item-kinds/item-rules.ts'
import { allItemKinds, rulesOfItem, rulesOfKind } from './item-kinds.ts'
import { prepared } from './prepared.ts'
import type { PaperLine } from './sale-papers.ts'

/** An item of the sale, with the lines it becomes: one a piece, so that each can be given back by itself (F36). */
export interface SoldItem {
  readonly item: BasketItem
  readonly lineIds: readonly OrderLineId[]
}

/** @param lineIds as many as there are pieces. */
export function soldItems(items: readonly BasketItem[], lineIds: readonly OrderLineId[]): SoldItem[] {
  let next = 0
  return items.map((item) => {
    const first = next
    next += item.count
    return { item, lineIds: lineIds.slice(first, next) }
  })
}

export function itemStatements(orderId: OrderId, sold: readonly SoldItem[]): Statement[] {
  if (sold.length === 0) return []
  const rows = sold.flatMap(({ item, lineIds }) => {
    const {
      articleId = null,
      giftCardId = null,
      accreditationId = null,
      passId = null,
    } = rulesOfItem(item).columns(item)
    const each = item.amount / item.count
    const { kind, name, price, taxRateBasisPoints: rate, discounts } = item
    const tail = [kind, name, each, taxIn(each, rate), rate, price - each, JSON.stringify(discounts)]
    return lineIds.map((id) => [id, articleId, giftCardId, accreditationId, passId, ...tail])
  })
  return [
    ...sold.flatMap(({ item }) => rulesOfItem(item).before?.(item) ?? []),
    insertItems({ orderId, items: JSON.stringify(rows) }),
    ...sold.flatMap(({ item, lineIds }) => rulesOfItem(item).after?.(item, orderId, lineIds) ?? []),
  ]
}

const insertItems = prepared<{ orderId: OrderId; items: string }>(
  ({ orderId, items }) => sql`
    insert into order_line (id, order_id, article_id, gift_card_id, accreditation_id, pass_id, kind, description, amount,
      tax_amount, tax_rate_basis_points, discount_amount, discounts)
    select value ->> 0, ${orderId}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
      value ->> 7, value ->> 8, value ->> 9, value ->> 10, value ->> 11 from json_each(${items})`,
)

/** F11. */
export function itemFacts(items: readonly BasketItem[]): (string | number)[][] {
  return items.map((item) => [item.kind, ...rulesOfItem(item).facts(item)])
}

export function itemPaperCount(items: readonly BasketItem[]): number {
  return items.reduce((sum, item) => sum + (rulesOfItem(item).paperCount?.(item) ?? 0), 0)
}

export type ItemPapers = (item: BasketItem, sale: ItemSale) => readonly PaperDocument[]

/** Loads what the papers of these items need: nothing where they have none. */
export async function prepareItemPapers(
  desk: Desk,
  session: Session,
  items: readonly BasketItem[],
): Promise<ItemPapers> {
  const writers = new Map<ItemKind, ItemPapers>()
  for (const kind of new Set(items.map((item) => item.kind))) {
    const write = await rulesOfKind(kind).preparePapers?.(desk, session)
    if (write !== undefined) writers.set(kind, write)
  }
  return (item, sale) => writers.get(item.kind)?.(item, sale) ?? []
}

/** What taking items back does besides reversing their lines. */
export type ItemsBack = (refundId: OrderId) => readonly Statement[]

/** Refusals: those of each kind. */
export async function takeItemsBack(
  desk: Desk,
  card: SaleCard,
  quote: RefundQuote,
): Promise<readonly ItemsBack[] | Refusal> {
  const all: ItemsBack[] = []
  for (const kind of allItemKinds) {
    if (!quote.lines.some((line) => line.kind === kind)) continue
    const back = await rulesOfKind(kind).takeBack?.(desk, card, quote)
    if (isRefusal(back)) return back
    if (back !== undefined) all.push(back)
  }
  return all
}

/** As it stands on a receipt: below the tickets, several pieces as one line. */
export function itemPaperLine(item: BasketItem): PaperLine {
  const { count, amount, taxRateBasisPoints } = item
  const discounts = item.discounts.map((each) => ({ ...each, amount: each.amount * count }))
  return {
    ...{ eventId: null, eventTitle: '', startsAt: 0, timeZone: 'UTC', section: '', row: '', number: '' },
    ...{ zoneName: '', tariffName: '', place: itemName(item), code: '', discounts },
    ...{ amount, count, taxRateBasisPoints },
  }
}
