/** The events of the fake desk, all in one small hall, and what a seat costs there. */
import type { BasketLine } from '../../src/domain/basket.ts'
import { canHold, canSell, type EventStatus } from '../../src/domain/event-status.ts'
import { layOutGrid } from '../../src/domain/grid-layout/lay-out-grid.ts'
import {
  type EventId,
  type HallId,
  type OrganiserId,
  type PriceZoneId,
  seatIdAt,
  type TariffId,
} from '../../src/domain/ids.ts'
import { type EventListing, emptyMap, type HallSeat, type OpenHall } from '../../src/domain/open-hall.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { PlanSeat, SeatPlan } from '../../src/domain/seat-plan.ts'

const hallId = 'hal_1' as HallId
const zones = [
  { id: 'zon_a' as PriceZoneId, name: 'A' },
  { id: 'zon_b' as PriceZoneId, name: 'B' },
]
export const tariffs = [
  { id: 'trf_full' as TariffId, name: 'Full', mark: 'F', isDefault: true },
  { id: 'trf_child' as TariffId, name: 'Child', mark: 'C', isDefault: false },
]
const prices = [
  [2400, 1200],
  [1600, null],
] as const

const titles = ['Swan Lake', 'Bar quartet', 'Open rehearsal', 'Cancelled night']

/** Stalls of `rows` × `columns`, and a balcony of two rows. */
function smallPlan(rows: number, columns: number): SeatPlan {
  const seats: PlanSeat[] = []
  const block = (section: string, count: number, top: number, category: string): void => {
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < columns; column++) {
        seats.push({
          guid: `${section}-${row}-${column}`,
          section,
          row: String(row + 1),
          number: String(column + 1),
          x: column * 10,
          y: (top + row) * 10,
          kind: 'normal',
          category,
        })
      }
    }
  }
  block('Stalls', rows, 5, 'A')
  block('Balcony', 2, rows + 10, 'B')
  const stage = { text: 'STAGE', kind: 'stage', x: columns * 5, y: 0, width: columns * 8, height: 20 } as const
  return { name: 'Small hall', categories: ['A', 'B'], seats, shapes: [stage] }
}

interface ProgrammeOptions {
  readonly rows?: number
  readonly columns?: number
  readonly statuses?: readonly EventStatus[]
  readonly now: number
}

export class FakeProgramme {
  readonly statuses: EventStatus[]
  private readonly plan: SeatPlan
  private readonly grid: ReturnType<typeof layOutGrid>
  private readonly now: number

  constructor({ rows = 8, columns = 16, statuses, now }: ProgrammeOptions) {
    this.plan = smallPlan(rows, columns)
    this.grid = layOutGrid(this.plan)
    this.now = now
    this.statuses = [...(statuses ?? (['on-sale', 'closed-sale', 'upcoming', 'cancelled'] as const))]
  }

  listing(index: number): EventListing {
    const status = this.statuses[index] ?? 'on-sale'
    return {
      id: `evt_${index}` as EventId,
      title: titles[index] ?? `Event ${index}`,
      startsAt: this.now + (index * 3 + 1) * 86_400_000,
      timeZone: 'Europe/Sofia',
      status,
      hallName: this.plan.name,
      venueName: 'Theatre',
      currency: 'EUR',
      seatCount: this.plan.seats.length,
      freeCount: this.plan.seats.length,
      soldCount: 0,
      canSell: canSell(status),
      canHold: canHold(status),
    }
  }

  listings(): EventListing[] {
    return this.statuses.map((_, index) => this.listing(index))
  }

  openHall(id: EventId): OpenHall {
    const event = this.listing(Number(id.slice(4)))
    const seats = this.plan.seats.map(
      (seat, index): HallSeat => ({
        id: seatIdAt(hallId, index),
        section: seat.section,
        row: seat.row,
        number: seat.number,
        kind: seat.kind,
        zone: this.plan.categories.indexOf(seat.category),
      }),
    )
    return {
      event: {
        ...event,
        hallId,
        organiserId: 'org_1' as OrganiserId,
        organiserName: 'City Theatre',
        taxRateBasisPoints: 900,
        ticketTemplate: 'ticket',
      },
      grid: this.grid,
      seats,
      zones,
      tariffs,
      amountOf: (zone, tariff) => prices[zone]?.[tariff] ?? null,
      map: emptyMap(seats.length),
    }
  }
}

/** A seat at a tariff, as the basket has it. */
export function lineOf(open: OpenHall, seatIndex: number, tariff: number): BasketLine | Refusal {
  const seat = open.seats[seatIndex]
  const zone = zones[seat?.zone ?? -1]
  const chosen = tariffs[tariff]
  if (seat === undefined || zone === undefined || chosen === undefined)
    return { refused: 'unknown-seats', seats: [String(seatIndex)] }
  const amount = open.amountOf(seat.zone, tariff)
  if (amount === null) return { refused: 'no-price', zone: zone.name, tariff: chosen.name }
  return {
    eventId: open.event.id,
    eventTitle: open.event.title,
    startsAt: open.event.startsAt,
    timeZone: open.event.timeZone,
    organiserId: open.event.organiserId,
    seatId: seat.id,
    seatIndex,
    section: seat.section,
    row: seat.row,
    number: seat.number,
    zoneId: zone.id,
    zoneName: zone.name,
    tariffId: chosen.id,
    tariffName: chosen.name,
    tariffMark: chosen.mark,
    price: amount,
    discounts: [],
    amount,
    taxRateBasisPoints: 900,
  }
}
