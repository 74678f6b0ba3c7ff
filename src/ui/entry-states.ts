/** What the screen of the door remembers, and what it and a sale's card ask for. */
import type { EventId, OrderId } from '../domain/ids.ts'
import type { EventListing } from '../domain/open-hall.ts'
import type { DoorCount, Entry } from './entry-desk.ts'

/** Whose door it is. */
export type DoorEvent = Pick<EventListing, 'id' | 'title' | 'startsAt' | 'timeZone'>

export interface DoorState {
  readonly id: 'door'
  readonly event: DoorEvent
  /** Typed by hand, where a code does not scan. */
  readonly code: string
  /** The verdict that is shown; null before the first scan. */
  readonly entry: Entry | null
  readonly count: DoorCount | null
}

export type EntryIntent =
  | { readonly do: 'open-door'; readonly event: DoorEvent }
  /** F39: a scan, or a typed code, at the door of an event. */
  | { readonly do: 'enter-ticket'; readonly eventId: EventId; readonly code: string }
  /** F39: from the card of a sale, each to its own event. */
  | { readonly do: 'let-in'; readonly saleId: OrderId; readonly codes: readonly string[] }
