/** Binds the verbs of reservations and house seats to one open desk. */
import { beginReservation } from '../desk/begin-reservation.ts'
import { blockSeats, unblockSeats } from '../desk/block-seats.ts'
import { changePickUp, changeReservation, extendReservation } from '../desk/change-reservation.ts'
import type { Desk } from '../desk/desk.ts'
import { annulReservation } from '../desk/free-reserved.ts'
import { listReservations, openReservation } from '../desk/list-reservations.ts'
import { printEveningList } from '../desk/print-evening-list.ts'
import { printReservation } from '../desk/print-reservation.ts'
import { reserve } from '../desk/reserve.ts'
import { takeUpReservation } from '../desk/take-up-reservation.ts'
import type { ReservationDesk } from './reservation-desk.ts'

export function bindReservations(desk: Desk): ReservationDesk {
  return {
    beginReservation: (input) => beginReservation(desk, input),
    reserve: (input) => reserve(desk, input),
    listReservations: (input) => listReservations(desk, input),
    openReservation: (id) => openReservation(desk, id),
    changeReservation: (input) => changeReservation(desk, input),
    extendReservation: (input) => extendReservation(desk, input),
    changePickUp: (input) => changePickUp(desk, input),
    annulReservation: (input) => annulReservation(desk, input),
    takeUpReservation: (input) => takeUpReservation(desk, input),
    printReservation: (id) => printReservation(desk, id),
    printEveningList: () => printEveningList(desk),
    blockSeats: (input) => blockSeats(desk, input),
    unblockSeats: (input) => unblockSeats(desk, input),
  }
}
