import type { ReservationId } from '../../domain/ids.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { reservationStart } from '../screens/reservation-card.ts'
import type { ScanTaker } from './scan-taker.ts'

/** The card of the reservation: sell it, extend it, annul it. */
export const takeReservation: ScanTaker = {
  card: 'reservation',
  async take(till, code) {
    const reservation = await till.desk.openReservation(code as ReservationId)
    if (isRefusal(reservation)) {
      till.refuse(reservation)
      return true
    }
    till.update({ reservation })
    till.open(reservationStart, 'instead')
    return true
  },
}
