import type { SqlInvariant } from './sql-invariants.ts'

/** Who was let in agrees with what was sold (F39). */
export const entryInvariants: readonly SqlInvariant[] = [
  {
    id: 'entry-is-of-its-event',
    columns: ['ticket_id', 'event_id'],
    sql: `SELECT n.ticket_id, n.event_id FROM entry n LEFT JOIN ticket t ON t.id = n.ticket_id
      WHERE t.event_id IS NOT n.event_id`,
  },
  {
    id: 'entry-has-its-journal',
    columns: ['ticket_id', 'till_id', 'seq'],
    sql: `SELECT n.ticket_id, n.till_id, n.seq FROM entry n LEFT JOIN journal j ON j.till_id = n.till_id AND j.seq = n.seq
      WHERE j.kind IS NOT 'entry' OR j.subject IS NOT n.ticket_id OR j.user_id IS NOT n.user_id`,
  },
]
