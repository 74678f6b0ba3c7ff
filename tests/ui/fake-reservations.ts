/** A desk whose cashier has no sales class: nothing is reserved there. Tests of reservations stand at a real desk. */
import type { Refusal } from '../../src/domain/refusal.ts'
import type { ReservationDesk } from '../../src/ui/reservation-desk.ts'

export function withoutReservations(): ReservationDesk {
  const noClass: Refusal = { refused: 'no-sales-class', user: 'Anna' }
  const unknown = async ({ id }: { readonly id: string }): Promise<Refusal> => ({
    refused: 'reservation-unknown',
    reservation: id,
  })
  const mayNot = async (): Promise<Refusal> => ({ refused: 'not-permitted', permission: 'hold-house' })
  return {
    beginReservation: async () => noClass,
    reserve: async () => noClass,
    listReservations: async () => [],
    openReservation: (id) => unknown({ id }),
    changeReservation: unknown,
    extendReservation: unknown,
    changePickUp: unknown,
    annulReservation: unknown,
    takeUpReservation: unknown,
    printReservation: (id) => unknown({ id }),
    printEveningList: async () => ({ jobs: [], reservations: 0 }),
    blockSeats: mayNot,
    unblockSeats: mayNot,
  }
}
