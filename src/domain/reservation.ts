/** Reservations as lists and cards show them (E20–E23, Y12). */
import type { CustomerId, EventId, ReservationId, SeatId } from './ids.ts'
import type { LocalDate, PickUp } from './option-date.ts'

export interface ReservedSeat {
  readonly id: SeatId
  /** Index in the plan. */
  readonly index: number
  readonly section: string
  readonly row: string
  readonly number: string
  /** The till whose basket took it up and has not expired; `null` for the usual one, that only waits. */
  readonly basketTill: string | null
}

/** A reservation that has not ended: nobody sold or freed all of its seats. */
export interface Reservation {
  readonly id: ReservationId
  readonly eventId: EventId
  readonly eventTitle: string
  readonly startsAt: number
  readonly timeZone: string
  readonly venueName: string
  readonly hallName: string
  readonly currency: string
  readonly name: string
  readonly note: string
  /** E21; '' for none. */
  readonly symbol: string
  readonly customerId: CustomerId | null
  /** '' unless a customer with a phone is behind it. */
  readonly phone: string
  readonly pickUp: PickUp
  /** F18: from then on its seats are free. */
  readonly lapsesAt: number
  /** O09: its last day. */
  readonly optionDate: LocalDate
  /** It has lapsed, and nobody freed its seats yet: it can still be extended or sold. */
  readonly isLapsed: boolean
  readonly createdAt: number
  readonly tillName: string
  readonly userName: string
  /** In the order of the plan. */
  readonly seats: readonly ReservedSeat[]
}

/** What a list of reservations is sorted by. */
export const reservationOrders = ['event', 'name', 'option', 'pick-up'] as const
export type ReservationOrder = (typeof reservationOrders)[number]

export const longestReservationName = 80
export const longestReservationNote = 500

/** The same list in another order; what is equal stays in the order of the events and names. */
export function sortedReservations(all: readonly Reservation[], order: ReservationOrder): readonly Reservation[] {
  const byName = (one: Reservation, other: Reservation) => one.name.localeCompare(other.name)
  const byEvent = (one: Reservation, other: Reservation) =>
    one.startsAt - other.startsAt || one.eventTitle.localeCompare(other.eventTitle)
  const orders: Record<ReservationOrder, (one: Reservation, other: Reservation) => number> = {
    event: () => 0,
    name: byName,
    option: (one, other) => one.lapsesAt - other.lapsesAt,
    'pick-up': (one, other) => one.pickUp.localeCompare(other.pickUp),
  }
  return all.toSorted((one, other) => orders[order](one, other) || byEvent(one, other) || byName(one, other))
}
