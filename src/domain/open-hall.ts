import type { EventStatus } from './event-status.ts'
import type { HallGrid } from './hall-grid.ts'
import type { EventId, HallId, OrganiserId, PriceZoneId, ReservationId, SeatId, TariffId } from './ids.ts'
import type { Currency } from './money.ts'
import type { PickUp } from './option-date.ts'
import type { SeatKind } from './seat-plan.ts'

/** One event in the programme (E04). */
export interface EventListing {
  readonly id: EventId
  readonly title: string
  /** UTC milliseconds. */
  readonly startsAt: number
  /** IANA name of the venue's zone. */
  readonly timeZone: string
  readonly status: EventStatus
  readonly hallName: string
  readonly venueName: string
  readonly currency: Currency
  readonly seatCount: number
  readonly freeCount: number
  readonly soldCount: number
  /** E01. */
  readonly canSell: boolean
  /** E02. */
  readonly canHold: boolean
}

/** The event whose hall is open. */
export interface HallEvent {
  readonly id: EventId
  readonly title: string
  readonly startsAt: number
  readonly timeZone: string
  /** As it was when the hall was opened or last watched; the desk asks again before every sale. */
  readonly status: EventStatus
  readonly hallId: HallId
  readonly hallName: string
  readonly venueName: string
  readonly organiserId: OrganiserId
  readonly organiserName: string
  readonly currency: Currency
  readonly taxRateBasisPoints: number
  readonly ticketTemplate: string
}

/** A seat as selling sees it. Its index in `OpenHall.seats` is its index in the plan and in the grid. */
export interface HallSeat {
  readonly id: SeatId
  readonly section: string
  readonly row: string
  readonly number: string
  readonly kind: SeatKind
  /** Index into `OpenHall.zones`; -1 when the event prices this seat not at all. */
  readonly zone: number
}

export interface HallZone {
  readonly id: PriceZoneId
  readonly name: string
}

export interface HallTariff {
  readonly id: TariffId
  readonly name: string
  /** One character shown beside a seat's line. */
  readonly mark: string
  readonly isDefault: boolean
  /** Where it is not taxed as the event is. */
  readonly taxRateBasisPoints?: number
}

/** Everything the screen and the rules need of one event's hall; only `map` and `event` change while it is open. */
export interface OpenHall {
  event: HallEvent
  readonly grid: HallGrid
  readonly seats: readonly HallSeat[]
  readonly zones: readonly HallZone[]
  /** In their order; the default one is marked. */
  readonly tariffs: readonly HallTariff[]
  /** Minor units; `null` where the zone is not sold at that tariff (E06). Both are indexes. */
  amountOf(zone: number, tariff: number): number | null
  readonly map: SeatMap
}

/** What the hall tells of the reservation a seat belongs to. */
export interface SeatReservation {
  readonly id: ReservationId
  readonly name: string
  readonly pickUp: PickUp
  /** F18: from then on the seat is free. */
  readonly lapsesAt: number
}

/** The state of every seat, kept up to date in place. */
export interface SeatMap {
  /** Per seat index: a `SeatState`. */
  readonly states: Uint8Array
  /** Symbols of reserved seats (E21), by seat index. */
  readonly symbols: Map<number, string>
  /** Whose the reserved seats are, by seat index. */
  readonly reservations: Map<number, SeatReservation>
  /** Why seats are blocked, by seat index; a seat without a reason is not in it. */
  readonly reasons: Map<number, string>
  /** The newest change of claims that is in `states`. */
  version: number
}

/** The map of a hall of so many seats, all of them free. */
export function emptyMap(seatCount: number): SeatMap {
  return {
    states: new Uint8Array(seatCount),
    symbols: new Map(),
    reservations: new Map(),
    reasons: new Map(),
    version: 0,
  }
}

/** Index of the tariff a seat gets when nobody chose one: the house's default, or the first that this event sells. */
export function defaultTariff(hall: Pick<OpenHall, 'tariffs' | 'zones' | 'amountOf'>): number {
  const isSold = (tariff: number) => hall.zones.some((_, zone) => hall.amountOf(zone, tariff) !== null)
  const usual = hall.tariffs.findIndex((tariff) => tariff.isDefault)
  return Math.max(0, isSold(usual) ? usual : hall.tariffs.findIndex((_, tariff) => isSold(tariff)))
}
