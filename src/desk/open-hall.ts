import { type NamedSeat, namedSeatsOfHall, seatsOfHall } from '../../db/seats.ts'
import { cleanText } from '../domain/clean-text.ts'
import { readLayout } from '../domain/grid-layout/stored-layout.ts'
import type { HallGrid } from '../domain/hall-grid.ts'
import { type EventId, type HallId, type PriceZoneId, type SeatId, seatIdAt } from '../domain/ids.ts'
import { emptyMap, type HallEvent, type HallSeat, type HallTariff, type OpenHall } from '../domain/open-hall.ts'
import { priceTable } from '../domain/pricing.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { PlanShape, SeatKind } from '../domain/seat-plan.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { applyClaims } from './hall-map.ts'
import { changedClaims, seatIndexOf } from './read-claims.ts'
import { learnPriceRules } from './read-price-rules.ts'

/**
 * Everything the screen and the rules need of an event's hall. The desk keeps it: opening it again reads only what changed.
 * Refusals: not-signed-in, event-unknown, event-not-linked (P02), the database's.
 */
export async function openHall(desk: Desk, eventId: EventId): Promise<OpenHall | Refusal> {
  const { session } = desk.state
  if (session === null) return { refused: 'not-signed-in' }
  return orRefusal<OpenHall | Refusal>(async () => {
    const found = await readEvent(desk, eventId)
    if (found === null) return { refused: 'event-unknown', event: eventId }
    if (!found.isLinked) return { refused: 'event-not-linked', event: found.event.title, outlet: session.outlet.name }
    const known = desk.state.halls.get(eventId)
    const hall = known ?? (await readHall(desk, found))
    hall.event = found.event
    applyClaims(hall, await changedClaims(desk, eventId, hall.map.version), desk.state.basketRow, desk.clock())
    await learnPriceRules(desk, [eventId])
    keepHall(desk, hall)
    return hall
  })
}

/** A large hall takes some megabytes. */
const keptHalls = 4

/** The halls opened last stay at hand, and those with seats in the basket. */
function keepHall(desk: Desk, hall: OpenHall): void {
  const { halls, grids, basket } = desk.state
  halls.delete(hall.event.id)
  halls.set(hall.event.id, hall)
  for (const [id, kept] of halls) {
    if (halls.size <= keptHalls) break
    if (basket.lines.some((line) => line.eventId === id)) continue
    halls.delete(id)
    if (![...halls.values()].some((other) => other.event.hallId === kept.event.hallId)) grids.delete(kept.event.hallId)
  }
}

interface FoundEvent {
  readonly event: HallEvent
  readonly isLinked: boolean
  /** JSON, as stored. */
  readonly plan: { readonly shapes: string; readonly categories: string; readonly layout: string }
}

async function readEvent(desk: Desk, eventId: EventId): Promise<FoundEvent | null> {
  const row = await desk.store.db
    .selectFrom('event as e')
    .innerJoin('hall as h', 'h.id', 'e.hall_id')
    .innerJoin('venue as v', 'v.id', 'h.venue_id')
    .innerJoin('organiser as o', 'o.id', 'e.organiser_id')
    .leftJoin('outlet_event as l', (join) =>
      join.onRef('l.event_id', '=', 'e.id').on('l.outlet_id', '=', desk.till.outlet.id),
    )
    .select([
      'e.id',
      'e.title',
      'e.starts_at as startsAt',
      'v.time_zone as timeZone',
      'e.status',
      'h.id as hallId',
      'h.name as hallName',
      'v.name as venueName',
      'o.id as organiserId',
      'o.name as organiserName',
      'e.currency',
      'e.tax_rate_basis_points as taxRateBasisPoints',
      'e.ticket_template as ticketTemplate',
      'h.shapes',
      'h.categories',
      'h.layout',
      'l.outlet_id as linkedTo',
    ])
    .where('e.id', '=', eventId)
    .executeTakeFirst()
  if (row === undefined) return null
  const { shapes, categories, layout, linkedTo, ...stored } = row
  const event = {
    ...stored,
    title: cleanText(stored.title),
    hallName: cleanText(stored.hallName),
    venueName: cleanText(stored.venueName),
    organiserName: cleanText(stored.organiserName),
  }
  return { event, isLinked: linkedTo !== null, plan: { shapes, categories, layout } }
}

