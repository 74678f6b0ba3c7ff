import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BasketLine } from '../../src/domain/basket-line.ts'
import type { EventId, OrganiserId, PassId, VoucherId } from '../../src/domain/ids.ts'
import { coverProblem, type PassCover } from '../../src/domain/pass-cover.ts'
import { plainPricing, priceBasket } from '../../src/domain/price-basket.ts'
import { type AppliedVoucher, voucherName, voucherProblem, voucherRefusal } from '../../src/domain/voucher.ts'
import { unusedProblem, voucherOn } from '../../src/domain/voucher-rules.ts'
import { anyLine } from './any-line.ts'
import { anyVoucher } from './any-voucher.ts'

const cover: PassCover = {
  ...{ passId: 'pas_1' as PassId, kindName: 'Season', holder: 'Ana Petrova', validFrom: '', validTo: '' },
  ...{ usedFor: [], isVoid: false },
}

function pass(changes: Partial<AppliedVoucher> = {}, ofPass: Partial<PassCover> = {}): AppliedVoucher {
  const code = 'P23456789ABCDEFGH2K7'
  return anyVoucher({ code, value: 10_000, pass: { ...cover, ...ofPass }, ...changes })
}

const line = anyLine
const eventId = (number: number) => `evt_${number}` as EventId
const priced = (lines: readonly BasketLine[], vouchers: readonly AppliedVoucher[]) =>
  priceBasket(lines, { ...plainPricing, vouchers })
const usesOf = (lines: readonly BasketLine[], { id }: AppliedVoucher) =>
  lines.filter((each) => voucherOn(each)?.id === id)

describe('T10 which events a pass is for', () => {
  test.each([
    ['2027-03-20', '2027-03-20', Date.UTC(2027, 2, 20, 22, 59), null],
    ['2027-03-20', '2027-03-20', Date.UTC(2027, 2, 20, 23), 'wrong-day'],
    ['2027-03-20', '2027-03-20', Date.UTC(2027, 2, 19, 23), null],
    ['2027-03-20', '2027-03-20', Date.UTC(2027, 2, 19, 22, 59), 'wrong-day'],
    ['', '2027-03-19', Date.UTC(2027, 2, 20, 12), 'wrong-day'],
    ['2027-03-21', '', Date.UTC(2027, 2, 20, 12), 'wrong-day'],
    ['', '', Date.UTC(2037, 0, 1), null],
  ] as const)('T10 from %j to %j, an event at %d in Paris: %j', (validFrom, validTo, startsAt, problem) => {
    const told = coverProblem({ ...cover, validFrom, validTo }, line({ startsAt, timeZone: 'Europe/Paris' }))
    expect(told).toBe(problem)
  })

  test('T10 why it pays for nothing: another organiser, another day, used for it, everything paid for', () => {
    const told = (one: AppliedVoucher, lines: BasketLine[]) => unusedProblem(one, lines, plainPricing)
    expect(told(pass(), [line({ organiserId: 'org_2' as OrganiserId })])).toBe('no-line')
    expect(told(pass({}, { validTo: '1960-01-01' }), [line()])).toBe('wrong-day')
    expect(told(pass({}, { usedFor: [eventId(1)] }), [line()])).toBe('event-used')
    expect(told(pass(), [line()])).toBe('all-covered')
    expect(voucherProblem(pass({ usesLeft: 0 }, { isVoid: true }), 0)).toBe('void')
    expect(voucherProblem(pass({ usesLeft: 0 }), 0)).toBe('used-up')
  })

  test('T10 it is called by its kind and the end of its code, also where it is refused', () => {
    expect(voucherName(pass())).toBe('Season *H2K7')
    expect(voucherRefusal('wrong-day', pass({}, { validTo: '2027-06-30' }))).toEqual({
      ...{ refused: 'pass-refused', pass: 'Season *H2K7', problem: 'wrong-day', validFrom: '', validTo: '2027-06-30' },
    })
  })
})

describe('T10 whatever passes come together', () => {
  const linesOf = fc.array(
    fc
      .tuple(fc.nat(9000), fc.nat(3), fc.nat(9000))
      .map(([price, event, off]) => line({ price, off: Math.min(off, price), eventId: eventId(event) })),
    { maxLength: 9 },
  )
  const passesOf = fc
    .array(fc.option(fc.nat(3)), { maxLength: 4 })
    .map((lefts) =>
      lefts.map((usesLeft, index) =>
        pass({ id: `vou_${index}` as VoucherId, usesLeft }, { usedFor: index % 2 === 0 ? [] : [eventId(0)] }),
      ),
    )

  test('T10 each pays for whole seats, one of an event, no more than it has sessions, and none that it was used for', () => {
    fc.assert(
      fc.property(linesOf, passesOf, (lines, passes) => {
        const basket = priced(lines, passes)
        for (const one of passes) {
          const used = usesOf(basket.lines, one)
          expect(used.length).toBeLessThanOrEqual(one.usesLeft ?? used.length)
          expect(new Set(used.map((each) => each.eventId)).size).toBe(used.length)
          for (const each of used) {
            expect(each.amount).toBe(0)
            expect(one.pass?.usedFor).not.toContain(each.eventId)
          }
        }
        expect(basket.total).toBe(basket.fullPrice - basket.discount)
      }),
    )
  })

  test('T10 passes without a limit add up: of each event as many of the dearest seats are free as there are passes', () => {
    fc.assert(
      fc.property(linesOf, fc.nat(4), (lines, count) => {
        const passes = Array.from({ length: count }, (_, index) => pass({ id: `vou_${index}` as VoucherId }))
        const left = [...Map.groupBy(priced(lines, []).lines, (each) => each.eventId).values()].flatMap((some) =>
          some
            .map((each) => each.amount)
            .sort((one, other) => other - one)
            .slice(count),
        )
        expect(priced(lines, passes).total).toBe(left.reduce((sum, amount) => sum + amount, 0))
      }),
    )
  })

  test('T10 E26 with a voucher beside them they pay for as many seats as without it, in whatever order they came', () => {
    fc.assert(
      fc.property(linesOf, passesOf, fc.boolean(), (lines, passes, isFirst) => {
        const half = anyVoucher({ id: 'vou_half' as VoucherId, value: 5000, adds: true })
        const both = priced(lines, isFirst ? [half, ...passes] : [...passes, half])
        for (const one of passes)
          expect(usesOf(both.lines, one)).toHaveLength(usesOf(priced(lines, passes).lines, one).length)
        expect(both.total).toBeLessThanOrEqual(priced(lines, passes).total)
      }),
    )
  })
})
