/**
 * F18 in SQL: a reservation lapses at its option date, an evening pick-up so many minutes before its event as the event says.
 * Neither needs a job: whoever looks, compares with the clock.
 */

/** When a reservation `r` of an event `e` lapses. */
export const lapsesAt = 'coalesce(min(r.option_at, e.starts_at), e.starts_at - 60000 * e.evening_release_minutes)'

/** Whether the reservation of that id has lapsed at that time; both are expressions. */
export function hasLapsed(reservationId: string, at: string): string {
  return `EXISTS (SELECT 1 FROM reservation r JOIN event e ON e.id = r.event_id WHERE r.id = ${reservationId} AND ${lapsesAt} <= ${at})`
}
