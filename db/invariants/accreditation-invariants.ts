import type { SqlInvariant } from './sql-invariants.ts'

/** Badges were handed out as the journal says, each once (T19). */
export const accreditationInvariants: readonly SqlInvariant[] = [
  {
    id: 'accreditation-paid-once',
    columns: ['accreditation_id', 'payments'],
    sql: `SELECT l.accreditation_id, count(*) AS payments FROM order_line l JOIN orders o ON o.id = l.order_id AND o.kind = 'sale'
      WHERE l.accreditation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = l.id)
      GROUP BY l.accreditation_id HAVING count(*) > 1`,
  },
  {
    id: 'badge-has-its-entry',
    columns: ['accreditation_id', 'till_id', 'seq'],
    sql: `SELECT b.accreditation_id, b.till_id, b.seq FROM accreditation_badge b
      LEFT JOIN journal j ON j.till_id = b.till_id AND j.seq = b.seq
      WHERE j.kind IS NOT 'accreditation-activated' OR j.subject IS NOT b.accreditation_id`,
  },
  {
    id: 'activated-badge-is-there',
    columns: ['till_id', 'seq', 'subject'],
    sql: `SELECT till_id, seq, subject FROM journal j WHERE kind = 'accreditation-activated' AND NOT EXISTS (
      SELECT 1 FROM accreditation_badge b WHERE b.till_id = j.till_id AND b.seq = j.seq)`,
  },
]
