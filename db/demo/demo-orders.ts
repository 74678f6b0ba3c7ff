import {
  type EventId,
  type HallId,
  type OrderId,
  type PriceZoneId,
  type ShiftId,
  seatIdAt,
  type TariffId,
  type TillId,
  type UserId,
} from '../../src/domain/ids.ts'
import { taxIn } from '../../src/domain/money.ts'
import { newSaleCode } from '../../src/domain/sale-code.ts'
import type { PlanSeat } from '../../src/domain/seat-plan.ts'
import { seatName } from '../../src/domain/seat-spec.ts'
import { newTicketCode } from '../../src/domain/ticket-code.ts'
import type { SqlStatement } from '../store.ts'
import type { DemoJournal } from './demo-journal.ts'
import { demoHouse } from './demo-programme.ts'
import type { DemoRandom } from './demo-random.ts'
import { insertRows } from './demo-statements.ts'

/** A till of the demo with the shift in which its past sales were made. */
export interface DemoTill {
  readonly id: TillId
  readonly name: string
  readonly shiftId: ShiftId
  readonly userId: UserId
  readonly journal: DemoJournal
  /** The newest sale; each is a moment after the one before. */
  lastAt: number
  receiptNumber: number
  /** Cash taken, for the count at the end of the shift. */
  cash: number
  /** All that was taken. */
  turnover: number
}

export interface DemoPricing {
  readonly eventId: EventId
  readonly hallId: HallId
  zoneOf(seat: PlanSeat): PriceZoneId
  /** A tariff the seat is sold at, and its price. */
  priceOf(seat: PlanSeat): { tariffId: TariffId; amount: number }
}

type Row = Record<string, unknown>
interface SaleRows {
  readonly orders: Row[]
  readonly claims: Row[]
  readonly lines: Row[]
  readonly tickets: Row[]
  readonly payments: Row[]
  readonly seals: Row[]
}

/** Sells groups of seats, each as one sale at one of the tills, by the rules every sale obeys. */
export function sellGroups(
  groups: readonly (readonly number[])[],
  seats: readonly PlanSeat[],
  pricing: DemoPricing,
  tills: readonly DemoTill[],
  random: DemoRandom,
): SqlStatement[] {
  const rows: SaleRows = { orders: [], claims: [], lines: [], tickets: [], payments: [], seals: [] }
  for (const group of groups) {
    const sold = group.flatMap((index) => {
      const seat = seats[index]
      return seat === undefined ? [] : [{ index, seat, ...pricing.priceOf(seat) }]
    })
    addSale(rows, sold, pricing, random.pick(tills), random)
  }
  return [
    ...insertRows('orders', rows.orders),
    ...insertRows('seat_claim', rows.claims),
    ...insertRows('order_line', rows.lines),
    ...insertRows('ticket', rows.tickets),
    ...insertRows('payment', rows.payments),
    ...tills.flatMap((till) => till.journal.statements()),
    ...insertRows('seal', rows.seals),
  ]
}

interface SoldSeat {
  readonly index: number
  readonly seat: PlanSeat
  readonly tariffId: TariffId
  readonly amount: number
}

function addSale(
  rows: SaleRows,
  sold: readonly SoldSeat[],
  pricing: DemoPricing,
  till: DemoTill,
  random: DemoRandom,
): void {
  const id: OrderId = random.newId('ord')
  const key = random.newId('ord').replace('ord_', 'key_')
  const code = newSaleCode(random)
  const total = sold.reduce((sum, { amount }) => sum + amount, 0)
  const tender = random.next() < 0.6 ? 'card' : 'cash'
  const at = till.lastAt + 1000 + random.below(60_000)
  till.lastAt = at
  till.receiptNumber += 1
  if (tender === 'cash') till.cash += total
  till.turnover += total
  const { eventId } = pricing
  const lines = sold.map((each) => addSeat(rows, each, id, at, pricing, random))
  const order = {
    id,
    key,
    kind: 'sale',
    refund_of: null,
    code,
    till_id: till.id,
    shift_id: till.shiftId,
    user_id: till.userId,
  }
  rows.orders.push({
    ...order,
    receipt_number: till.receiptNumber,
    currency: demoHouse.currency,
    total,
    note: '',
    ticket_form: 'individual',
    created_at: at,
  })
  rows.payments.push({ id: random.newId('pay'), order_id: id, tender, amount: total, given: total, key })
  const body = {
    order: id,
    code,
    receipt: till.receiptNumber,
    currency: demoHouse.currency,
    total,
    tender,
    given: total,
    event: eventId,
    lines,
  }
  const seq = till.journal.add({ at, userId: till.userId, kind: 'sale', subject: key, body })
  rows.seals.push({ order_id: id, till_id: till.id, seq })
}

/** @returns what the journal says of the seat. */
function addSeat(
  rows: SaleRows,
  { index, seat, tariffId, amount }: SoldSeat,
  orderId: OrderId,
  at: number,
  { eventId, hallId, zoneOf }: DemoPricing,
  random: DemoRandom,
): unknown {
  const seatId = seatIdAt(hallId, index)
  const lineId = random.newId('lin')
  const code = newTicketCode(random)
  const rate = demoHouse.taxRateBasisPoints
  rows.claims.push({ event_id: eventId, seat_id: seatId, state: 'sold', order_id: orderId, changed_at: at })
  rows.lines.push({
    id: lineId,
    order_id: orderId,
    event_id: eventId,
    seat_id: seatId,
    zone_id: zoneOf(seat),
    tariff_id: tariffId,
    kind: 'seat',
    description: seatName(seat),
    amount,
    tax_amount: taxIn(amount, rate),
    tax_rate_basis_points: rate,
  })
  rows.tickets.push({
    id: random.newId('tkt'),
    order_id: orderId,
    line_id: lineId,
    event_id: eventId,
    seat_id: seatId,
    code,
    amount,
  })
  return [eventId, index, tariffId, amount, code]
}
