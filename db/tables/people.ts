import type { EventId, OutletId, ShiftId, TillId, UserId } from '../../src/domain/ids.ts'
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
  }
  role_permission: { role: string; permission: string }
  outlet: { id: OutletId; name: string; delivery: 'print' | 'email' }
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
    counted_amount: number | null
    z_number: number | null
  }
  cash_operation: {
    id: string
    shift_id: ShiftId
    kind: 'credit' | 'debit'
    amount: number
    comment: string
    corrects: string | null
    created_at: number
  }
}
