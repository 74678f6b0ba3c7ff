import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BasketLine } from '../../src/domain/basket-line.ts'
import type { EventId, OrganiserId, TariffId, VoucherId } from '../../src/domain/ids.ts'
import { plainPricing, priceBasket } from '../../src/domain/price-basket.ts'
import type { SaleContext } from '../../src/domain/sale-conditions.ts'
import {
  type AppliedVoucher,
  readPercent,
  readVoucherCode,
  voucherEffects,
  voucherKey,
  voucherProblem,
  voucherRefusal,
  voucherWorth,
} from '../../src/domain/voucher.ts'
import { discountOn, linesFor, shareVouchers, unusedProblem, voucherOn } from '../../src/domain/voucher-rules.ts'
import { anyLine as line } from './any-line.ts'
import { anyVoucher as voucher } from './any-voucher.ts'

const context: SaleContext = { at: 1000, channel: 'desk', customerGroup: '' }

const share = { voucherId: 'vou_1', title: 'SUMMER' }
const discounts = (lines: readonly BasketLine[], ...vouchers: AppliedVoucher[]) =>
  shareVouchers(lines, vouchers, context).map((each) => each?.discount ?? null)

describe('E26 what a voucher takes off', () => {
  test.each([
    ['none', 0, 0],
    ['set', 1500, 2500],
    ['set', 5000, 0],
    ['subtract', 500, 500],
    ['subtract', 9900, 4000],
    ['percent', 1250, 500],
    ['percent', 10_000, 4000],
  ] as const)('E26 %s %i takes %i off 40.00', (effect, value, off) => {
    expect(discountOn({ effect, value }, 4000)).toBe(off)
  })

  test('E26 one that adds comes on top of the price policy, off what is left', () => {
    const shares = shareVouchers([line({ off: 1000 })], [voucher({ adds: true })], context)
    expect(shares).toEqual([{ ...share, discount: 300, isBeside: true }])
  })

  test('E25 E26 one that does not add replaces a smaller discount and gives way to a larger one', () => {
    const lines = [line({ off: 100 }), line({ off: 400 }), line({ off: 900 })]
    expect(shareVouchers(lines, [voucher()], context)).toEqual([
      { ...share, discount: 400, isBeside: false },
      null,
      null,
    ])
  })

  test('E26 a voucher with fewer uses left than lines goes where it takes most off', () => {
    const lines = [line({ price: 1000 }), line({ price: 3000 }), line({ price: 2000 })]
    expect(discounts(lines, voucher({ usesLeft: 2 }))).toEqual([null, 300, 200])
  })

  test('E26 what is left of its budget is all that it takes off', () => {
    const lines = [line(), line(), line()]
    expect(discounts(lines, voucher({ budgetLeft: 650 }))).toEqual([400, 250, null])
  })

  test('E26 a line gets one voucher, the one applied first', () => {
    const first = voucher({ usesLeft: 1 })
    const second = voucher({ id: 'vou_2' as VoucherId, code: 'OTHER', value: 5000 })
    expect(discounts([line(), line()], first, second)).toEqual([400, 2000])
  })

  test('E26 one without an effect is used for the lines it is for and leaves their discounts', () => {
    const free = voucher({ effect: 'none', value: 0, conditions: { tariffs: ['trf_2' as TariffId] } })
    const lines = [line({ off: 700 }), line({ tariffId: 'trf_2' as TariffId, off: 700 })]
    expect(shareVouchers(lines, [free], context)).toEqual([null, { ...share, discount: 0, isBeside: true }])
  })

  test('E26 outside its time, and for the events of another organiser, it takes off nothing', () => {
    expect(discounts([line()], voucher({ validFrom: 1001 }))).toEqual([null])
    expect(discounts([line()], voucher({ validTo: 999 }))).toEqual([null])
    expect(discounts([line({ organiserId: 'org_2' as OrganiserId })], voucher())).toEqual([null])
  })
})

describe('E26 conditions', () => {
  test.each([
    [{}, true],
    [{ events: ['evt_1' as EventId] }, true],
    [{ events: ['evt_2' as EventId] }, false],
    [{ tariffs: ['trf_2' as TariffId] }, false],
    [{ zones: ['STALLS a'] }, true],
    [{ zones: ['Balcony'] }, false],
    [{ products: ['Full'] }, true],
    [{ products: ['stalls A'] }, true],
    [{ products: ['child'] }, false],
    [{ seats: ['Stalls 5-12'] }, true],
    [{ seats: ['Stalls 5-13'] }, false],
    [{ channels: ['web' as const] }, false],
    [{ channels: ['web' as const, 'desk' as const], zones: ['Balcony'] }, false],
  ])('E26 %j: %s', (conditions, meets) => {
    expect(linesFor(voucher({ conditions }), [line()], context)).toHaveLength(meets ? 1 : 0)
  })

  test('E26 why an applied voucher does nothing: no line is meant, or a larger discount is there', () => {
    const balcony = voucher({ conditions: { zones: ['Balcony'] } })
    const told = (one: AppliedVoucher, lines: BasketLine[]) => unusedProblem(one, lines, context)
    expect(told(balcony, [line()])).toBe('no-line')
    expect(told(voucher(), [line({ off: 500 })])).toBe('no-benefit')
    const used = line({ discounts: [{ kind: 'voucher', id: 'vou_1', title: 'SUMMER', amount: 400 }] })
    expect(told(voucher(), [used])).toBeNull()
  })
})

