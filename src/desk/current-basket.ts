import type { Basket, BasketLine } from '../domain/basket.ts'
import { emptyBasket } from '../domain/basket.ts'
import { defaultTariff, type OpenHall } from '../domain/open-hall.ts'
import type { Pricing } from '../domain/price-basket.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type SeatState, seatState } from '../domain/seat-state.ts'
import type { Desk } from './desk.ts'
import { setSeats } from './hall-map.ts'

export function currentBasket(desk: Desk): Basket {
  return desk.state.basket
}

/** What decides about prices at this moment, with what was chosen for this basket. */
export function pricingNow(desk: Desk): Pricing {
  const { basket, priceRules, customerGroup } = desk.state
  return { ...basket.pricing, at: desk.clock(), channel: 'desk', rules: priceRules, customerGroup }
}

/**
 * One seat as a line of the basket, at a tariff given as an index (the default one when left out).
 * Refusals: unknown-seats, no-price (E06).
 */
export function basketLine(hall: OpenHall, index: number, tariffIndex = defaultTariff(hall)): BasketLine | Refusal {
  const { event } = hall
  const seat = hall.seats[index]
  const tariff = hall.tariffs[tariffIndex]
  if (seat === undefined) return { refused: 'unknown-seats', seats: [String(index)] }
  const zone = hall.zones[seat.zone]
  const amount = hall.amountOf(seat.zone, tariffIndex)
  if (zone === undefined || tariff === undefined || amount === null) {
    return { refused: 'no-price', zone: zone?.name ?? '', tariff: tariff?.name ?? '' }
  }
  return {
    eventId: event.id,
    eventTitle: event.title,
    organiserId: event.organiserId,
    startsAt: event.startsAt,
    timeZone: event.timeZone,
    seatId: seat.id,
    seatIndex: index,
    section: seat.section,
    row: seat.row,
    number: seat.number,
    zoneId: zone.id,
    zoneName: zone.name,
    tariffId: tariff.id,
    tariffName: tariff.name,
    tariffMark: tariff.mark,
    price: amount,
    discounts: [],
    amount,
    taxRateBasisPoints: event.taxRateBasisPoints,
  }
}

/** Draws the seats of lines anew in every open hall. */
export function showLines(desk: Desk, lines: readonly BasketLine[], state: SeatState): void {
  for (const [eventId, hall] of desk.state.halls) {
    const seats = lines.filter((line) => line.eventId === eventId).map((line) => line.seatIndex)
    if (seats.length > 0) setSeats(hall, seats, state)
  }
}

/** After the basket was sold or dropped: the next one starts clean (E18). */
export function startBasket(desk: Desk, before: SeatState = seatState.free): void {
  showLines(desk, desk.state.basket.lines, before)
  desk.state.basket = emptyBasket(desk.organiser.currency)
  desk.state.payment = null
}
