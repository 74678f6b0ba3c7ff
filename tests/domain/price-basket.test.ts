import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BasketLine, lineId } from '../../src/domain/basket-line.ts'
import type { Fee } from '../../src/domain/fee.ts'
import type { EventId, FeeId, OrganiserId, PolicyId, PriceZoneId, SeatId, TariffId } from '../../src/domain/ids.ts'
import { type Pricing, plainPricing, priceBasket } from '../../src/domain/price-basket.ts'
import { type PricePolicy, policyDiscount } from '../../src/domain/price-policy.ts'
import { linesMeeting, type SaleConditions } from '../../src/domain/sale-conditions.ts'
import { taxTotals } from '../../src/domain/tax.ts'
import { anyVoucher } from './any-voucher.ts'

const now = Date.UTC(2027, 2, 1, 12)
const day = 86_400_000
const eventId = (event: number) => `evt_${event}` as EventId
const tariffs = ['trf_full', 'trf_child'] as const
const zones = ['A', 'B'] as const

function line(event: number, seat: number, price: number, tariff = 0, zone = 0): BasketLine {
  return {
    organiserId: 'org_1' as OrganiserId,
    ...{ eventId: eventId(event), eventTitle: `Event ${event}`, startsAt: now + 10 * day, timeZone: 'Europe/Sofia' },
    ...{ seatId: `hal_1.${seat}` as SeatId, seatIndex: seat, section: 'Stalls', row: '1', number: String(seat) },
    ...{ zoneId: `zon_${zone}` as PriceZoneId, zoneName: zones[zone] ?? '' },
    ...{ tariffId: (tariffs[tariff] ?? '') as TariffId, tariffName: 'T', tariffMark: 'T' },
    ...{ price, discounts: [], amount: price, taxRateBasisPoints: 900 },
  }
}

function policy(id: string, effect: 'percent' | 'fixed', value: number, conditions: SaleConditions = {}): PricePolicy {
  return { id: `pol_${id}` as PolicyId, title: `Policy ${id}`, effect, value, conditions }
}

function fee(id: string, facts: Partial<Fee> = {}): Fee {
  return {
    ...{ id: `fee_${id}` as FeeId, name: `Fee ${id}`, per: 'ticket', effect: 'fixed', value: 100 },
    ...{ taxRateBasisPoints: 2000, isAutomatic: true, isOverridable: false, ...facts },
  }
}

function pricing(policies: readonly PricePolicy[], fees: readonly Fee[] = [], more: Partial<Pricing> = {}): Pricing {
  const rules = new Map([1, 2, 3].map((event) => [eventId(event), { policies, fees }]))
  return { ...plainPricing, at: now, rules, ...more }
}

const someLines = fc
  .uniqueArray(
    fc.record({
      event: fc.integer({ min: 1, max: 3 }),
      seat: fc.integer({ min: 0, max: 15 }),
      price: fc.integer({ min: 0, max: 30_000 }),
      tariff: fc.integer({ min: 0, max: 1 }),
      zone: fc.integer({ min: 0, max: 1 }),
    }),
    { maxLength: 15, selector: ({ event, seat }) => `${event} ${seat}` },
  )
  .map((all) => all.map(({ event, seat, price, tariff, zone }) => line(event, seat, price, tariff, zone)))
