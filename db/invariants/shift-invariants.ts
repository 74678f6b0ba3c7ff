import type { SqlInvariant } from './sql-invariants.ts'

/** What was counted and closed agrees with the rows, and with what the journal says of it (F03, F06). */
export const shiftInvariants: readonly SqlInvariant[] = [
  {
    id: 'closed-shift-expects-its-rows',
    columns: ['id', 'expected_amount', 'expected'],
    sql: `SELECT s.id, s.expected_amount, c.expected FROM shift s JOIN shift_cash c ON c.shift_id = s.id
      WHERE s.closed_at IS NOT NULL AND s.expected_amount IS NOT c.expected`,
  },
  {
    id: 'closed-shift-as-journalled',
    columns: ['subject', 'till_id', 'seq'],
    sql: `SELECT j.subject, j.till_id, j.seq FROM journal j LEFT JOIN shift s ON s.id = j.subject
      WHERE j.kind = 'shift-closed' AND (s.z_number IS NOT j.body ->> 'z' OR s.counted_amount IS NOT j.body ->> 'counted'
        OR s.expected_amount IS NOT j.body ->> 'expected' OR s.till_id IS NOT j.till_id
        OR (SELECT coalesce(sum(total), 0) FROM orders WHERE shift_id = s.id) IS NOT j.body ->> 'turnover'
        OR (SELECT count(*) FROM orders WHERE shift_id = s.id) IS NOT j.body ->> 'orders')`,
  },
  {
    id: 'cash-correction-reverses',
    columns: ['id', 'corrects'],
    sql: `SELECT r.id, r.corrects FROM cash_operation r LEFT JOIN cash_operation c ON c.id = r.corrects
      WHERE r.corrects IS NOT NULL AND (c.amount IS NOT r.amount OR c.kind IS r.kind OR c.shift_id IS NOT r.shift_id)`,
  },
  {
    id: 'approver-signed',
    columns: ['id', 'approved_by'],
    sql: `SELECT o.id, o.approved_by FROM orders o WHERE o.approved_by IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM seal s JOIN approval a ON a.till_id = s.till_id AND a.used_seq = s.seq
      WHERE s.order_id = o.id AND a.approver_id = o.approved_by AND a.requester_id = o.user_id)`,
  },
]
