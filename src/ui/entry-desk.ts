/** The desk's verbs of the door, as the screens use them. */
import type { DoorCount, Entry, EntryInput } from '../desk/enter-ticket.ts'
import type { EventId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'

export type { DoorCount, Entry, EntryInput } from '../desk/enter-ticket.ts'

export interface EntryDesk {
  /** F39. */
  enterTicket(input: EntryInput): Promise<Entry | Refusal>
  countEntries(eventId: EventId): Promise<DoorCount | Refusal>
}
