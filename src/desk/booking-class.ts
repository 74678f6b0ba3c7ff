import { sql } from 'kysely'
import { cleanText } from '../domain/clean-text.ts'
import type { CustomerId, EventId, SalesClassId } from '../domain/ids.ts'
import { type BookingTerms, bookingTerms, type Performance, type SalesClass } from '../domain/option-date.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import type { Desk } from './desk.ts'

/**
 * The sales class a booking goes by: the debtor's own, if there is one, else that of who books (O02).
 * Refusals: no-sales-class.
 */
export async function bookingClass(
  desk: Desk,
  session: Session,
  customerId: CustomerId | null,
): Promise<SalesClass | Refusal> {
  const { rows } = await sql<ClassRow>`
    select c.id, c.name, c.option_days as optionDays, c.reservation_days as reservationDays, c.evening_days as eveningDays
    from sales_class c join (
      select class_id, 1 as rank from customer_sales_class where customer_id = ${customerId}
      union all select class_id, 2 from user_sales_class where user_id = ${session.user.id}) a on a.class_id = c.id
    order by a.rank limit 1`.execute(desk.store.db)
  const [row] = rows
  return row === undefined
    ? { refused: 'no-sales-class', user: session.user.name }
    : { ...row, name: cleanText(row.name) }
}

interface ClassRow {
  readonly id: SalesClassId
  readonly name: string
  readonly optionDays: number
  readonly reservationDays: number
  readonly eveningDays: number
}

/** An event as booking it needs it. */
export interface BookedEvent extends Performance {
  readonly id: EventId
  readonly title: string
  readonly eveningReleaseMinutes: number
}

/** What may be booked of an event, by whose class. */
export interface Booking {
  readonly event: BookedEvent
  readonly salesClass: SalesClass
  readonly terms: BookingTerms
}

/**
 * What may be booked of an event now (O06–O13). Refusals: event-unknown, no-sales-class (O02), pay-at-once (O12, O13).
 */
export async function bookingOf(
  desk: Desk,
  session: Session,
  eventId: EventId,
  customerId: CustomerId | null,
): Promise<Booking | Refusal> {
  const row = await desk.store.db
    .selectFrom('event as e')
    .innerJoin('hall as h', 'h.id', 'e.hall_id')
    .innerJoin('venue as v', 'v.id', 'h.venue_id')
    .select(['e.id', 'e.title', 'e.starts_at as startsAt', 'v.time_zone as timeZone'])
    .select('e.evening_release_minutes as eveningReleaseMinutes')
    .where('e.id', '=', eventId)
    .executeTakeFirst()
  if (row === undefined) return { refused: 'event-unknown', event: eventId }
  const salesClass = await bookingClass(desk, session, customerId)
  if (isRefusal(salesClass)) return salesClass
  const event = { ...row, title: cleanText(row.title) }
  const terms = bookingTerms(salesClass, event, desk.clock())
  return terms === null ? { refused: 'pay-at-once', event: event.title } : { event, salesClass, terms }
}
