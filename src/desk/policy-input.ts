import { cleanText } from '../domain/clean-text.ts'
import type { EventId, TariffId } from '../domain/ids.ts'
import { isAmount } from '../domain/money.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type Channel, channels, type SaleConditions } from '../domain/sale-conditions.ts'
import type { Session } from '../domain/session.ts'
import { instantOfLocal } from '../domain/time-zone.ts'
import { badInput } from './bad-input.ts'
import type { Desk } from './desk.ts'

/** Conditions as an organiser writes them: names instead of ids, days instead of instants. */
export interface ConditionsInput {
  /** Ids. */
  readonly events?: readonly string[]
  /** Names. */
  readonly tariffs?: readonly string[]
  readonly zones?: readonly string[]
  readonly customerGroups?: readonly string[]
  readonly channels?: readonly string[]
  readonly fewestSeats?: number
  readonly mostSeats?: number
  /** `2027-01-31` or `2027-01-31T18:00` by the house's clock; a day alone counts whole. */
  readonly from?: string
  readonly until?: string
  readonly fewestDaysBefore?: number
  readonly mostDaysBefore?: number
}

/** How much something is: basis points of a price, or minor units. */
export interface RateInput {
  readonly effect: 'percent' | 'fixed'
  readonly value: number
}

/** Refusals: bad-input. */
export function checkRate({ effect, value }: RateInput): Refusal | null {
  if (effect === 'percent' && !(Number.isInteger(value) && value >= 0 && value <= 10_000))
    return badInput('percent', value / 100, '0-100')
  return isAmount(value) && value >= 0 ? null : badInput('amount', value, 'minor units')
}

const isWhole = (value: number | undefined): boolean =>
  value === undefined || (Number.isInteger(value) && value >= 0 && value <= 100_000)

/** Refusals: bad-input, event-unknown, tariff-unknown, zone-unknown. */
export async function readConditions(
  desk: Desk,
  session: Session,
  input: ConditionsInput,
): Promise<SaleConditions | Refusal> {
  const { fewestSeats, mostSeats, fewestDaysBefore, mostDaysBefore } = input
  const counts = { fewestSeats, mostSeats, fewestDaysBefore, mostDaysBefore }
  for (const [field, value] of Object.entries(counts))
    if (!isWhole(value)) return badInput(field, value ?? '', '0, 1, 2 …')
  if ((fewestSeats ?? 0) > (mostSeats ?? Number.POSITIVE_INFINITY)) return badInput('seats', fewestSeats ?? 0, '10..20')
  if ((fewestDaysBefore ?? 0) > (mostDaysBefore ?? Number.POSITIVE_INFINITY))
    return badInput('days', fewestDaysBefore ?? 0, '7..30')
  const unknownChannel = input.channels?.find((each) => !isChannel(each))
  if (unknownChannel !== undefined) return badInput('channel', unknownChannel, channels.join(', '))
  const events = await knownEvents(desk, input.events)
  if (events !== undefined && 'refused' in events) return events
  const tariffs = await knownTariffs(desk, session, input.tariffs)
  if (tariffs !== undefined && 'refused' in tariffs) return tariffs
  const period = await readPeriod(desk, input)
  if ('refused' in period) return period
  return without({
    events,
    tariffs,
    zones: input.zones?.map((zone) => cleanText(zone, 80)),
    customerGroups: input.customerGroups?.map((group) => cleanText(group, 40)),
    channels: input.channels?.filter(isChannel),
    ...counts,
    ...period,
  })
}

function isChannel(text: string): text is Channel {
  return (channels as readonly string[]).includes(text)
}

async function knownEvents(
  desk: Desk,
  wanted: readonly string[] | undefined,
): Promise<readonly EventId[] | Refusal | undefined> {
  if (wanted === undefined) return undefined
  const rows = await desk.store.db
    .selectFrom('event')
    .select('id')
    .where('id', 'in', wanted as EventId[])
    .execute()
  const known = new Set<string>(rows.map((row) => row.id))
  const unknown = wanted.find((id) => !known.has(id))
  return unknown === undefined ? rows.map((row) => row.id) : { refused: 'event-unknown', event: cleanText(unknown, 40) }
}

async function knownTariffs(
  desk: Desk,
  session: Session,
  wanted: readonly string[] | undefined,
): Promise<readonly TariffId[] | Refusal | undefined> {
  if (wanted === undefined) return undefined
  const rows = await desk.store.db
    .selectFrom('tariff')
    .select(['id', 'name'])
    .where('organiser_id', '=', session.organiser.id)
    .orderBy('position')
    .execute()
  const byName = new Map(rows.map((row) => [row.name.toLowerCase(), row.id]))
  const unknown = wanted.find((name) => !byName.has(name.trim().toLowerCase()))
  if (unknown !== undefined)
    return { refused: 'tariff-unknown', tariff: cleanText(unknown, 40), known: rows.map((row) => row.name) }
  return wanted.flatMap((name) => byName.get(name.trim().toLowerCase()) ?? [])
}

async function readPeriod(
  desk: Desk,
  { from, until }: ConditionsInput,
): Promise<{ from: number | undefined; until: number | undefined } | Refusal> {
  const venue = await desk.store.db.selectFrom('venue').select('time_zone').orderBy('id').executeTakeFirst()
  const zone = venue?.time_zone ?? 'UTC'
  const read = (text: string | undefined, clock: string) =>
    text === undefined ? undefined : instantOfLocal(/T|:/.test(text) ? text : `${text}T${clock}`, zone)
  const [begins, ends] = [read(from, '00:00'), read(until, '23:59')]
  if (begins === null) return badInput('from', from ?? '', '2027-01-31')
  if (ends === null) return badInput('until', until ?? '', '2027-01-31')
  // The minute named is meant whole.
  return { from: begins, until: ends === undefined ? undefined : ends + 59_999 }
}

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** Conditions that were not given are not conditions. */
function without<T extends object>(conditions: T): Partial<Given<T>> {
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value !== undefined)) as Partial<Given<T>>
}
