/** A promise about the rows: the query finds those that break it. */
export interface SqlInvariant {
  readonly id: string
  /** What of a breaking row is shown; names of columns of `sql`. */
  readonly columns: readonly string[]
  readonly sql: string
}

/** Between rows of several tables, where no constraint reaches. The guards keep them; this finds what got past the guards. */
export const sqlInvariants: readonly SqlInvariant[] = [
  {
    id: 'one-live-ticket-per-seat',
    columns: ['event_id', 'seat_id', 'tickets'],
    sql: `SELECT event_id, seat_id, count(*) AS tickets FROM ticket WHERE voided_by IS NULL AND seat_id IS NOT NULL
      GROUP BY event_id, seat_id HAVING count(*) > 1`,
  },
  {
    id: 'sold-claim-has-ticket',
    columns: ['event_id', 'seat_id', 'order_id'],
    sql: `SELECT event_id, seat_id, order_id FROM seat_claim c WHERE state = 'sold' AND NOT EXISTS (
      SELECT 1 FROM ticket t WHERE t.event_id = c.event_id AND t.seat_id = c.seat_id AND t.order_id = c.order_id
        AND t.voided_by IS NULL)`,
  },
  {
    id: 'live-ticket-has-claim',
    columns: ['id', 'event_id', 'seat_id'],
    sql: `SELECT id, event_id, seat_id FROM ticket t WHERE voided_by IS NULL AND seat_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM seat_claim c WHERE c.event_id = t.event_id AND c.seat_id = t.seat_id AND c.state = 'sold'
        AND c.order_id = t.order_id)`,
  },
  {
    id: 'claim-in-its-hall',
    columns: ['event_id', 'seat_id'],
    sql: `SELECT c.event_id, c.seat_id FROM seat_claim c JOIN event e ON e.id = c.event_id JOIN seat s ON s.id = c.seat_id
      WHERE s.hall_id <> e.hall_id`,
  },
  {
    id: 'claim-versions-counted',
    columns: ['event_id', 'seat_id', 'version'],
    sql: `SELECT event_id, seat_id, version FROM seat_claim
      WHERE version > (SELECT value FROM change_counter WHERE name = 'seat_claim') OR version <= 0`,
  },
  {
    id: 'order-sealed',
    columns: ['id'],
    sql: 'SELECT id FROM orders EXCEPT SELECT order_id FROM seal',
  },
  {
    id: 'order-paid',
    columns: ['id', 'total', 'paid'],
    sql: `SELECT * FROM (
      SELECT id, total, (SELECT coalesce(sum(amount), 0) FROM payment WHERE order_id = o.id) AS paid FROM orders o)
      WHERE total <> paid`,
  },
  {
    id: 'order-lines-add-up',
    columns: ['id', 'total', 'lines'],
    sql: `SELECT * FROM (
      SELECT id, total, (SELECT sum(amount) FROM order_line WHERE order_id = o.id) AS lines FROM orders o)
      WHERE total IS NOT lines`,
  },
  {
    // F27
    id: 'complimentary-has-recipient',
    columns: ['order_id'],
    sql: `SELECT p.order_id FROM payment p JOIN orders o ON o.id = p.order_id
      WHERE p.tender = 'complimentary' AND o.customer_id IS NULL AND trim(o.note) = ''`,
  },
  {
    id: 'order-tickets-add-up',
    columns: ['id', 'lines', 'tickets'],
    sql: `SELECT * FROM (SELECT id,
        (SELECT coalesce(sum(amount), 0) FROM order_line WHERE order_id = o.id AND kind IN ('seat', 'standing')) AS lines,
        (SELECT coalesce(sum(amount), 0) FROM ticket WHERE order_id = o.id AND o.kind = 'sale')
          - (SELECT coalesce(sum(amount), 0) FROM ticket WHERE voided_by = o.id) AS tickets
      FROM orders o) WHERE lines <> tickets`,
  },
  {
    id: 'refunds-within-sale',
    columns: ['id', 'total', 'refunded'],
    sql: `SELECT * FROM (
      SELECT id, total, (SELECT coalesce(sum(total), 0) FROM orders r WHERE r.refund_of = o.id) AS refunded
      FROM orders o WHERE kind = 'sale') WHERE total + refunded < 0`,
  },
  {
    id: 'ticket-voided-by-its-refund',
    columns: ['id', 'order_id', 'voided_by'],
    sql: `SELECT t.id, t.order_id, t.voided_by FROM ticket t LEFT JOIN orders r ON r.id = t.voided_by
      WHERE t.voided_by IS NOT NULL AND r.refund_of IS NOT t.order_id`,
  },
  {
    id: 'receipt-numbers-consecutive',
    columns: ['till_id', 'orders', 'last'],
    sql: `SELECT till_id, count(*) AS orders, max(receipt_number) AS last FROM orders GROUP BY till_id
      HAVING count(*) <> max(receipt_number) OR min(receipt_number) <> 1`,
  },
  {
    id: 'z-numbers-consecutive',
    columns: ['till_id', 'shifts', 'last'],
    sql: `SELECT till_id, count(*) AS shifts, max(z_number) AS last FROM shift WHERE closed_at IS NOT NULL GROUP BY till_id
      HAVING count(*) <> max(z_number) OR min(z_number) <> 1`,
  },
  {
    id: 'order-at-its-tills-shift',
    columns: ['id', 'till_id', 'shift_id'],
    sql: `SELECT o.id, o.till_id, o.shift_id FROM orders o LEFT JOIN shift s ON s.id = o.shift_id
      WHERE s.till_id IS NOT o.till_id`,
  },
  {
    id: 'standing-places-counted',
    columns: ['id', 'taken', 'tickets'],
    sql: `SELECT * FROM (SELECT id, taken, capacity,
        (SELECT count(*) FROM ticket WHERE standing_area_id = a.id AND voided_by IS NULL) AS tickets
      FROM standing_area a) WHERE taken <> tickets OR taken > capacity`,
  },
  {
    id: 'journal-without-gaps',
    columns: ['till_id', 'entries', 'last'],
    sql: `SELECT till_id, count(*) AS entries, max(seq) AS last FROM journal GROUP BY till_id
      HAVING count(*) <> max(seq) OR min(seq) <> 1`,
  },
  {
    id: 'journal-linked',
    columns: ['till_id', 'seq'],
    sql: `SELECT j.till_id, j.seq FROM journal j
      LEFT JOIN journal before ON before.till_id = j.till_id AND before.seq = j.seq - 1
      WHERE j.prev IS NOT coalesce(before.hash, CASE j.seq WHEN 1 THEN printf('%064d', 0) END)`,
  },
  {
    id: 'seal-points-at-its-entry',
    columns: ['order_id', 'till_id', 'seq'],
    sql: `SELECT s.order_id, s.till_id, s.seq FROM seal s LEFT JOIN orders o ON o.id = s.order_id
      LEFT JOIN journal j ON j.till_id = s.till_id AND j.seq = s.seq
      WHERE j.kind IS NOT o.kind OR j.subject IS NOT o.key OR s.till_id IS NOT o.till_id`,
  },
  {
    id: 'journalled-order-is-there',
    columns: ['till_id', 'seq', 'subject'],
    sql: `SELECT till_id, seq, subject FROM journal j WHERE kind IN ('sale', 'refund') AND NOT EXISTS (
      SELECT 1 FROM seal s WHERE s.till_id = j.till_id AND s.seq = j.seq)`,
  },
]
