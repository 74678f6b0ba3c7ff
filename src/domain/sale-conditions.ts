/** What price policies and vouchers may be bound to (E25, E26). All conditions that are given have to hold. */
import type { BasketLine } from './basket-line.ts'
import type { EventId, Instant, TariffId } from './ids.ts'
import { localText } from './time-zone.ts'

/** Where a sale is made (Y06). */
export const channels = ['desk', 'web', 'partner', 'house'] as const
export type Channel = (typeof channels)[number]

export function isChannel(text: string): text is Channel {
  return (channels as readonly string[]).includes(text)
}

export interface SaleConditions {
  readonly events?: readonly EventId[]
  readonly tariffs?: readonly TariffId[]
  /** Names of price zones: ids differ from event to event. */
  readonly zones?: readonly string[]
  /** Seats of one event in the basket that meet all the other conditions. */
  readonly fewestSeats?: number
  readonly mostSeats?: number
  readonly customerGroups?: readonly string[]
  readonly channels?: readonly Channel[]
  /** The sale's own time, both inclusive. */
  readonly from?: Instant
  readonly until?: Instant
  /** Days from the day of the sale to that of the event in the venue's zone: at least that many (early bird), at most that many. */
  readonly fewestDaysBefore?: number
  readonly mostDaysBefore?: number
}

/** What is the same for every line of a basket. */
export interface SaleContext {
  readonly at: Instant
  readonly channel: Channel
  /** Of the customer; '' for a walk-in and for one in no group. */
  readonly customerGroup: string
}

/** The lines that meet the conditions, the count of seats among them. */
export function linesMeeting<L extends BasketLine>(
  conditions: SaleConditions,
  lines: readonly L[],
  context: SaleContext,
): readonly L[] {
  const { fewestSeats = 0, mostSeats = Number.POSITIVE_INFINITY } = conditions
  if (!contextMeets(conditions, context)) return []
  const meeting = lines.filter((line) => lineMeets(conditions, line, context))
  const counts = new Map<EventId, number>()
  for (const { eventId } of meeting) counts.set(eventId, (counts.get(eventId) ?? 0) + 1)
  return meeting.filter(({ eventId }) => {
    const count = counts.get(eventId) ?? 0
    return count >= fewestSeats && count <= mostSeats
  })
}

function contextMeets({ customerGroups, channels: allowed, from, until }: SaleConditions, context: SaleContext) {
  const group = folded(context.customerGroup)
  return (
    (customerGroups === undefined || (group !== '' && customerGroups.some((each) => folded(each) === group))) &&
    (allowed === undefined || allowed.includes(context.channel)) &&
    (from === undefined || context.at >= from) &&
    (until === undefined || context.at <= until)
  )
}

function lineMeets(conditions: SaleConditions, line: BasketLine, { at }: SaleContext): boolean {
  const { events, tariffs, zones, fewestDaysBefore, mostDaysBefore } = conditions
  if (events !== undefined && !events.includes(line.eventId)) return false
  if (tariffs !== undefined && !tariffs.includes(line.tariffId)) return false
  if (zones !== undefined && !zones.some((zone) => folded(zone) === folded(line.zoneName))) return false
  if (fewestDaysBefore === undefined && mostDaysBefore === undefined) return true
  const days = daysBetween(at, line.startsAt, line.timeZone)
  return days >= (fewestDaysBefore ?? Number.NEGATIVE_INFINITY) && days <= (mostDaysBefore ?? Number.POSITIVE_INFINITY)
}

/** Midnights between two instants by the venue's clock; negative when the second is earlier. */
export function daysBetween(from: Instant, to: Instant, timeZone: string): number {
  const day = (at: Instant) => Date.parse(`${localText(at, timeZone).slice(0, 10)}T00:00:00Z`)
  return Math.round((day(to) - day(from)) / 86_400_000)
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
