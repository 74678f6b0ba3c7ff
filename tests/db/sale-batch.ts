import type { Insertable } from 'kysely'
import { holdSeats, sellHolds } from '../../db/claims.ts'
import type { SqlStatement, Store } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'
import type {
  BasketId,
  CustomerId,
  OrderId,
  OrderLineId,
  PaymentId,
  SeatId,
  TicketId,
  TillId,
  UserId,
} from '../../src/domain/ids.ts'
import { type BoxOffice, done, insert, now } from './box-office.ts'

let serial = 0

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
