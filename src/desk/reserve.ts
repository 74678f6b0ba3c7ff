import { mustHoldSeats, reserveHolds } from '../../db/claims.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { BrokenGuard } from '../../db/store.ts'
import { type Basket, type BasketLine, removeLines } from '../domain/basket.ts'
import type { CustomerId, EventId, ReservationId, SeatId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Reservation } from '../domain/reservation.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { bookingOf } from './booking-class.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { eventGates, holdingRefusal } from './event-gates.ts'
import { knownCustomer } from './known-customer.ts'
import { readReservation } from './read-reservations.ts'
import { refreshOpenSeats } from './refresh-seats.ts'
import { dropLost, holdAgain } from './renew-basket.ts'
import { type ReservationOption, reservationOption, type WantedOption } from './reservation-option.ts'
import { insertReservation, mustHaveSeats } from './reservation-statements.ts'
import { type ReservationText, readReservationText } from './reservation-text.ts'

export interface ReserveInput extends WantedOption {
  /** The seats of this event that are in the basket become the reservation. */
  readonly eventId: EventId
  readonly name: string
  readonly note?: string
  /** E21; none when left out. */
  readonly symbol?: string
  readonly customerId?: CustomerId
}

export interface Reserved {
  readonly reservation: Reservation
  /** What is left in it: seats of other events. */
  readonly basket: Basket
}

/**
 * Reserves the seats of one event that are in the basket under a name (E20, Y12): until the option date that the sales class
 * proposes, or another one within its cap.
 * Refusals: not-signed-in, not-permitted, bad-input, bad-symbol (E21), basket-empty, customer-unknown, no-sales-class (O02),
 * pay-at-once (O12, O13), option-date (O08), pick-up-closed (O10), event-not-holding (E02), event-not-linked, event-unknown,
 * hold-lost (those seats left the basket), outcome-unknown (call again: the same seats are never reserved twice), the database's.
 */
export async function reserve(desk: Desk, input: ReserveInput): Promise<Reserved | Refusal> {
  return desk.turns.take(() => orRefusal(() => reserveOnce(desk, input)))
}

async function reserveOnce(desk: Desk, input: ReserveInput): Promise<Reserved | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  acknowledgeSale(desk)
  const text = readReservationText({ name: input.name, note: input.note ?? '', symbol: input.symbol ?? '' })
  if (isRefusal(text)) return text
  const { basketRow } = desk.state
  const lines = desk.state.basket.lines.filter((line) => line.eventId === input.eventId)
  if (lines.length === 0 || basketRow === null) return { refused: 'basket-empty' }
  const first = await unclearReservation(desk, lines)
  if (first !== null) return first
  const customer = input.customerId === undefined ? null : await knownCustomer(desk, input.customerId)
  if (isRefusal(customer)) return customer
  const closed = await closedEvent(desk, input.eventId)
  if (closed !== null) return closed
  const booking = await bookingOf(desk, session, input.eventId, customer?.id ?? null)
  if (isRefusal(booking)) return booking
  const option = reservationOption(booking, input, desk.clock())
  if (isRefusal(option)) return option
  const id = desk.ids.newId('res')
  const draft = { id, eventId: input.eventId, customerId: customer?.id ?? null, text, option }
  const refusal = await commitReservation(desk, draft, lines)
  if (refusal !== null) return refusal
  return reserved(desk, id, lines)
}

/** The seats are the reservation's and no more the basket's. */
async function reserved(desk: Desk, id: ReservationId, lines: readonly BasketLine[]): Promise<Reserved | Refusal> {
  desk.state.basket = removeLines(desk.state.basket, lines)
  desk.state.payment = null
  const [first] = lines
  const seats = lines.map((line) => line.seatId)
  if (first !== undefined) await refreshOpenSeats(desk, first.eventId, seats)
  const reservation = await readReservation(desk, id)
  return isRefusal(reservation) ? reservation : { reservation, basket: desk.state.basket }
}

/** F13: what became of these seats when the answer to reserving them was lost; `null` when it was not, or they are not. */
async function unclearReservation(desk: Desk, lines: readonly BasketLine[]): Promise<Reserved | Refusal | null> {
  const { unclearReservation: unclear } = desk.state
  if (unclear === null) return null
  const isSame = unclear.seats.length === lines.length && lines.every((line) => unclear.seats.includes(line.seatId))
  const made = isSame ? await readReservation(desk, unclear.id) : null
  desk.state.unclearReservation = null
  return made === null || isRefusal(made) ? null : reserved(desk, unclear.id, lines)
}

/** E02, P02. */
async function closedEvent(desk: Desk, eventId: EventId): Promise<Refusal | null> {
  const [gate] = await eventGates(desk, [eventId])
  return gate === undefined ? { refused: 'event-unknown', event: eventId } : holdingRefusal(desk, gate)
}

interface ReservationDraft {
  readonly id: ReservationId
  readonly eventId: EventId
  readonly customerId: CustomerId | null
  readonly text: ReservationText
  readonly option: ReservationOption
}

async function commitReservation(
  desk: Desk,
  draft: ReservationDraft,
  lines: readonly BasketLine[],
): Promise<Refusal | null> {
  const { session, basketRow, basket } = desk.state
  if (session === null || basketRow === null) return { refused: 'not-signed-in' }
  const { id, eventId, customerId, text, option } = draft
  const seats = lines.map((line) => line.seatId)
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'reserve',
    subject: id,
    body: {
      event: eventId,
      seats: lines.map((line) => line.seatIndex),
      pickUp: option.pickUp,
      ...(option.optionAt === null ? {} : { until: new Date(option.optionAt).toISOString() }),
      ...(customerId === null ? {} : { customer: customerId }),
    },
    before: [
      ...((basket.expiresAt ?? 0) > at ? [] : holdAgain(lines, basketRow, at)),
      mustHoldSeats(eventId, seats, basketRow, 'held'),
      insertReservation({
        ...{ id, event_id: eventId, customer_id: customerId, ...text, option_at: option.optionAt },
        ...{ pick_up: option.pickUp, till_id: session.till.id, user_id: session.user.id, created_at: at },
      }),
      reserveHolds(eventId, seats, basketRow, { id, symbol: text.symbol }, at),
      mustHaveSeats({ id, count: seats.length }),
    ],
  }))
  return result.committed ? null : refusedReservation(desk, draft, seats, session.user.name, result)
}

async function refusedReservation(
  desk: Desk,
  { id, eventId }: ReservationDraft,
  seats: readonly SeatId[],
  user: string,
  broken: BrokenGuard,
): Promise<Refusal | null> {
  const { guard } = broken
  // The answer was lost: whether it is there, its id tells.
  if (guard === 'UNKNOWN') {
    const made = await orRefusal(() => readReservation(desk, id))
    if (!isRefusal(made)) return null
    desk.state.unclearReservation = { id, seats }
    return guardRefusal(broken)
  }
  if (!guard.startsWith('E_')) return guardRefusal(broken)
  if (guard === 'E_NO_SALES_CLASS') return { refused: 'no-sales-class', user }
  if (guard === 'E_FORBIDDEN') return { refused: 'not-permitted', permission: 'sell' }
  const closed = await closedEvent(desk, eventId)
  if (closed !== null) return closed
  const lost = await dropLost(desk)
  return lost.length > 0 ? { refused: 'hold-lost', seats: lost } : { refused: 'database-busy' }
}
