import type { SqlInvariant } from './sql-invariants.ts'

/** Every pass was sold, once, and covers what it was sold for (T10). */
export const passInvariants: readonly SqlInvariant[] = [
  {
    id: 'pass-sold-once',
    columns: ['id', 'sales'],
    sql: `SELECT * FROM (SELECT p.id, (SELECT count(*) FROM order_line l JOIN orders o ON o.id = l.order_id AND o.kind = 'sale'
        WHERE l.pass_id = p.id) AS sales FROM pass p) WHERE sales <> 1`,
  },
  {
    id: 'pass-has-its-voucher',
    columns: ['id', 'sessions', 'max_uses'],
    sql: `SELECT p.id, p.sessions, v.max_uses FROM pass p LEFT JOIN voucher v ON v.pass_id = p.id
      WHERE v.id IS NULL OR v.code <> p.code OR v.max_uses <> p.sessions OR v.effect <> 'percent' OR v.value <> 10000`,
  },
  {
    id: 'pass-once-an-event',
    columns: ['pass_id', 'event_id', 'uses'],
    sql: `SELECT * FROM (SELECT v.pass_id, l.event_id, count(*) AS uses
      FROM voucher v JOIN voucher_use u ON u.voucher_id = v.id JOIN order_line l ON l.id = u.line_id
      WHERE v.pass_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = l.id)
      GROUP BY v.pass_id, l.event_id) WHERE uses > 1`,
  },
]
