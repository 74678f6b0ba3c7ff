/** A small hall for typed lines: stalls and a circle whose rows have the same names, and boxes. */
import { layOutGrid } from '../../../src/domain/grid-layout/lay-out-grid.ts'
import type { EventId, HallId, OrganiserId, PriceZoneId, TariffId } from '../../../src/domain/ids.ts'
import { seatIdAt } from '../../../src/domain/ids.ts'
import { emptyMap, type OpenHall } from '../../../src/domain/open-hall.ts'
import { placeNames } from '../../../src/domain/place-names/place-names.ts'
import type { PlanSeat } from '../../../src/domain/seat-plan.ts'
import { seatName } from '../../../src/domain/seat-spec.ts'
import type { Vocabulary } from '../../../src/domain/typed-sale/vocabulary.ts'

const hallId = 'hal_1' as HallId
const categories = ['Premium', 'Second', 'Box seats']
const prices = [
  [4000, 3000, null],
  [2000, 1500, 1000],
  [5000, null, null],
] as const

function planSeats(): PlanSeat[] {
  const seats: PlanSeat[] = []
  const add = (section: string, row: string, count: number, y: number, category: string, x = 0): void => {
    for (let at = 0; at < count; at += 1) {
      const kind = section === 'Stalls' && row === '4' && at < 2 ? 'wheelchair' : 'normal'
      seats.push({
        guid: `${section}-${row}-${at}`,
        section,
        row,
        number: String(at + 1),
        x: x + at * 10,
        y,
        kind,
        category,
      })
    }
  }
  for (let row = 1; row <= 4; row += 1) add('Stalls', String(row), 12, row * 10, row < 3 ? 'Premium' : 'Second')
  for (let row = 1; row <= 3; row += 1) add('Circle', String(row), 12, 80 + row * 10, 'Second')
  for (let box = 1; box <= 3; box += 1) add('Boxes left', `Box ${box}`, 3, box * 20, 'Box seats', -200)
  return seats
}

export function lineHall(): OpenHall {
  const plan = { name: 'Small', categories, seats: planSeats(), shapes: [] }
  const seats = plan.seats.map((seat, index) => ({
    id: seatIdAt(hallId, index),
    section: seat.section,
    row: seat.row,
    number: seat.number,
    kind: seat.kind,
    zone: categories.indexOf(seat.category),
  }))
  return {
    event: {
      id: 'evt_1' as EventId,
      title: 'Swan Lake',
      startsAt: 0,
      timeZone: 'Europe/Sofia',
      status: 'on-sale',
      hallId,
      hallName: 'Small',
      venueName: 'Theatre',
      organiserId: 'org_1' as OrganiserId,
      organiserName: 'City Theatre',
      currency: 'EUR',
      taxRateBasisPoints: 900,
      ticketTemplate: 'ticket',
    },
    grid: layOutGrid(plan),
    seats,
    zones: categories.map((name, index) => ({ id: `zon_${index}` as PriceZoneId, name })),
    tariffs: [
      { id: 'trf_full' as TariffId, name: 'full', mark: 'F', isDefault: true },
      { id: 'trf_reduced' as TariffId, name: 'reduced', mark: 'R', isDefault: false },
      { id: 'trf_child' as TariffId, name: 'child', mark: 'C', isDefault: false },
    ],
    amountOf: (zone, tariff) => prices[zone]?.[tariff] ?? null,
    map: emptyMap(seats.length),
  }
}

/** A cashier who reads German. */
export function lineVocabulary(hall: OpenHall): Vocabulary {
  return {
    places: placeNames(hall.grid, hall.seats),
    tariffs: hall.tariffs,
    zones: hall.zones,
    articles: [],
    tenders: [
      { tender: 'cash', names: ['bar', 'cash'] },
      { tender: 'card', names: ['Karte', 'card'] },
    ],
    keywords: [
      { keyword: 'best', names: ['beste', 'best'] },
      { keyword: 'wheelchair', names: ['Rollstuhl', 'wheelchair'] },
      { keyword: 'customer', names: ['Kunde', 'customer'] },
      { keyword: 'voucher', names: ['Gutschein', 'voucher'] },
      { keyword: 'note', names: ['Notiz', 'note'] },
    ],
  }
}

export function namesOf(hall: OpenHall, seats: readonly number[]): string[] {
  return seats.flatMap((index) => {
    const seat = hall.seats[index]
    return seat === undefined ? [] : [seatName(seat)]
  })
}
