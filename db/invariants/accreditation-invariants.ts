import type { SqlInvariant } from './sql-invariants.ts'

/** Badges were handed out as the journal says, each once (T19). */
export const accreditationInvariants: readonly SqlInvariant[] = [
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
