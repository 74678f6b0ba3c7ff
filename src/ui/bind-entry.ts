/** Binds the verbs of the door to one open desk. */
import type { Desk } from '../desk/desk.ts'
import { countEntries, enterTicket } from '../desk/enter-ticket.ts'
import type { EntryDesk } from './entry-desk.ts'

export function bindEntry(desk: Desk): EntryDesk {
  return {
    enterTicket: (input) => enterTicket(desk, input),
    countEntries: (eventId) => countEntries(desk, { eventId }),
  }
}
