import type { Insertable } from 'kysely'
import { insertSeats } from '../../db/seats.ts'
import type { BrokenGuard, Committed, SqlStatement, Store } from '../../db/store.ts'
import type { TableName, Tables } from '../../db/tables.ts'
import type {
  EventId,
  HallId,
  OrganiserId,
  OutletId,
  PriceZoneId,
  SalesClassId,
  SeatId,
  ShiftId,
  TariffId,
  TillId,
  UserId,
  VenueId,
} from '../../src/domain/ids.ts'

/** An INSERT of one row, checked against the tables' types. */
export function insert<T extends TableName>(table: T, row: Insertable<Tables[T]>): SqlStatement {
  const names = Object.keys(row)
  const marks = names.map(() => '?').join(', ')
  return { sql: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, parameters: Object.values(row) }
}

export function sqlOf(sql: string, ...parameters: unknown[]): SqlStatement {
  return { sql, parameters }
}

let serial = 0

/** One event in one hall, sold at two tills of one outlet, each with an open shift. */
export interface BoxOffice {
  readonly tag: string
  readonly event: EventId
  readonly hall: HallId
  readonly seats: readonly SeatId[]
  readonly zone: PriceZoneId
  readonly tariff: TariffId
  readonly outlet: OutletId
  readonly organiser: OrganiserId
  readonly venue: VenueId
  readonly cashier: UserId
  readonly supervisor: UserId
  readonly admin: UserId
  /** The cashier's; the others have none. */
  readonly salesClass: SalesClassId
  readonly till: TillId
  readonly shift: ShiftId
  readonly otherTill: TillId
  readonly otherShift: ShiftId
}

export const now = 1_800_000_000_000

export async function boxOffice(store: Store, seatCount = 12): Promise<BoxOffice> {
  serial += 1
  const tag = `${process.pid.toString(36)}x${serial}`
  const id = <I extends string>(prefix: string) => `${prefix}_${tag}` as I
  const hall = id<HallId>('hal')
  const place: BoxOffice = {
    tag,
    hall,
    event: id('evt'),
    seats: Array.from({ length: seatCount }, (_, index) => `${hall}.${index}` as SeatId),
    zone: id('zon'),
    tariff: id('trf'),
    outlet: id('out'),
    organiser: id('org'),
    venue: id('ven'),
    cashier: id('usr_c'),
    supervisor: id('usr_s'),
    admin: id('usr_a'),
    salesClass: id('cls'),
    till: id('til_1'),
    shift: id('shf_1'),
    otherTill: id('til_2'),
    otherShift: id('shf_2'),
  }
  await done(store, setUp(place))
  return place
}

function setUp(place: BoxOffice): SqlStatement[] {
  const { tag, venue, hall, organiser, event, zone, tariff, outlet } = place
  const seats = place.seats.map((_, index) => ({
    ...{
      guid: `g${index}`,
      section: 'Stalls',
      row: String(1 + Math.floor(index / 6)),
      number: String(1 + (index % 6)),
    },
    ...{ x: index * 1.5, y: 2, kind: 'normal' as const, category: 'A' },
  }))
  const user = (id: UserId, role: 'cashier' | 'supervisor' | 'admin') =>
    insert('user', {
      ...{ id, email: `${role}@${tag}.example`, name: role, role, password_hash: null, pin_hash: null },
      ...{ failed_count: 0, locked_until: null, is_active: 1, created_by: null },
    })
  return [
    insert('organiser', { id: organiser, name: 'House', is_house: 1, currency: 'EUR' }),
    insert('venue', { id: venue, name: 'Venue', time_zone: 'Europe/Sofia' }),
    insert('hall', {
      id: hall,
      venue_id: venue,
      name: 'Hall',
      shapes: '[]',
      categories: '["A"]',
      seat_count: place.seats.length,
      created_at: now,
    }),
    insertSeats(hall, seats),
    insert('event', eventRow(place, 'on-sale')),
    insert('price_zone', { id: zone, event_id: event, name: 'A', position: 0, category: 'A' }),
    insert('tariff', { id: tariff, organiser_id: organiser, name: 'Full', mark: 'F', position: 0, is_default: 1 }),
    insert('price', { zone_id: zone, tariff_id: tariff, amount: 1500 }),
    user(place.cashier, 'cashier'),
    user(place.supervisor, 'supervisor'),
    user(place.admin, 'admin'),
    insert('sales_class', {
      ...{ id: place.salesClass, name: `Class ${tag}`, option_days: 7 },
      ...{ reservation_days: 0, evening_days: 0 },
    }),
    insert('user_sales_class', { user_id: place.cashier, class_id: place.salesClass }),
    insert('outlet', { id: outlet, name: `Outlet ${tag}`, delivery: 'print' }),
    insert('outlet_event', { outlet_id: outlet, event_id: event }),
    ...tillWithShift(place, place.till, place.shift),
    ...tillWithShift(place, place.otherTill, place.otherShift),
  ]
}

function tillWithShift(place: BoxOffice, id: TillId, shift: ShiftId): SqlStatement[] {
  return [
    insert('till', { id, outlet_id: place.outlet, name: id, receipt_printer: '', ticket_printer: '' }),
    insert('shift', {
      ...{ id: shift, till_id: id, user_id: place.cashier, opened_at: now, float_amount: 0 },
      ...{ closed_at: null, counted_amount: null, z_number: null },
    }),
  ]
}

/** The same box office seen from one more till. */
export async function atAnotherTill(store: Store, place: BoxOffice, name: string): Promise<BoxOffice> {
  const [till, shift] = [`til_${name}_${place.tag}` as TillId, `shf_${name}_${place.tag}` as ShiftId]
  await done(store, tillWithShift(place, till, shift))
  return { ...place, till, shift }
}

export function eventRow(place: BoxOffice, status: Tables['event']['status']): Insertable<Tables['event']> {
  return {
    ...{
      id: place.event,
      organiser_id: place.organiser,
      hall_id: place.hall,
      title: 'Play',
      starts_at: now + 1e9,
      status,
    },
    ...{ currency: 'EUR', ticket_template: 'standard', tax_rate_basis_points: 700, created_at: now },
  }
}

/** Commits what must not be refused. */
export async function done(store: Store, batch: readonly SqlStatement[]): Promise<Committed> {
  const outcome = await store.commit(batch)
  if (!outcome.committed) throw new Error(`${outcome.guard}: ${outcome.detail}`)
  return outcome
}

/** The guard that stopped the batch, or 'committed'. */
export async function guardOf(store: Store, batch: readonly SqlStatement[]): Promise<string> {
  const outcome: Committed | BrokenGuard = await store.commit(batch)
  return outcome.committed ? 'committed' : outcome.guard
}
