/** What the screens of reservations and house seats remember, and what they ask for. */
import type { EventId, ReservationId, SeatId } from '../domain/ids.ts'
import type { BookingTerms, LocalDate, PickUp } from '../domain/option-date.ts'
import type { ReservationOrder } from '../domain/reservation.ts'

export const reserveFields = ['name', 'symbol', 'note', 'option'] as const
export type ReserveField = (typeof reserveFields)[number]

/** The form of a new reservation, or of one that is changed. */
export interface ReserveState {
  readonly id: 'reserve'
  readonly eventId: EventId
  /** `null` for a new one, made of the seats in the basket. */
  readonly reservationId: ReservationId | null
  readonly name: string
  readonly symbol: string
  readonly note: string
  /** A day, as typed. */
  readonly option: LocalDate
  readonly pickUp: PickUp
  readonly field: ReserveField
  /** `null`: nothing can be said of option date and pick-up any more, because it is too late to book. */
  readonly terms: BookingTerms | null
  readonly salesClass: string
  /** As the form opened: only what is different is changed. */
  readonly before: Pick<ReserveState, 'option' | 'pickUp'>
}

export interface ReservationsState {
  readonly id: 'reservations'
  readonly text: string
  /** Index into those that match. */
  readonly selected: number
  readonly order: ReservationOrder
  /** O11. */
  readonly isEvening: boolean
}

export interface ReservationState {
  readonly id: 'reservation'
  /** Index of a seat. */
  readonly selected: number
  /** Seats to sell or free; none stands for all. */
  readonly marked: readonly SeatId[]
  /** The key was pressed once; again annuls. */
  readonly isAnnulling: boolean
}

export type BlockScope = 'range' | 'seat' | 'row' | 'section'

export interface BlockState {
  readonly id: 'block'
  readonly scope: BlockScope
  /** The seats of each scope that can be had here, in the order of the key that changes it. */
  readonly scopes: readonly { readonly scope: BlockScope; readonly seats: readonly number[] }[]
  /** Blocked seats are freed, free ones blocked: as the seat under the cursor is. */
  readonly isFreeing: boolean
  readonly reason: string
}

export type ReservationIntent =
  | { readonly do: 'begin-reserve'; readonly eventId: EventId }
  | { readonly do: 'reserve'; readonly form: ReserveState }
  | { readonly do: 'edit-reservation'; readonly reservationId: ReservationId }
  | { readonly do: 'load-reservations'; readonly isEvening: boolean }
  | { readonly do: 'open-reservation'; readonly reservationId: ReservationId }
  | { readonly do: 'print-reservation'; readonly reservationId: ReservationId }
  | { readonly do: 'print-evening' }
  | { readonly do: 'extend-reservation'; readonly reservationId: ReservationId }
  | {
      readonly do: 'annul-reservation'
      readonly reservationId: ReservationId
      /** All when `null`. */
      readonly seats: readonly SeatId[] | null
      readonly intoBasket: boolean
    }
  | { readonly do: 'sell-reservation'; readonly reservationId: ReservationId; readonly seats: readonly SeatId[] | null }
  | {
      readonly do: 'block'
      readonly seats: readonly number[]
      readonly isFreeing: boolean
      readonly reason: string
    }
