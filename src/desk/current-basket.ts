import type { Basket, BasketLine } from '../domain/basket.ts'
import { emptyBasket } from '../domain/basket.ts'
import type { Pricing } from '../domain/price-basket.ts'
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
  desk.state.unclearKey = null
}
