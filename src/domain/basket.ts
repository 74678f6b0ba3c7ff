/**
 * The basket as a value: what the cashier is building, over any number of events (T07), with whatever is sold beside seats.
 * The database only knows its seats.
 */
import { type BasketItem, countItems, priceItems } from './basket-item.ts'
import { type BasketLine, type LineKey, lineId } from './basket-line.ts'
import type { BasketFee } from './fee.ts'
import type { BasketId, EventId, TariffId } from './ids.ts'
import type { Currency } from './money.ts'
import { sumAmounts } from './money.ts'
import { type Pricing, plainPricing, priceBasket } from './price-basket.ts'

export type { BasketItem } from './basket-item.ts'
export { type BasketLine, isGivenAway, type LineDiscount, type LineKey, lineId } from './basket-line.ts'

export interface Basket {
  /** `null` as long as nothing is held. */
  readonly id: BasketId | null
  /** Its seats. */
  readonly lines: readonly BasketLine[]
  /** What has no seat: see `BasketItem`. */
  readonly items: readonly BasketItem[]
  readonly fees: readonly BasketFee[]
  /** What policies and vouchers take off in all. */
  readonly discount: number
  /** E07: always seats, fees and items together. */
  readonly total: number
  readonly currency: Currency
  /** F16: when its seats free themselves; `null` while it has none. */
  readonly expiresAt: number | null
  /** What decides about its prices; every change of the lines prices all of them anew. */
  readonly pricing: Pricing
}

export interface LineTariff {
  readonly id: TariffId
  readonly name: string
  readonly mark: string
  /** What the price table says, minor units. */
  readonly price: number
  readonly taxRateBasisPoints: number
}

export function emptyBasket(currency: Currency): Basket {
  return {
    ...{ id: null, lines: [], items: [], fees: [], discount: 0, total: 0, currency },
    ...{ expiresAt: null, pricing: plainPricing },
  }
}

export function isEmptyBasket({ lines, items }: Pick<Basket, 'lines' | 'items'>): boolean {
  return lines.length === 0 && items.length === 0
}

/** Seats and pieces. */
export function countBasket({ lines, items }: Pick<Basket, 'lines' | 'items'>): number {
  return lines.length + countItems(items)
}

export function isSameLine(one: LineKey, other: LineKey): boolean {
  return one.eventId === other.eventId && one.seatId === other.seatId
}

function withLines(basket: Basket, lines: readonly BasketLine[]): Basket {
  if (lines.length > 0) return repriced({ ...basket, lines }, basket.pricing)
  return withItems(emptyBasket(basket.currency), basket.items)
}

/** Other items beside the same seats (E07). */
export function withItems(basket: Basket, items: readonly BasketItem[]): Basket {
  return repriced({ ...basket, items }, basket.pricing)
}

/** The same things under other rules: at another time, for another customer, with a voucher. */
export function repriced(basket: Basket, pricing: Pricing): Basket {
  const { lines, fees, discount, total } = priceBasket(basket.lines, pricing)
  const items = priceItems(basket.items, pricing.givenAway === 'all')
  const cost = sumAmounts(items.map((item) => item.amount))
  const off = sumAmounts(items.map((item) => item.price * item.count)) - cost
  return { ...basket, pricing, lines, items, fees, discount: discount + off, total: total + cost }
}

/** Puts lines behind those already there; a line for a seat that is in the basket replaces the older one in its place. */
export function addLines(
  basket: Basket,
  added: readonly BasketLine[],
  hold: { id: BasketId; expiresAt: number },
): Basket {
  const newer = new Map(added.map((line) => [lineId(line), line]))
  const kept = basket.lines.map((line) => {
    const key = lineId(line)
    const replacement = newer.get(key)
    newer.delete(key)
    return replacement ?? line
  })
  return withLines({ ...basket, ...hold }, [...kept, ...newer.values()])
}

export function removeLines(basket: Basket, removed: readonly LineKey[]): Basket {
  const gone = new Set(removed.map(lineId))
  return withLines(
    { ...basket, pricing: givingAway(basket.pricing, removed, false) },
    basket.lines.filter((line) => !gone.has(lineId(line))),
  )
}

/** F27: these lines cost nothing from now on, or what they cost before. */
export function giveAwayLines(basket: Basket, lines: readonly LineKey[], isGiven: boolean): Basket {
  return repriced(basket, givingAway(basket.pricing, lines, isGiven))
}

function givingAway(pricing: Pricing, lines: readonly LineKey[], isGiven: boolean): Pricing {
  if (pricing.givenAway === 'all') return pricing
  const given = new Set(pricing.givenAway)
  for (const line of lines) {
    if (isGiven) given.add(lineId(line))
    else given.delete(lineId(line))
  }
  return { ...pricing, givenAway: given }
}

/** E06, E07: `tariffFor` gives the new tariff of a line, or `null` to leave that line as it is. */
export function changeTariffs(basket: Basket, tariffFor: (line: BasketLine) => LineTariff | null): Basket {
  return withLines(
    basket,
    basket.lines.map((line) => {
      const tariff = tariffFor(line)
      if (tariff === null) return line
      const { id: tariffId, name: tariffName, mark: tariffMark, price, taxRateBasisPoints } = tariff
      return { ...line, tariffId, tariffName, tariffMark, price, taxRateBasisPoints }
    }),
  )
}

/** Per event, in the order they came into the basket: for the sale window and the right-hand panel (E09, E10). */
export interface BasketEvent {
  readonly eventId: EventId
  readonly title: string
  readonly startsAt: number
  readonly timeZone: string
  readonly lines: readonly BasketLine[]
  readonly total: number
}

export function basketByEvent(basket: Basket): BasketEvent[] {
  const groups = new Map<EventId, BasketLine[]>()
  for (const line of basket.lines) {
    const lines = groups.get(line.eventId)
    if (lines === undefined) groups.set(line.eventId, [line])
    else lines.push(line)
  }
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines
    if (first === undefined) return []
    const { eventId, eventTitle: title, startsAt, timeZone } = first
    return [{ eventId, title, startsAt, timeZone, lines, total: sumAmounts(lines.map((line) => line.amount)) }]
  })
}
