import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addLines,
  type Basket,
  type BasketLine,
  basketByEvent,
  changeTariffs,
  emptyBasket,
  isSameLine,
  removeLines,
} from '../../src/domain/basket.ts'
import type { BasketId, EventId, OrganiserId, PriceZoneId, SeatId, TariffId } from '../../src/domain/ids.ts'

const hold = { id: 'bas_1' as BasketId, expiresAt: 900_000 }

function line(event: number, seat: number, amount: number): BasketLine {
  return {
    eventId: `evt_${event}` as EventId,
    eventTitle: `Event ${event}`,
    startsAt: 1000 * event,
    timeZone: 'Europe/Paris',
    seatId: `hal_1.${seat}` as SeatId,
    organiserId: 'org_1' as OrganiserId,
    seatIndex: seat,
    section: 'Stalls',
    row: '1',
    number: String(seat),
    zoneId: 'zon_1' as PriceZoneId,
    zoneName: 'A',
    tariffId: 'trf_full' as TariffId,
    tariffName: 'Full',
    tariffMark: 'F',
    price: amount,
    discounts: [],
    amount,
    taxRateBasisPoints: 2000,
  }
}

const lines = fc.array(
  fc.record({
    event: fc.integer({ min: 1, max: 3 }),
    seat: fc.integer({ min: 0, max: 12 }),
    amount: fc.integer({ min: 0, max: 20_000 }),
  }),
  { maxLength: 12 },
)
const made = lines.map((all) => all.map(({ event, seat, amount }) => line(event, seat, amount)))
const totalOf = (basket: Basket) => basket.lines.reduce((sum, each) => sum + each.amount, 0)

test('E07 the total is the sum of the lines after every change, and no seat is in the basket twice', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('add', 'remove', 'tariff'), made), { maxLength: 12 }), (changes) => {
      let basket = emptyBasket('EUR')
      for (const [change, some] of changes) {
        if (change === 'add') basket = addLines(basket, some, hold)
        else if (change === 'remove') basket = removeLines(basket, some)
        else
          basket = changeTariffs(basket, (each) =>
            some.some((one) => isSameLine(one, each))
              ? {
                  id: 'trf_child' as TariffId,
                  name: 'Child',
                  mark: 'C',
                  price: Math.floor(each.amount / 2),
                  taxRateBasisPoints: 700,
                }
              : null,
          )
        expect(basket.total).toBe(totalOf(basket))
        expect(new Set(basket.lines.map((each) => `${each.eventId} ${each.seatId}`)).size).toBe(basket.lines.length)
        expect(basket.expiresAt === null).toBe(basket.lines.length === 0)
        expect(basketByEvent(basket).reduce((sum, event) => sum + event.total, 0)).toBe(basket.total)
      }
    }),
  )
})

test('T07 the same seat of two events stands in one basket as two lines', () => {
  const basket = addLines(emptyBasket('EUR'), [line(1, 5, 4000), line(2, 5, 2500)], hold)
  expect(basket.total).toBe(6500)
  expect(basketByEvent(basket).map(({ title, total }) => [title, total])).toEqual([
    ['Event 1', 4000],
    ['Event 2', 2500],
  ])
})

test('a seat picked again keeps its place with the newer tariff', () => {
  const first = addLines(emptyBasket('EUR'), [line(1, 5, 4000), line(1, 6, 4000)], hold)
  const again = addLines(first, [line(1, 5, 1000)], hold)
  expect(again.lines.map((each) => [each.seatIndex, each.amount])).toEqual([
    [5, 1000],
    [6, 4000],
  ])
})

test('E18 an emptied basket is as good as new', () => {
  const basket = addLines(emptyBasket('EUR'), [line(1, 5, 4000)], hold)
  expect(removeLines(basket, basket.lines)).toEqual(emptyBasket('EUR'))
})
