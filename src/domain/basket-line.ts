import type { EventId, OrganiserId, PriceZoneId, ReservationId, SeatId, TariffId } from './ids.ts'

/** One seat in the basket. Amounts are minor units, gross. */
export interface BasketLine {
  readonly eventId: EventId
  readonly eventTitle: string
  /** Whose event it is. */
  readonly organiserId: OrganiserId
  readonly startsAt: number
  readonly timeZone: string
  readonly seatId: SeatId
  /** Index in the plan of the event's hall. */
  readonly seatIndex: number
  readonly section: string
  readonly row: string
  readonly number: string
  readonly zoneId: PriceZoneId
  readonly zoneName: string
  readonly tariffId: TariffId
  readonly tariffName: string
  readonly tariffMark: string
  /** What the price table says. */
  readonly price: number
  /** What is taken off it and why; `priceBasket` alone decides. */
  readonly discounts: readonly LineDiscount[]
  /** What it costs: the price less its discounts, never negative. */
  readonly amount: number
  readonly taxRateBasisPoints: number
  /** Of a reserved seat that is being sold: it goes back there unless it is. */
  readonly reservationId?: ReservationId
}

/** Why something is cheaper than the price table says. */
export interface LineDiscount {
  readonly kind: 'policy' | 'voucher' | 'complimentary'
  /** The policy's or the voucher's id; '' for a complimentary ticket. */
  readonly id: string
  readonly title: string
  /** Minor units; 0 only of a voucher that has no effect on prices. */
  readonly amount: number
}

/** What tells two lines apart: one seat may be in the basket for several events. */
export type LineKey = Pick<BasketLine, 'eventId' | 'seatId'>

/** The same in one word, for sets and lists. */
export function lineId({ eventId, seatId }: LineKey): string {
  return `${eventId} ${seatId}`
}

/** F27. */
export function isGivenAway({ discounts }: Pick<BasketLine, 'discounts'>): boolean {
  return discounts.some(({ kind }) => kind === 'complimentary')
}