test('E26 a voucher is refused before and after its time, used up and without budget, in the words of its organiser', () => {
  const limited = voucher({ validFrom: 100, validTo: 200, usesLeft: 1, budgetLeft: 1, refusalText: 'Ask at the door.' })
  expect([99, 100, 200, 201].map((now) => voucherProblem(limited, now))).toEqual(['not-yet', null, null, 'expired'])
  expect(voucherProblem({ ...limited, usesLeft: 0 }, 150)).toBe('used-up')
  expect(voucherProblem({ ...limited, budgetLeft: 0 }, 150)).toBe('budget-spent')
  const refusal = { refused: 'voucher-refused', code: 'SUMMER', text: 'Ask at the door.' }
  expect(voucherRefusal('expired', limited)).toEqual({ ...refusal, problem: 'expired', at: 200 })
  expect(voucherRefusal('used-up', limited)).toEqual({ ...refusal, problem: 'used-up' })
})

describe('voucher codes', () => {
  test.each(['SUMMER27', 'Лято-2027', '夏', 'a=1', 'é'.repeat(64), '７-Б'])('E26 %s is a code', (code) => {
    expect(readVoucherCode(` ${code} `)).toBe(code.normalize('NFC'))
  })

  test.each([
    '',
    '=cmd|calc',
    '+1',
    '-1',
    '@x',
    'two words',
    'a\tb',
    'a\u001b[2J',
    'a\u202eb',
    'a\u200bb',
    '\u0000',
    'x'.repeat(65),
    '\ud800',
  ])('F50 %j is none', (text) => {
    expect(readVoucherCode(text)).toBeNull()
  })

  test('E26 codes that people type differently are one', () => {
    for (const [one, other] of [
      ['summer', 'SUMMER'],
      ['лято', 'ЛЯТО'],
      ['straße', 'STRASSE'],
      ['ＡＢＣ', 'abc'],
      ['e\u0301', 'É'],
      ['ΣΑΣ', 'σας'],
    ] as const)
      expect(voucherKey(one)).toBe(voucherKey(other))
    expect(voucherKey('A1')).not.toBe(voucherKey('A2'))
  })

  test('E26 folding a folded code changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => voucherKey(voucherKey(text)) === voucherKey(text)))
  })
})

test.each([
  ['10', 1000],
  ['12.5', 1250],
  ['12,50 %', 1250],
  ['100.00', 10_000],
  ['100.01', null],
  ['101', null],
  ['-5', null],
  ['', null],
  ['1e2', null],
])('E26 the percentage %j is %j hundredths', (text, value) => {
  expect(readPercent(text)).toBe(value)
})

test('E26 what a voucher is worth is told by its effect', () => {
  const worth = (effect: (typeof voucherEffects)[number], value: number) =>
    voucherWorth({ effect, value }, (amount) => `${amount}c`)
  expect([worth('none', 0), worth('set', 500), worth('subtract', 500), worth('percent', 1250)]).toEqual([
    '',
    '= 500c',
    '- 500c',
    '- 12.5 %',
  ])
})

describe('E26 whatever vouchers come together', () => {
  const anyVoucher = fc
    .record({
      effect: fc.constantFrom(...voucherEffects),
      value: fc.nat(10_000),
      adds: fc.boolean(),
      usesLeft: fc.option(fc.nat(4)),
      budgetLeft: fc.option(fc.nat(5000)),
      conditions: fc.constantFrom({}, { zones: ['Stalls A'] }, { zones: ['Balcony'] }),
    })
    .map((changes) => voucher(changes))
  const vouchersOf = fc
    .array(anyVoucher, { maxLength: 4 })
    .map((some) => some.map((each, index) => ({ ...each, id: `vou_${index}` as VoucherId })))
  const linesOf = fc.array(
    fc
      .tuple(fc.nat(20_000), fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('Stalls A', 'Balcony'))
      .map(([price, part, zoneName]) => line({ price, off: Math.floor(price * part), zoneName })),
    { maxLength: 8 },
  )
  const priced = (lines: readonly BasketLine[], vouchers: readonly AppliedVoucher[]) =>
    priceBasket(lines, { ...plainPricing, ...context, vouchers: [...vouchers] })

  test('E26 nothing becomes dearer or negative, and no voucher is used more or takes off more than is left of it', () => {
    fc.assert(
      fc.property(linesOf, vouchersOf, (lines, vouchers) => {
        const basket = priced(lines, vouchers)
        for (const { price, amount, discounts: own } of basket.lines) {
          expect(Number.isSafeInteger(amount)).toBe(true)
          expect(amount).toBeGreaterThanOrEqual(0)
          expect(amount).toBe(price - own.reduce((sum, each) => sum + each.amount, 0))
        }
        for (const { id, usesLeft, budgetLeft } of vouchers) {
          const uses = basket.lines.flatMap((each) => voucherOn(each) ?? []).filter((each) => each.id === id)
          expect(uses.length).toBeLessThanOrEqual(usesLeft ?? lines.length)
          const spent = uses.reduce((sum, each) => sum + each.amount, 0)
          expect(spent).toBeLessThanOrEqual(budgetLeft ?? Number.MAX_SAFE_INTEGER)
        }
        expect(basket.total).toBeLessThanOrEqual(priced(lines, []).total)
      }),
    )
  })

  test('E26 E25 beside or instead of the policy, a share never leaves the customer worse off', () => {
    fc.assert(
      fc.property(linesOf, vouchersOf, (lines, vouchers) => {
        for (const [index, each] of shareVouchers(lines, vouchers, context).entries()) {
          const { price, amount } = lines[index] ?? line()
          if (each !== null) expect((each.isBeside ? amount : price) - each.discount).toBeLessThanOrEqual(amount)
        }
      }),
    )
  })

  test('E26 a voucher that can be used oftener never makes the sale dearer', () => {
    fc.assert(
      fc.property(linesOf, anyVoucher, (lines, one) => {
        expect(priced(lines, [{ ...one, usesLeft: null }]).total).toBeLessThanOrEqual(priced(lines, [one]).total)
      }),
    )
  })
})
