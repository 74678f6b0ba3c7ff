import { sql } from 'kysely'
import { type Basket, type BasketLine, emptyBasket, repriced } from '../domain/basket.ts'
import { basketLine } from '../domain/hall-line.ts'
import type { CustomerId, EventId, ReservationId } from '../domain/ids.ts'
import { plainPricing } from '../domain/price-basket.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'
import type { Desk } from './desk.ts'
import { openHall } from './open-hall.ts'
import { refreshPrices } from './refresh-prices.ts'

/**
 * What reservations of one event would cost if they were sold now, at the default tariff: with the fees that nobody
 * chooses, and what the customer's group pays less. Nothing is taken up.
 * Refusals: no-price, those of opening the hall.
 */
export async function reservationPrices(
  desk: Desk,
  eventId: EventId,
  reservations: readonly Reservation[],
): Promise<ReadonlyMap<ReservationId, Basket> | Refusal> {
  const hall = await openHall(desk, eventId)
  if (isRefusal(hall)) return hall
  const lines: BasketLine[] = []
  for (const { id, seats } of reservations) {
    for (const seat of seats) {
      const line = basketLine(hall, seat.index)
      if (isRefusal(line)) return line
      lines.push({ ...line, reservationId: id })
    }
  }
  const empty = emptyBasket(hall.event.currency)
  // The hall may have been open since before the prices changed.
  const fresh = await refreshPrices(desk, { ...empty, lines })
  if (isRefusal(fresh)) return fresh
  const groups = await customerGroups(desk, reservations)
  const pricing = { ...plainPricing, at: desk.clock(), rules: desk.state.priceRules }
  return new Map(
    reservations.map(({ id, customerId }) => {
      const own = fresh.lines.filter((line) => line.reservationId === id)
      const customerGroup = customerId === null ? '' : (groups.get(customerId) ?? '')
      return [id, repriced({ ...empty, lines: own }, { ...pricing, customerGroup })]
    }),
  )
}

async function customerGroups(desk: Desk, reservations: readonly Reservation[]): Promise<Map<CustomerId, string>> {
  const ids = reservations.flatMap(({ customerId }) => customerId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await desk.store.db
    .selectFrom('customer as g')
    .innerJoin('customer as c', (join) => join.on(sql<boolean>`c.id = coalesce(g.merged_into, g.id)`))
    .select(['g.id', 'c.group_name'])
    .where('g.id', 'in', sql<CustomerId>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  return new Map(rows.map((row) => [row.id, row.group_name]))
}
