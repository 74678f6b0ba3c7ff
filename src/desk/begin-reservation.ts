import type { CustomerId, EventId } from '../domain/ids.ts'
import type { BookingTerms } from '../domain/option-date.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { bookingOf } from './booking-class.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

/** What a booking may be, for whoever fills in its form (O06–O13). */
export interface BegunReservation {
  readonly eventId: EventId
  readonly terms: BookingTerms
  /** Name of the sales class it goes by. */
  readonly salesClass: string
}

/**
 * What may be booked of an event now, and what is proposed. Changes nothing.
 * Refusals: not-signed-in, not-permitted, event-unknown, no-sales-class (O02), pay-at-once (O12, O13), the database's.
 */
export async function beginReservation(
  desk: Desk,
  input: { readonly eventId: EventId; readonly customerId: CustomerId | null },
): Promise<BegunReservation | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal<BegunReservation | Refusal>(async () => {
    const booking = await bookingOf(desk, session, input.eventId, input.customerId)
    if (isRefusal(booking)) return booking
    return { eventId: input.eventId, terms: booking.terms, salesClass: booking.salesClass.name }
  })
}
