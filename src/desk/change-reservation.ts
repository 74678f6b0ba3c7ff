import { guardRefusal } from '../../db/guard-refusal.ts'
import { drawReserved } from '../../db/reservations.ts'
import type { BrokenGuard, Statement } from '../../db/store.ts'
import type { ReservationId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'
import type { Session } from '../domain/session.ts'
import { bookingOf } from './booking-class.ts'
import { commitJournaled, type JournaledBatch } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { readReservation } from './read-reservations.ts'
import { refreshOpenSeats } from './refresh-seats.ts'
import { type ReservationOption, reservationOption, type WantedOption } from './reservation-option.ts'
import { mustBeOpen, updateOption, updateText } from './reservation-statements.ts'
import { type ReservationText, readReservationText } from './reservation-text.ts'

/**
 * Gives a reservation another name, note or symbol (E20, E21); its seats are drawn anew at every till.
 * Refusals: not-signed-in, not-permitted, reservation-unknown, reservation-ended, bad-input, bad-symbol, the database's.
 */
export async function changeReservation(
  desk: Desk,
  input: { readonly id: ReservationId } & Partial<ReservationText>,
): Promise<Reservation | Refusal> {
  return writing(desk, input.id, async (reservation) => {
    const { name = reservation.name, note = reservation.note, symbol = reservation.symbol } = input
    const text = readReservationText({ name, note, symbol })
    if (isRefusal(text)) return text
    const changed = (['name', 'note', 'symbol'] as const).filter((key) => text[key] !== reservation[key])
    return { body: { changed }, statements: [updateText({ id: input.id, ...text })] }
  })
}

/**
 * Keeps a reservation longer, or up to another day (Y17): as if it were booked now, within the cap (O08). One that waits for
 * the evening, or has to from now on (O10), is kept until the event starts. One that has lapsed comes back with the seats
 * that nobody took.
 * Refusals: not-signed-in, not-permitted, reservation-unknown, reservation-ended, no-sales-class, pay-at-once (O12),
 * option-date (O08), bad-input, the database's.
 */
export async function extendReservation(
  desk: Desk,
  input: { readonly id: ReservationId } & Pick<WantedOption, 'optionDate'>,
): Promise<Reservation | Refusal> {
  return writing(desk, input.id, async (reservation, session) => {
    const booking = await bookingOf(desk, session, reservation.eventId, reservation.customerId)
    if (isRefusal(booking)) return booking
    const isEvening = reservation.pickUp === 'evening' || !booking.terms.pickUps.includes('desk')
    const option: ReservationOption | Refusal = isEvening
      ? { pickUp: 'evening', optionAt: booking.event.startsAt }
      : reservationOption(booking, { ...input, pickUp: 'desk' }, desk.clock())
    if (isRefusal(option)) return option
    const until = option.optionAt === null ? {} : { until: new Date(option.optionAt).toISOString() }
    const body = { pickUp: option.pickUp, ...until }
    return { body, statements: [updateOption({ id: input.id, ...option })] }
  })
}

/** Where a reservation is picked up from now on (O10); its option date is the one proposed now. Refusals as `extendReservation`, pick-up-closed. */
export async function changePickUp(
  desk: Desk,
  input: { readonly id: ReservationId } & WantedOption,
): Promise<Reservation | Refusal> {
  return writing(desk, input.id, async (reservation, session) => {
    const booking = await bookingOf(desk, session, reservation.eventId, reservation.customerId)
    if (isRefusal(booking)) return booking
    const option = reservationOption(booking, input, desk.clock())
    if (isRefusal(option)) return option
    return { body: { pickUp: option.pickUp }, statements: [updateOption({ id: input.id, ...option })] }
  })
}

interface ReservationChange {
  readonly body: JournaledBatch['body']
  readonly statements: readonly Statement[]
}

/** One journaled change of an open reservation, seen by every till. @returns how it is now. */
async function writing(
  desk: Desk,
  id: ReservationId,
  plan: (reservation: Reservation, session: Session) => Promise<ReservationChange | Refusal>,
): Promise<Reservation | Refusal> {
  return desk.turns.take(() =>
    orRefusal<Reservation | Refusal>(async () => {
      const session = permittedSession(desk, 'sell')
      if (isRefusal(session)) return session
      const reservation = await readReservation(desk, id)
      if (isRefusal(reservation)) return reservation
      const change = await plan(reservation, session)
      if ('refused' in change) return change
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'reservation-changed',
        subject: id,
        body: change.body,
        before: [mustBeOpen({ id }), ...change.statements, drawReserved(id, at)],
      }))
      if (!result.committed) return changeRefusal(desk, reservation, result)
      await refreshOpenSeats(
        desk,
        reservation.eventId,
        reservation.seats.map((seat) => seat.id),
      )
      return readReservation(desk, id)
    }),
  )
}

/** Another till ended it a moment ago, or the database is in the way. */
async function changeRefusal(desk: Desk, { id, name }: Reservation, broken: BrokenGuard): Promise<Refusal> {
  if (broken.guard !== 'E_MUST:open' && broken.guard !== 'E_FROZEN') return guardRefusal(broken)
  const now = await readReservation(desk, id)
  return isRefusal(now) ? now : { refused: 'reservation-ended', name }
}
