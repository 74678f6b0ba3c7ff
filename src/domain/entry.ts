/** F39: whether a ticket lets somebody in, and why not. */
import type { EventId, Instant, TicketId } from './ids.ts'

const entryVerdicts = [
  'valid',
  'used',
  'unpaid',
  'refunded',
  'replaced',
  'cancelled',
  'wrong-event',
  'too-early',
  'too-late',
  'unknown',
] as const
export type EntryVerdict = (typeof entryVerdicts)[number]

/** When the doors of an event open and close. */
export interface Doors {
  readonly startsAt: Instant
  readonly beforeMinutes: number
  readonly afterMinutes: number
}

/** What is known of the code that was scanned. */
export interface EntryFacts {
  readonly ticketId: TicketId | null
  readonly eventId: EventId
  readonly eventTitle: string
  readonly timeZone: string
  readonly section: string
  readonly row: string
  readonly number: string
  /** As the seat, or the place without seats, was called when it was sold. */
  readonly description: string
  readonly tariffName: string
  readonly doors: Doors
  readonly isCancelled: boolean
  /** It was paid back. */
  readonly isRefunded: boolean
  /** A reprint gave the ticket another code. */
  readonly isReplaced: boolean
  /** A reservation's slip, and nothing of it is paid. */
  readonly isUnpaid: boolean
  /** Where and when it let somebody in; null when it has not. */
  readonly first: { readonly at: Instant; readonly tillName: string } | null
}

/**
 * The verdict at `now` for whoever wants into `eventId`; null stands for the ticket's own event. What would stay so whatever
 * the time comes first; a time that is not right yet comes last.
 */
export function entryVerdict(facts: EntryFacts | null, eventId: EventId | null, now: Instant): EntryVerdict {
  if (facts === null) return 'unknown'
  if (facts.isReplaced) return 'replaced'
  if (facts.isRefunded) return 'refunded'
  if (eventId !== null && facts.eventId !== eventId) return 'wrong-event'
  if (facts.isCancelled) return 'cancelled'
  if (facts.isUnpaid) return 'unpaid'
  if (facts.first !== null) return 'used'
  if (now < doorsOpenAt(facts.doors)) return 'too-early'
  return now > doorsCloseAt(facts.doors) ? 'too-late' : 'valid'
}

export function doorsOpenAt({ startsAt, beforeMinutes }: Doors): Instant {
  return startsAt - beforeMinutes * 60_000
}

export function doorsCloseAt({ startsAt, afterMinutes }: Doors): Instant {
  return startsAt + afterMinutes * 60_000
}
