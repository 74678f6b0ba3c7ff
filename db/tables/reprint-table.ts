import type { TicketId, TillId, UserId } from '../../src/domain/ids.ts'

/** F34: each row replaces the code of a ticket. */
export interface TicketReprintTable {
  void_code: string
  code: string
  ticket_id: TicketId
  /** A reprint reason's code, or what the cashier typed. */
  reason: string
  user_id: UserId
  /** With `seq`: its entry of the journal. */
  till_id: TillId
  seq: number
  created_at: number
}
