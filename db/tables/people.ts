import type { ApprovalId, CashOperationId, EventId, OutletId, ShiftId, TillId, UserId } from '../../src/domain/ids.ts'
import type { Defaulted, Flag } from './columns.ts'

/** Who works where, and since when. */
export interface PeopleTables {
  user: {
    id: UserId
    email: string
    name: string
    role: 'cashier' | 'supervisor' | 'admin'
    password_hash: string | null
    pin_hash: string | null
    failed_count: number
    locked_until: number | null
    is_active: Flag
    created_by: UserId | null
    changed_by: UserId | null
  }
  role_permission: { role: string; permission: string }
  /** Everybody with everybody above: who made them, who made those, and so on (P09). */
  user_below: { above: UserId; id: UserId }
  /** F41: a second person lets one action through. */
  approval: {
    id: ApprovalId
    till_id: TillId
    requester_id: UserId
    approver_id: UserId
    permission: string
    created_at: number
    expires_at: number
    used_seq: number | null
  }
  /** A3: wrong tries at one till. */
  sign_in_tries: { till_id: TillId; failed_count: number; tried_at: number; locked_until: number | null }
  outlet: {
    id: OutletId
    name: string
    delivery: 'print' | 'email'
    usual_float: Defaulted<number>
    is_blind_count: Defaulted<Flag>
    closing: Defaulted<'automatic' | 'manual'>
    lock_after_minutes: Defaulted<number>
    is_on_account: Defaulted<Flag>
  }
  outlet_event: { outlet_id: OutletId; event_id: EventId }
  /** Addresses of printers, names of templates; what is empty is taken from elsewhere. */
  till: {
    id: TillId
    outlet_id: OutletId
    name: string
    receipt_printer: string
    ticket_printer: string
    badge_printer: Defaulted<string>
    report_printer: Defaulted<string>
    ticket_template: Defaulted<string>
    receipt_template: Defaulted<string>
    badge_template: Defaulted<string>
    report_template: Defaulted<string>
  }
  shift: {
    id: ShiftId
    till_id: TillId
    user_id: UserId
    opened_at: number
    float_amount: number
    closed_at: number | null
    closed_by: UserId | null
    expected_amount: number | null
    counted_amount: number | null
    /** JSON: `[[amount, count], …]` of coins and notes. */
    counts: string | null
    z_number: number | null
  }
  /** What should be in the drawer of each shift. */
  shift_cash: { shift_id: ShiftId; expected: number }
  cash_operation: {
    id: CashOperationId
    shift_id: ShiftId
    user_id: UserId
    approved_by: UserId | null
    kind: 'credit' | 'debit'
    amount: number
    comment: string
    corrects: CashOperationId | null
    created_at: number
  }
}
