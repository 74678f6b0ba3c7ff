import { layOutGrid } from '../../src/domain/grid-layout/lay-out-grid.ts'
import { storedLayout } from '../../src/domain/grid-layout/stored-layout.ts'
import { type EventId, type HallId, type PriceZoneId, seatIdAt, type TariffId } from '../../src/domain/ids.ts'
import { bookingTerms, optionEnd } from '../../src/domain/option-date.ts'
import type { PlanSeat, SeatPlan } from '../../src/domain/seat-plan.ts'
import { instantOfLocal, localText } from '../../src/domain/time-zone.ts'
import { insertSeats } from '../seats.ts'
import type { SqlStatement } from '../store.ts'
import type { DemoHouse } from './demo-house.ts'
import { type DemoPricing, sellGroups } from './demo-orders.ts'
import { type DemoEvent, demoHouse, demoTariffs } from './demo-programme.ts'
import type { DemoRandom } from './demo-random.ts'
import { insertRows } from './demo-statements.ts'
import { seatGroups } from './seat-groups.ts'

const dayMs = 86_400_000

/** A hall of the demo, and the statements that store it. */
export interface DemoHall {
  readonly id: HallId
  readonly plan: SeatPlan
  readonly statements: SqlStatement[]
}

export function makeHall(random: DemoRandom, { venueId }: DemoHouse, plan: SeatPlan, now: number): DemoHall {
  const id = random.newId('hal')
  const row = { id, venue_id: venueId, name: plan.name, shapes: JSON.stringify(plan.shapes) }
  const categories = JSON.stringify(plan.categories)
  const layout = storedLayout(layOutGrid(plan))
  const hall = { ...row, categories, layout, seat_count: plan.seats.length, created_at: now - 30 * dayMs }
  return { id, plan, statements: [...insertRows('hall', [hall]), insertSeats(id, plan.seats)] }
}

/** What each further zone costs of the dearest one. */
const zoneShares = [1, 0.8, 0.62, 0.45, 0.7] as const

/** An event with its zones, prices and the seats that are gone already. */
export function makeEvent(
  random: DemoRandom,
  house: DemoHouse,
  hall: DemoHall,
  event: DemoEvent,
  now: number,
): SqlStatement[] {
  const id = random.newId('evt')
  const zones = hall.plan.categories.map((name, position) => ({
    id: random.newId('zon'),
    event_id: id,
    name,
    position,
    category: name,
  }))
  const prices = zones.flatMap((zone, position) =>
    demoTariffs.flatMap((tariff, index) => {
      if (position === 0 && !tariff.inDearestZone) return []
      // Whole euros and halves, as box offices like them.
      const amount = Math.round((event.topAmount * (zoneShares[position] ?? 0.4) * tariff.percent) / 100 / 50) * 50
      return [{ zone_id: zone.id, tariff_id: house.tariffs[index], amount }]
    }),
  )
  const born = event.status === 'cancelled' ? 'closed-sale' : event.status
  // Sales need a sale that is open; an upcoming event has none.
  const pricing = demoPricing(random, id, hall, zones, prices, house)
  return [
    ...insertRows('event', [
      {
        id,
        organiser_id: house.organiserId,
        hall_id: hall.id,
        title: event.title,
        starts_at: startOf(event, now),
        status: born,
        currency: demoHouse.currency,
        ticket_template: '',
        tax_rate_basis_points: demoHouse.taxRateBasisPoints,
        created_at: now - 20 * dayMs,
      },
    ]),
    ...insertRows('outlet_event', [{ outlet_id: house.outletId, event_id: id }]),
    ...insertRows('price_zone', zones),
    ...insertRows('price', prices),
    ...takeSeats(random, house, hall, event, pricing, now),
    ...(event.status === 'cancelled'
      ? [{ sql: `update event set status = 'cancelled' where id = ?1`, parameters: [id] }]
      : []),
  ]
}

function startOf({ inDays, at }: DemoEvent, now: number): number {
  const day = localText(now + inDays * dayMs, demoHouse.timeZone).slice(0, 10)
  const start = instantOfLocal(`${day}T${at}`, demoHouse.timeZone)
  if (start === null) throw new Error(`no such time: ${day} ${at}`)
  return start
}

