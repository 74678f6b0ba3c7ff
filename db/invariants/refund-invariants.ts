import type { SqlInvariant } from './sql-invariants.ts'

/** What was paid back and what was printed again agrees with what was sold (F34 to F37). */
export const refundInvariants: readonly SqlInvariant[] = [
  {
    id: 'refund-line-reverses-sold-line',
    columns: ['id', 'order_id', 'reverses'],
    sql: `SELECT r.id, r.order_id, r.reverses FROM order_line r JOIN orders o ON o.id = r.order_id
      LEFT JOIN order_line l ON l.id = r.reverses
      WHERE (o.kind = 'sale' AND r.reverses IS NOT NULL) OR (o.kind = 'refund' AND (
        l.order_id IS NOT o.refund_of OR l.kind IS NOT r.kind OR l.event_id IS NOT r.event_id OR l.seat_id IS NOT r.seat_id))`,
  },
  {
    id: 'refunds-within-line',
    columns: ['id', 'amount', 'refunded'],
    sql: `SELECT l.id, l.amount, sum(r.amount) AS refunded FROM order_line r JOIN order_line l ON l.id = r.reverses
      GROUP BY l.id HAVING l.amount + sum(r.amount) < 0`,
  },
  {
    id: 'refunds-within-tender',
    columns: ['sale', 'tender', 'left_over'],
    sql: `SELECT coalesce(o.refund_of, o.id) AS sale, p.tender, sum(p.amount) AS left_over
      FROM payment p JOIN orders o ON o.id = p.order_id GROUP BY sale, p.tender HAVING sum(p.amount) < 0`,
  },
  {
    id: 'voided-ticket-has-refund-line',
    columns: ['id', 'line_id', 'voided_by'],
    sql: `SELECT id, line_id, voided_by FROM ticket t WHERE voided_by IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM order_line WHERE order_id = t.voided_by AND reverses = t.line_id AND amount = -t.amount)`,
  },
  {
    id: 'exchange-is-one-act',
    columns: ['sale_id', 'refund_id'],
    sql: `SELECT x.sale_id, x.refund_id FROM exchange x LEFT JOIN orders s ON s.id = x.sale_id
      LEFT JOIN orders r ON r.id = x.refund_id
      WHERE s.kind IS NOT 'sale' OR r.kind IS NOT 'refund' OR s.till_id IS NOT r.till_id OR s.created_at IS NOT r.created_at
        OR r.reason IS NOT 'exchanged'`,
  },
  {
    id: 'refund-has-reason',
    columns: ['id'],
    sql: `SELECT id FROM orders WHERE kind = 'refund' AND trim(coalesce(reason, '')) = ''`,
  },
  {
    id: 'replaced-code-is-void',
    columns: ['ticket_id', 'void_code'],
    sql: `SELECT r.ticket_id, r.void_code FROM ticket_reprint r JOIN ticket t ON t.code = r.void_code`,
  },
  {
    // Each new code is the ticket's, or was itself replaced by a later reprint of the same ticket.
    id: 'reprint-leads-to-ticket',
    columns: ['ticket_id', 'code'],
    sql: `SELECT r.ticket_id, r.code FROM ticket_reprint r WHERE NOT EXISTS (
        SELECT 1 FROM ticket t WHERE t.id = r.ticket_id AND t.code = r.code)
      AND NOT EXISTS (SELECT 1 FROM ticket_reprint n WHERE n.ticket_id = r.ticket_id AND n.void_code = r.code)`,
  },
  {
    id: 'reprint-has-its-entry',
    columns: ['ticket_id', 'till_id', 'seq'],
    sql: `SELECT r.ticket_id, r.till_id, r.seq FROM ticket_reprint r JOIN ticket t ON t.id = r.ticket_id
      LEFT JOIN journal j ON j.till_id = r.till_id AND j.seq = r.seq
      WHERE j.kind IS NOT 'reprint' OR j.subject IS NOT t.order_id OR j.user_id IS NOT r.user_id`,
  },
]