const someConditions: fc.Arbitrary<SaleConditions> = fc.record(
  {
    tariffs: fc.subarray(tariffs.map((id) => id as TariffId)),
    zones: fc.subarray(['a', 'B']),
    fewestSeats: fc.integer({ min: 1, max: 5 }),
    mostSeats: fc.integer({ min: 1, max: 8 }),
    customerGroups: fc.subarray(['friends', 'students']),
    channels: fc.subarray(['desk', 'web'] as const),
    fewestDaysBefore: fc.integer({ min: 0, max: 20 }),
    from: fc.constantFrom(now - day, now + day),
  },
  { requiredKeys: [] },
)
const somePolicies = fc
  .array(
    fc.record({
      effect: fc.constantFrom('percent' as const, 'fixed' as const),
      value: fc.integer({ min: 0, max: 10_000 }),
      conditions: someConditions,
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map(({ effect, value, conditions }, index) => policy(String(index), effect, value, conditions)))
const someFees = fc
  .array(
    fc.record({
      per: fc.constantFrom('ticket' as const, 'order' as const),
      effect: fc.constantFrom('percent' as const, 'fixed' as const),
      value: fc.integer({ min: 0, max: 3000 }),
      isAutomatic: fc.boolean(),
      isOverridable: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((all) => all.map((facts, index) => fee(String(index), facts)))

test('E25 O20 nothing is ever negative, the total is lines and fees, and every discount is accounted for', () => {
  fc.assert(
    fc.property(
      someLines,
      somePolicies,
      someFees,
      fc.constantFrom('', 'friends'),
      (lines, policies, fees, customerGroup) => {
        const priced = priceBasket(lines, pricing(policies, fees, { customerGroup }))
        for (const each of priced.lines) {
          expect(each.amount).toBeGreaterThanOrEqual(0)
          const off = each.discounts.reduce((sum, discount) => sum + discount.amount, 0)
          expect(each.amount).toBe(each.price - off)
        }
        const sum = (all: readonly { amount: number }[]) => all.reduce((total, { amount }) => total + amount, 0)
        expect(priced.total).toBe(sum(priced.lines) + sum(priced.fees))
        expect(priced.discount).toBe(priced.fullPrice - sum(priced.lines))
        for (const each of priced.fees) expect(each.amount).toBeGreaterThan(0)
      },
    ),
  )
})

test('E25 the larger discount wins and nothing is added up', () => {
  fc.assert(
    fc.property(someLines, somePolicies, (lines, policies) => {
      const rules = pricing(policies)
      const priced = priceBasket(lines, rules)
      for (const [index, each] of priced.lines.entries()) {
        const before = lines[index]
        if (before === undefined) throw new Error('a line too many')
        const sameEvent = lines.filter((other) => other.eventId === before.eventId)
        const applying = policies.filter(({ conditions }) =>
          linesMeeting(conditions, sameEvent, rules).includes(before),
        )
        const largest = Math.max(0, ...applying.map((one) => policyDiscount(one, before.price)))
        expect(each.price - each.amount).toBe(largest)
        expect(each.discounts.length).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('E25 E07 the order of policies and of seats changes no price, and pricing again changes nothing', () => {
  fc.assert(
    fc.property(someLines, somePolicies, someFees, (lines, policies, fees) => {
      const rules = pricing(policies, fees)
      const priced = priceBasket(lines, rules)
      expect(priceBasket(lines, pricing([...policies].reverse(), fees)).lines).toEqual(priced.lines)
      const turned = priceBasket([...lines].reverse(), rules)
      expect([...turned.lines].reverse()).toEqual(priced.lines)
      expect(turned.total).toBe(priced.total)
      expect(priceBasket(priced.lines, rules)).toEqual(priced)
    }),
  )
})

test('E25 a group of ten pays less only from ten seats of one event on', () => {
  const rules = pricing([policy('group', 'percent', 1000, { fewestSeats: 10 })])
  const seats = (event: number, count: number) => Array.from({ length: count }, (_, seat) => line(event, seat, 2000))
  expect(priceBasket([...seats(1, 9), ...seats(2, 9)], rules).discount).toBe(0)
  expect(priceBasket([...seats(1, 10), ...seats(2, 9)], rules).discount).toBe(10 * 200)
})

test('E25 conditions are combined: tariff, zone, group, channel and days before the event', () => {
  const all = policy('all', 'fixed', 500, {
    ...{ tariffs: ['trf_child' as TariffId], zones: ['b'], customerGroups: ['Friends'], channels: ['desk'] },
    ...{ fewestDaysBefore: 10, mostDaysBefore: 10, from: now, until: now },
  })
  const seat = line(1, 1, 2000, 1, 1)
  const off = (of: BasketLine, more: Partial<Pricing>) => priceBasket([of], pricing([all], [], more)).discount
  expect(off(seat, { customerGroup: 'friends' })).toBe(500)
  expect(off(seat, {})).toBe(0)
  expect(off(seat, { customerGroup: 'friends', channel: 'web' })).toBe(0)
  expect(off(seat, { customerGroup: 'friends', at: now - 1 })).toBe(0)
  expect(off(line(1, 1, 2000, 0, 1), { customerGroup: 'friends' })).toBe(0)
  expect(off(line(1, 1, 2000, 1, 0), { customerGroup: 'friends' })).toBe(0)
  expect(off({ ...seat, startsAt: seat.startsAt + day }, { customerGroup: 'friends' })).toBe(0)
})

test('E25 days before the event go by the clock of the venue', () => {
  const eve = policy('eve', 'percent', 5000, { mostDaysBefore: 0 })
  // In Sofia it is already the day of the event, 00:30, when it is still the day before in UTC.
  const at = Date.UTC(2027, 2, 10, 22, 30)
  const seat = { ...line(1, 1, 2000), startsAt: Date.UTC(2027, 2, 11, 17) }
  expect(priceBasket([seat], pricing([eve], [], { at })).discount).toBe(1000)
  expect(priceBasket([seat], pricing([eve], [], { at: at - 3_600_000 })).discount).toBe(0)
})

test('O20 discounts come first, then fees: a percentage is of what is left to pay', () => {
  const rules = pricing([policy('half', 'percent', 5000)], [fee('p', { effect: 'percent', value: 1000, per: 'order' })])
  expect(priceBasket([line(1, 1, 2000), line(2, 1, 1000)], rules).fees).toMatchObject([
    { name: 'Fee p', amount: 150, count: 1, eventId: null },
  ])
})

test('O20 a fee per ticket counts the tickets that cost something, one per order is charged once', () => {
  const rules = pricing([], [fee('t'), fee('o', { per: 'order', value: 250 })])
  const { fees, total } = priceBasket([line(1, 1, 2000), line(1, 2, 0), line(2, 1, 1000), line(2, 2, 1000)], rules)
  expect(fees.map(({ name, count, amount }) => [name, count, amount])).toEqual([
    ['Fee t', 1, 100],
    ['Fee t', 2, 200],
    ['Fee o', 1, 250],
  ])
  expect(total).toBe(4000 + 550)
})

test('O20 an automatic fee that is not overridable stays, whatever was chosen', () => {
  const fees = [fee('fixed'), fee('soft', { isOverridable: true }), fee('extra', { isAutomatic: false })]
  const names = (added: string[], removed: string[]) => {
    const feeChoices = { added: new Set(added as FeeId[]), removed: new Set(removed as FeeId[]) }
    return priceBasket([line(1, 1, 2000)], pricing([], fees, { feeChoices })).fees.map(({ name }) => name)
  }
  expect(names([], [])).toEqual(['Fee fixed', 'Fee soft'])
  expect(names(['fee_extra'], ['fee_fixed', 'fee_soft'])).toEqual(['Fee fixed', 'Fee extra'])
})

test('F27 what is given away costs nothing and bears no fee', () => {
  const rules = pricing([policy('one', 'fixed', 600)], [fee('t')], { givenAway: 'all' })
  expect(priceBasket([line(1, 1, 2000), line(1, 2, 0)], rules)).toMatchObject({
    total: 0,
    discount: 2000,
    fees: [],
    lines: [
      { amount: 0, discounts: [{ kind: 'complimentary', amount: 2000 }] },
      { amount: 0, discounts: [] },
    ],
  })
})

test('F27 whatever is given away costs nothing, and the others cost what they would cost anyway', () => {
  fc.assert(
    fc.property(someLines, somePolicies, fc.func(fc.boolean()), (lines, policies, isGiven) => {
      const givenAway = new Set(lines.map(lineId).filter((id) => isGiven(id)))
      const usual = priceBasket(lines, pricing(policies))
      const some = priceBasket(lines, pricing(policies, [], { givenAway }))
      for (const [index, each] of some.lines.entries()) {
        const expected = givenAway.has(lineId(each)) ? 0 : usual.lines[index]?.amount
        expect(each.amount).toBe(expected)
      }
      expect(some.total).toBe(some.lines.reduce((sum, each) => sum + each.amount, 0))
    }),
  )
})

test('F27 E26 no voucher is used up for a seat that is given away, and fees leave it out', () => {
  const [one, other] = [line(1, 1, 2000), line(1, 2, 3000)]
  const voucher = anyVoucher({ usesLeft: 1, effect: 'subtract', value: 500 })
  const rules = pricing([], [fee('t')], { vouchers: [voucher], givenAway: new Set([lineId(other)]) })
  expect(priceBasket([one, other], rules)).toMatchObject({
    total: 1500 + 100,
    fees: [{ count: 1, amount: 100 }],
    lines: [{ amount: 1500, discounts: [{ kind: 'voucher' }] }, { discounts: [{ kind: 'complimentary' }] }],
  })
})

test('tax is computed from gross line by line, and the rates add up to what was paid', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          amount: fc.integer({ min: 0, max: 50_000 }),
          taxRateBasisPoints: fc.constantFrom(0, 700, 900, 2000),
        }),
      ),
      (lines) => {
        for (const { rateBasisPoints, gross, net, tax } of taxTotals(lines)) {
          const some = lines.filter((each) => each.taxRateBasisPoints === rateBasisPoints)
          expect(gross).toBe(some.reduce((sum, each) => sum + each.amount, 0))
          expect(net + tax).toBe(gross)
          expect(tax).toBeGreaterThanOrEqual(0)
        }
      },
    ),
  )
})
