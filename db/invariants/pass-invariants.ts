import type { SqlInvariant } from './sql-invariants.ts'

/** Every pass was sold, once (T10). */
export const passInvariants: readonly SqlInvariant[] = [
  {
    id: 'pass-sold-once',
    columns: ['id', 'sales'],
    sql: `SELECT * FROM (SELECT p.id, (SELECT count(*) FROM order_line l JOIN orders o ON o.id = l.order_id AND o.kind = 'sale'
        WHERE l.pass_id = p.id) AS sales FROM pass p) WHERE sales <> 1`,
  },
]
