import { sql } from 'kysely'
import { type Basket, repriced } from '../domain/basket.ts'
import type { Refusal } from '../domain/refusal.ts'
import { pricingNow } from './current-basket.ts'
import type { Desk } from './desk.ts'
import { preparedRead } from './prepared.ts'
import { learnPriceRules } from './read-price-rules.ts'

/**
 * The basket by the prices that are stored now, as of this moment: somebody may have changed them since the hall was opened.
 * Refusals: no-price (a zone is not sold at that tariff any more).
 */
export async function refreshPrices(desk: Desk, basket: Basket): Promise<Basket | Refusal> {
  if (basket.lines.length === 0) return repriced(basket, pricingNow(desk))
  await learnPriceRules(desk, [...new Set(basket.lines.map((line) => line.eventId))])
  const cells = JSON.stringify(basket.lines.map((line) => [line.zoneId, line.tariffId]))
  const rows = await priceRows(desk.store, { cells })
  const prices = new Map(rows.map((row) => [row.place, { price: row.amount, taxRateBasisPoints: row.tax }]))
  const unpriced = basket.lines.find((_, index) => !prices.has(index))
  if (unpriced !== undefined) return { refused: 'no-price', zone: unpriced.zoneName, tariff: unpriced.tariffName }
  const lines = basket.lines.map((line, index) => ({ ...line, ...prices.get(index) }))
  return repriced({ ...basket, lines }, pricingNow(desk))
}

const priceRows = preparedRead(
  ({ cells }: { cells: string }) => sql<{ place: number; amount: number; tax: number }>`
    select cast(c.key as integer) as place, p.amount, coalesce(x.rate_basis_points, e.tax_rate_basis_points) as tax
    from json_each(${cells}) c join price p on p.zone_id = c.value ->> 0 and p.tariff_id = c.value ->> 1
    join price_zone z on z.id = p.zone_id join event e on e.id = z.event_id
    left join tariff_tax x on x.event_id = e.id and x.tariff_id = p.tariff_id`,
)
