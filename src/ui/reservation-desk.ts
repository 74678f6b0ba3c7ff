/** The desk's verbs of reservations and house seats, as the screens use them. */
import type { BegunReservation } from '../desk/begin-reservation.ts'
import type { BlockResult } from '../desk/block-seats.ts'
import type { FreedReservation, FreeInput } from '../desk/free-reserved.ts'
import type { ReservationsInput } from '../desk/list-reservations.ts'
import type { PrintedEvening } from '../desk/print-evening-list.ts'
import type { WantedOption } from '../desk/reservation-option.ts'
import type { ReservationText } from '../desk/reservation-text.ts'
import type { Reserved, ReserveInput } from '../desk/reserve.ts'
import type { TakenUp } from '../desk/take-up-reservation.ts'
import type { CustomerId, EventId, PrintJobId, ReservationId, SeatId } from '../domain/ids.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'

export type { BegunReservation } from '../desk/begin-reservation.ts'
export type { FreeInput } from '../desk/free-reserved.ts'
export type { ReservationsInput } from '../desk/list-reservations.ts'
export type { ReserveInput } from '../desk/reserve.ts'

export interface ReservationDesk {
  beginReservation(input: { eventId: EventId; customerId: CustomerId | null }): Promise<BegunReservation | Refusal>
  /** E20. */
  reserve(input: ReserveInput): Promise<Reserved | Refusal>
  listReservations(input: ReservationsInput): Promise<readonly Reservation[] | Refusal>
  openReservation(id: ReservationId): Promise<Reservation | Refusal>
  changeReservation(input: { id: ReservationId } & Partial<ReservationText>): Promise<Reservation | Refusal>
  /** Y17. */
  extendReservation(input: { id: ReservationId; optionDate?: string }): Promise<Reservation | Refusal>
  changePickUp(input: { id: ReservationId } & WantedOption): Promise<Reservation | Refusal>
  /** Y18, E23, O11. */
  annulReservation(input: FreeInput): Promise<FreedReservation | Refusal>
  takeUpReservation(input: { id: ReservationId; seats?: readonly SeatId[] }): Promise<TakenUp | Refusal>
  /** E20: the slip. */
  printReservation(id: ReservationId): Promise<{ job: PrintJobId } | Refusal>
  /** O11. */
  printEveningList(): Promise<PrintedEvening | Refusal>
  blockSeats(input: { hall: OpenHall; seats: readonly number[]; reason: string }): Promise<BlockResult | Refusal>
  unblockSeats(input: { hall: OpenHall; seats: readonly number[] }): Promise<{ freed: readonly number[] } | Refusal>
}