function demoPricing(
  random: DemoRandom,
  eventId: EventId,
  hall: DemoHall,
  zones: readonly { id: PriceZoneId; name: string }[],
  prices: readonly { zone_id: PriceZoneId; tariff_id: TariffId | undefined; amount: number }[],
  house: DemoHouse,
): DemoPricing {
  const zoneIds = new Map(zones.map((zone) => [zone.name, zone.id]))
  const amounts = new Map(prices.map((price) => [`${price.zone_id} ${price.tariff_id}`, price.amount]))
  const zoneOf = (seat: PlanSeat): PriceZoneId => {
    const zone = zoneIds.get(seat.category)
    if (zone === undefined) throw new Error(`category ${seat.category} has no zone`)
    return zone
  }
  const [full] = house.tariffs
  if (full === undefined) throw new Error('a demo without tariffs')
  return {
    eventId,
    hallId: hall.id,
    zoneOf,
    priceOf: (seat) => {
      const wanted = random.next() < 0.7 ? full : random.pick(house.tariffs)
      const amount = amounts.get(`${zoneOf(seat)} ${wanted}`)
      return amount === undefined
        ? { tariffId: full, amount: amounts.get(`${zoneOf(seat)} ${full}`) ?? 0 }
        : { tariffId: wanted, amount }
    },
  }
}

const symbols = ['★', '♥', '§', '¶', 'S', 'P'] as const
const groupNames = ['Lindqvist', 'Petrova', 'School of Music', 'Moreau', 'Chess club', 'Иванова'] as const

/** Until when they stand that were reserved then (O06–O14); `null` when they had to be paid at once. */
function demoTerms(house: DemoHouse, event: DemoEvent, at: number) {
  const performance = { startsAt: startOf(event, at + dayMs), timeZone: demoHouse.timeZone }
  const terms = bookingTerms(house.salesClass, performance, at)
  if (terms === null) return null
  const isDesk = terms.pickUps[0] === 'desk'
  return { pick_up: terms.pickUps[0], option_at: isDesk ? optionEnd(terms.proposed, performance) : null }
}

/** Sold, reserved and blocked seats, as a hall has them some days before. */
function takeSeats(
  random: DemoRandom,
  house: DemoHouse,
  { id: hallId, plan }: DemoHall,
  event: DemoEvent,
  pricing: DemoPricing,
  now: number,
): SqlStatement[] {
  const { eventId } = pricing
  const isTaken = new Uint8Array(plan.seats.length)
  const sizes = event.hall === 'stadium' ? [12, 16, 20, 24] : [2, 2, 2, 3, 4, 4, 6]
  const sold = seatGroups(plan.seats, event.sold, sizes, isTaken, random)
  const terms = demoTerms(house, event, now - dayMs)
  const groups = terms === null ? [] : seatGroups(plan.seats, event.reserved, [2, 4, 5, 8], isTaken, random)
  const reserved = groups.map((seats) => ({
    seats,
    id: random.newId('res'),
    name: random.pick(groupNames),
    symbol: random.pick(symbols),
  }))
  const blocked = seatGroups(plan.seats, event.blocked, [2, 4, 6], isTaken, random).flat()
  const [till] = house.tills
  if (till === undefined) throw new Error('a demo without tills')
  const claim = (index: number) => ({ event_id: eventId, seat_id: seatIdAt(hallId, index) })
  return [
    ...sellGroups(sold, plan.seats, pricing, house.tills, random),
    ...insertRows(
      'reservation',
      reserved.map(({ id, name, symbol }) => ({
        id,
        event_id: eventId,
        name,
        note: '',
        symbol,
        ...terms,
        till_id: till.id,
        user_id: till.userId,
        created_at: now - dayMs,
      })),
    ),
    ...insertRows(
      'seat_claim',
      reserved.flatMap(({ seats, id, symbol }) =>
        seats.map((index) => ({
          ...claim(index),
          state: 'reserved',
          reservation_id: id,
          symbol,
          changed_at: now - dayMs,
        })),
      ),
    ),
    ...insertRows(
      'seat_claim',
      blocked.map((index) => ({ ...claim(index), state: 'blocked', changed_at: now - dayMs })),
    ),
  ]
}
