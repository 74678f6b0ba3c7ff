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

/**
 * Whether a claim that is held or reserved can be taken by somebody else at that time: its basket has expired (F16), and its
 * reservation has lapsed (F18). For the DO UPDATE of an insert into `seat_claim` that brings its time as `changed_at`.
 */
export const isAbandoned = `(seat_claim.state IN ('hold', 'reserved')
    AND (seat_claim.basket_id IS NULL
      OR (SELECT expires_at FROM basket WHERE id = seat_claim.basket_id) <= excluded.changed_at)
    AND (seat_claim.reservation_id IS NULL OR ${hasLapsed('seat_claim.reservation_id', 'excluded.changed_at')}))`
