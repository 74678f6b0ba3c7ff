import type { EventId, TicketId, TillId, UserId } from '../../src/domain/ids.ts'

/** F39: the first time a ticket let somebody in; there is no second. */
export interface EntriesTables {
  entry: {
    ticket_id: TicketId
    event_id: EventId
    user_id: UserId
    /** With `seq`: its entry of the journal. */
    till_id: TillId
    seq: number
    entered_at: number
  }
}
