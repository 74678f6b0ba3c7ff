/** What an event's status lets the desk do, and which status may follow which. */
export type EventStatus = 'upcoming' | 'on-sale' | 'closed-sale' | 'cancelled'

export const eventStatuses: readonly EventStatus[] = ['upcoming', 'on-sale', 'closed-sale', 'cancelled']

/**
 * E24: cancelled is reached only from closed sale and is final. Upcoming goes to closed sale directly
 * when an event is sold at the door alone, or is given up before its sale starts.
 */
const following: Readonly<Record<EventStatus, readonly EventStatus[]>> = {
  upcoming: ['on-sale', 'closed-sale'],
  'on-sale': ['closed-sale'],
  'closed-sale': ['on-sale', 'cancelled'],
  cancelled: [],
}

export function isEventStatus(text: string): text is EventStatus {
  return (eventStatuses as readonly string[]).includes(text)
}

/** E01: closed sale is closed to the public only; the desk still sells. */
export function canSell(status: EventStatus): boolean {
  return status === 'on-sale' || status === 'closed-sale'
}

/** E02: seats can be held and released before the sale starts, and never once the event is cancelled. */
export function canHold(status: EventStatus): boolean {
  return status !== 'cancelled'
}

/** E24. */
export function mayBecome(from: EventStatus, to: EventStatus): boolean {
  return following[from].includes(to)
}

/** The statuses an event may be given next, for a menu. */
export function nextStatuses(from: EventStatus): readonly EventStatus[] {
  return following[from]
}
