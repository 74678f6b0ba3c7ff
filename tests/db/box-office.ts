import type { Insertable } from 'kysely'
import { holdSeats, sellHolds } from '../../db/claims.ts'
import { insertSeats } from '../../db/seats.ts'
import type { BrokenGuard, Committed, SqlStatement, Store } from '../../db/store.ts'
import type { TableName, Tables } from '../../db/tables.ts'
import type {
  BasketId,
  CustomerId,
  EventId,
  HallId,
  OrderId,
  OrderLineId,
  OrganiserId,
  OutletId,
  PaymentId,
  PriceZoneId,
  SeatId,
  ShiftId,
  TariffId,
  TicketId,
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

export function eventRow(place: BoxOffice, status: Tables['event']['status']): Tables['event'] {
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

/** The statements of one sale of `seats` at 1500 each, by name, so that a test can leave one out or write its own. */
export interface SaleBatch {
  readonly orderId: OrderId
  readonly key: string
  basket: SqlStatement
  hold: SqlStatement
  order: SqlStatement
  lines: SqlStatement[]
  claims: SqlStatement
  tickets: SqlStatement[]
  payment: SqlStatement
  journal: SqlStatement
  seal: SqlStatement
}

export interface SaleFacts {
  readonly order?: Partial<Insertable<Tables['orders']>>
  readonly payment?: Partial<Insertable<Tables['payment']>>
  readonly till?: 'till' | 'otherTill'
  readonly at?: number
}

/** Head of a till's chain: what the next entry must follow. */
export async function chainHead(store: Store, till: TillId): Promise<{ seq: number; hash: string; receipt: number }> {
  const head = await store.db
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .where('till_id', '=', till)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const receipt = await store.db
    .selectFrom('orders')
    .select((order) => order.fn.max('receipt_number').as('last'))
    .where('till_id', '=', till)
    .executeTakeFirst()
  return { seq: head?.seq ?? 0, hash: head?.hash ?? '0'.repeat(64), receipt: Number(receipt?.last ?? 0) }
}

export function hashFor(till: TillId, seq: number): string {
  return Buffer.from(`${till}:${seq}`).toString('hex').padEnd(64, '0').slice(0, 64)
}

export async function sale(
  store: Store,
  place: BoxOffice,
  seats: readonly number[],
  facts: SaleFacts = {},
): Promise<SaleBatch> {
  serial += 1
  const till = facts.till === 'otherTill' ? place.otherTill : place.till
  const shift = facts.till === 'otherTill' ? place.otherShift : place.shift
  const head = await chainHead(store, till)
  const tag = `${place.tag}p${process.pid.toString(36)}n${serial}`
  const [orderId, key, basketId] = [`ord_${tag}` as OrderId, `key_${tag}_000000`, `bas_${tag}` as BasketId]
  const at = facts.at ?? now
  const seatIds = seats.map((seat) => place.seats[seat] as SeatId)
  const total = 1500 * seats.length
  const lineId = (index: number) => `lin_${tag}_${index}` as OrderLineId
  const seq = head.seq + 1
  return {
    orderId,
    key,
    basket: insert('basket', {
      id: basketId,
      till_id: till,
      user_id: place.cashier,
      created_at: at,
      expires_at: at + 900_000,
    }),
    hold: holdSeats(place.event, seatIds, basketId, at),
    order: insert('orders', {
      ...{ id: orderId, key, kind: 'sale', refund_of: null, code: `S${tag}`, till_id: till, shift_id: shift },
      ...{
        user_id: place.cashier,
        approved_by: null,
        customer_id: null as CustomerId | null,
        receipt_number: head.receipt + 1,
      },
      ...{
        currency: 'EUR',
        total,
        note: '',
        ticket_form: 'individual',
        is_training: 0,
        created_at: at,
        ...facts.order,
      },
    }),
    lines: seatIds.map((seat, index) =>
      insert('order_line', {
        ...{ id: lineId(index), order_id: orderId, event_id: place.event, seat_id: seat, zone_id: place.zone },
        ...{
          tariff_id: place.tariff,
          kind: 'seat',
          description: '',
          amount: 1500,
          tax_amount: 98,
          tax_rate_basis_points: 700,
        },
      }),
    ),
    claims: sellHolds(place.event, seatIds, basketId, orderId, at),
    tickets: seatIds.map((seat, index) =>
      insert('ticket', {
        ...{ id: `tkt_${tag}_${index}` as TicketId, order_id: orderId, line_id: lineId(index), event_id: place.event },
        ...{ seat_id: seat, standing_area_id: null, code: `C${tag}${index}`, amount: 1500, voided_by: null },
      }),
    ),
    payment: insert('payment', {
      ...{ id: `pay_${tag}` as PaymentId, order_id: orderId, tender: 'cash', amount: total, given: total, key },
      ...{ terminal_reference: null, ...facts.payment },
    }),
    journal: entry(till, seq, head.hash, place.cashier, 'sale', key),
    seal: insert('seal', { order_id: orderId, till_id: till, seq }),
  }
}

export function entry(
  till: TillId,
  seq: number,
  prev: string,
  user: UserId,
  kind: string,
  subject: string,
): SqlStatement {
  return insert('journal', {
    till_id: till,
    seq,
    at: now,
    user_id: user,
    kind,
    subject,
    body: '{}',
    prev,
    hash: hashFor(till, seq),
  })
}

/** The batch in the order the guards want it. */
export function batchOf(sold: SaleBatch): SqlStatement[] {
  const { basket, hold, order, lines, claims, tickets, payment, journal, seal } = sold
  return [basket, hold, order, ...lines, claims, ...tickets, payment, journal, seal]
}

/** Sells the seats and says which order it was. */
export async function sold(
  store: Store,
  place: BoxOffice,
  seats: readonly number[],
  facts: SaleFacts = {},
): Promise<SaleBatch> {
  const batch = await sale(store, place, seats, facts)
  await done(store, batchOf(batch))
  return batch
}