async function readHall(desk: Desk, found: FoundEvent): Promise<OpenHall> {
  const { event } = found
  const seats = await namedSeatsOfHall(desk.store, event.hallId)
  const grid = await gridOf(desk, found, seats.length)
  const zones = await desk.store.db
    .selectFrom('price_zone')
    .select(['id', 'name', 'category'])
    .where('event_id', '=', event.id)
    .orderBy('position')
    .execute()
  const tariffs = await readTariffs(desk, event)
  const prices = await desk.store.db
    .selectFrom('price')
    .innerJoin('price_zone', 'price_zone.id', 'price.zone_id')
    .select(['price.zone_id as zoneId', 'price.tariff_id as tariffId', 'price.amount'])
    .where('price_zone.event_id', '=', event.id)
    .execute()
  const painted = await desk.store.db
    .selectFrom('seat_zone')
    .select(['seat_id', 'zone_id'])
    .where('event_id', '=', event.id)
    .execute()
  return {
    event,
    grid,
    seats: pricedSeats(event.hallId, seats, zones, painted),
    zones: zones.map(({ id, name }) => ({ id, name: cleanText(name) })),
    tariffs,
    amountOf: priceTable(
      zones.map((zone) => zone.id),
      tariffs.map((tariff) => tariff.id),
      prices,
    ),
    map: emptyMap(seats.length),
  }
}

/** As it was laid out when the hall was stored; anew where that was done by an older till. */
async function gridOf(desk: Desk, { event, plan }: FoundEvent, seatCount: number): Promise<HallGrid> {
  const { grids } = desk.state
  const known = grids.get(event.hallId) ?? readLayout(plan.layout, seatCount)
  const grid = known ?? (await laidOut(desk, event, JSON.parse(plan.shapes), JSON.parse(plan.categories)))
  grids.set(event.hallId, grid)
  return grid
}

async function laidOut(
  desk: Desk,
  { hallId, hallName }: HallEvent,
  shapes: readonly PlanShape[],
  categories: readonly string[],
): Promise<HallGrid> {
  const { layOutGrid } = await import('../domain/grid-layout/lay-out-grid.ts')
  return layOutGrid({ name: hallName, categories, shapes, seats: await seatsOfHall(desk.store, hallId) })
}

async function readTariffs(desk: Desk, event: HallEvent): Promise<HallTariff[]> {
  const rows = await desk.store.db
    .selectFrom('tariff as t')
    .leftJoin('tariff_tax as x', (join) => join.onRef('x.tariff_id', '=', 't.id').on('x.event_id', '=', event.id))
    .select(['t.id', 't.name', 't.mark', 't.is_default', 'x.rate_basis_points as tax'])
    .where('t.organiser_id', '=', event.organiserId)
    .orderBy('t.position')
    .orderBy('t.id')
    .execute()
  return rows.map(({ id, name, mark, is_default, tax }) => ({
    ...{ id, name: cleanText(name), mark: cleanText(mark, 1), isDefault: is_default === 1 },
    ...(tax === null ? {} : { taxRateBasisPoints: tax }),
  }))
}

interface Zone {
  readonly id: PriceZoneId
  readonly category: string | null
}

/** A seat is in the zone it was painted into (Y07), else in that of its category. */
function pricedSeats(
  hallId: HallId,
  seats: readonly NamedSeat[],
  zones: readonly Zone[],
  painted: readonly { seat_id: SeatId; zone_id: PriceZoneId }[],
): HallSeat[] {
  const zoneIndex = new Map(zones.map((zone, index) => [zone.id, index]))
  const byCategory = new Map(zones.map((zone, index) => [zone.category, index]))
  const paintedZones = new Map(painted.map((row) => [seatIndexOf(row.seat_id), zoneIndex.get(row.zone_id) ?? -1]))
  return seats.map((seat, index) => {
    const zone = paintedZones.get(index) ?? byCategory.get(seat.category) ?? -1
    return new StoredSeat(hallId, index, seat, zone)
  })
}

/** Its id is made when it is asked for: thousands of ids that nobody asks for are a megabyte. */
class StoredSeat implements HallSeat {
  readonly section: string
  readonly row: string
  readonly number: string
  readonly kind: SeatKind
  readonly zone: number
  readonly #hallId: HallId
  readonly #index: number

  constructor(hallId: HallId, index: number, { section, row, number, kind }: NamedSeat, zone: number) {
    this.section = section
    this.row = row
    this.number = number
    this.kind = kind
    this.zone = zone
    this.#hallId = hallId
    this.#index = index
  }

  get id(): SeatId {
    return seatIdAt(this.#hallId, this.#index)
  }
}
