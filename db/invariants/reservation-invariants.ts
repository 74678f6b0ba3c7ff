import type { SqlInvariant } from './sql-invariants.ts'

/** What must be true of reservations and their seats. */
export const reservationInvariants: readonly SqlInvariant[] = [
  {
    id: 'reserved-seat-of-open-reservation',
    columns: ['event_id', 'seat_id', 'reservation_id'],
    sql: `SELECT c.event_id, c.seat_id, c.reservation_id FROM seat_claim c LEFT JOIN reservation r ON r.id = c.reservation_id
      WHERE c.reservation_id IS NOT NULL AND (r.event_id IS NOT c.event_id OR r.ended_at IS NOT NULL)`,
  },
  {
    id: 'open-reservation-has-seats',
    columns: ['id', 'event_id'],
    sql: `SELECT id, event_id FROM reservation r WHERE ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM seat_claim WHERE reservation_id = r.id)`,
  },
  {
    id: 'reserved-seat-shows-its-symbol',
    columns: ['event_id', 'seat_id', 'reservation_id'],
    sql: `SELECT c.event_id, c.seat_id, c.reservation_id FROM seat_claim c JOIN reservation r ON r.id = c.reservation_id
      WHERE coalesce(c.symbol, '') <> r.symbol`,
  },
]
