import { sql } from 'kysely'
import type { EventId, TariffId } from '../domain/ids.ts'
import type { PlanProblemCode } from '../domain/refusal.ts'
import { type Channel, isChannel } from '../domain/sale-conditions.ts'
import { seatName } from '../domain/seat-spec.ts'
import { type VoucherConditions, voucherKey } from '../domain/voucher.ts'
import type { Desk } from './desk.ts'
import type { PlanProblems } from './plan-files/plan-problems.ts'
import type { VoucherColumn, VoucherRow } from './voucher-files/voucher-row.ts'

/** What conditions may name. Each answers `null` for a name that nothing has: no voucher waits for something mistyped. */
export interface KnownNames {
  /** By id or by title; several performances may have one title. */
  events(text: string): readonly EventId[] | null
  tariff(text: string): TariffId | null
  zone(text: string): string | null
  /** A tariff or a zone. */
  product(text: string): string | null
  /** `Stalls 5-12`, `Stalls, Row 5, Seat 12` as pretix writes it, or the seat's identifier in its plan. */
  seat(text: string): string | null
}

/** @param seats texts that `seat` will be asked about */
export async function readKnownNames(desk: Desk, seats: readonly string[]): Promise<KnownNames> {
  const { db } = desk.store
  const events = await db.selectFrom('event').select(['id', 'title']).execute()
  const tariffs = await db.selectFrom('tariff').select(['id', 'name']).execute()
  const zones = await db.selectFrom('price_zone').select('name').distinct().execute()
  const eventIds = Map.groupBy(events, (event) => voucherKey(event.title))
  const tariffIds = new Map(tariffs.map((tariff) => [voucherKey(tariff.name), tariff.id]))
  const zoneNames = new Map(zones.map((zone) => [voucherKey(zone.name), zone.name]))
  const seatNames = await readSeatNames(desk, seats)
  const zone = (text: string) => zoneNames.get(voucherKey(text)) ?? null
  return {
    events(text) {
      const found = events.filter((event) => event.id === text)
      const named = found.length > 0 ? found : (eventIds.get(voucherKey(text)) ?? [])
      return named.length === 0 ? null : named.map((event) => event.id)
    },
    tariff: (text) => tariffIds.get(voucherKey(text)) ?? null,
    zone,
    product: (text) => (tariffIds.has(voucherKey(text)) ? text : zone(text)),
    seat: (text) => seatNames.get(voucherKey(text)) ?? seatNames.get(voucherKey(pretixSeat(text))) ?? null,
  }
}

/** Folded names and identifiers, each with the name it stands for. */
async function readSeatNames(desk: Desk, seats: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  if (seats.length === 0) return names
  const wanted = JSON.stringify([...new Set(seats.flatMap((text) => [text, pretixSeat(text)]))])
  const { rows } = await sql<{ guid: string; section: string; row: string; number: string }>`
    SELECT guid, section, row_name AS row, number FROM seat
    WHERE guid IN (SELECT value FROM json_each(${wanted}))
      OR lower(trim(section || ' ' || row_name || '-' || number)) IN (SELECT lower(value) FROM json_each(${wanted}))
  `.execute(desk.store.db)
  for (const row of rows) {
    names.set(voucherKey(row.guid), seatName(row))
    names.set(voucherKey(seatName(row)), seatName(row))
  }
  return names
}

/** `Stalls, Row 5, Seat 12` → `Stalls 5-12`, in whatever language the words are; any other text as it is. */
function pretixSeat(text: string): string {
  const match = /^(?:(.*), )?\S+ (\S+), \S+ (\S+)$/.exec(text.trim())
  if (match === null) return text
  const [, section = '', row = '', number = ''] = match
  return seatName({ section, row, number })
}

/** The conditions of an imported row over those that are stored; columns that the file does not have keep theirs. */
export function rowConditions(
  row: VoucherRow,
  stored: VoucherConditions,
  names: KnownNames,
  problems: PlanProblems,
): VoucherConditions {
  const found = <T>(column: VoucherColumn, text: string, problem: PlanProblemCode, value: T | null): T | undefined => {
    if (value === null) problems.add(row.place(column), problem, text)
    return value ?? undefined
  }
  const { products, seats, events, channels, ...others } = stored
  const product = row.product === undefined ? undefined : listOf(row.product)
  const seat = row.seat === undefined ? undefined : listOf(row.seat)
  const event = row.event === undefined ? undefined : listOf(row.event)
  const channel = row.channel === undefined ? undefined : row.channel.split(/[\s,;|]+/).filter((text) => text !== '')
  return {
    ...others,
    ...part(
      'products',
      products,
      product?.map((text) => found('product', text, 'unknown-product', names.product(text)) ?? text),
    ),
    ...part(
      'seats',
      seats,
      seat?.map((text) => found('seat', text, 'unknown-seat', names.seat(text)) ?? text),
    ),
    ...part(
      'events',
      events,
      event?.flatMap((text) => found('event', text, 'unknown-event', names.events(text)) ?? []),
    ),
    ...part(
      'channels',
      channels,
      channel?.flatMap((text) => found('channel', text, 'unknown-channel', isChannel(text) ? text : null) ?? []),
    ),
  }
}

/** One cell holds one name, for names may have commas; an empty one asks nothing. */
function listOf(text: string): readonly string[] {
  return text === '' ? [] : [text]
}

function part<K extends Exclude<keyof VoucherConditions, 'fewestSeats'>>(
  name: K,
  stored: VoucherConditions[K],
  read: VoucherConditions[K] | undefined,
): Pick<VoucherConditions, K> | Record<string, never> {
  const value = read ?? stored
  // What is asked of nothing is left out.
  return value === undefined || value.length === 0 ? {} : ({ [name]: value } as unknown as Pick<VoucherConditions, K>)
}

export type NamedConditions = Readonly<Record<'events' | 'tariffs' | 'zones' | 'seats' | 'channels', readonly string[]>>

/** The conditions that texts of a command line name, or the first of them that names nothing. */
export function namedConditions(
  wishes: NamedConditions,
  names: KnownNames,
): VoucherConditions | { readonly unknown: keyof NamedConditions; readonly text: string } {
  const events: EventId[] = []
  const tariffs: TariffId[] = []
  const zones: string[] = []
  const seats: string[] = []
  const channels: Channel[] = []
  for (const text of wishes.events) {
    const found = names.events(text)
    if (found === null) return { unknown: 'events', text }
    events.push(...found)
  }
  for (const text of wishes.tariffs) {
    const found = names.tariff(text)
    if (found === null) return { unknown: 'tariffs', text }
    tariffs.push(found)
  }
  for (const text of wishes.zones) {
    const found = names.zone(text)
    if (found === null) return { unknown: 'zones', text }
    zones.push(found)
  }
  for (const text of wishes.seats) {
    const found = names.seat(text)
    if (found === null) return { unknown: 'seats', text }
    seats.push(found)
  }
  for (const text of wishes.channels) {
    if (!isChannel(text)) return { unknown: 'channels', text }
    channels.push(text)
  }
  return {
    ...part('events', undefined, events),
    ...part('tariffs', undefined, tariffs),
    ...part('zones', undefined, zones),
    ...part('seats', undefined, seats),
    ...part('channels', undefined, channels),
  }
}
