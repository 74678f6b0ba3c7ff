import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedCash, denominations, isCashCount, type ShiftRows, shiftFigures } from '../../src/domain/shift-report.ts'

const line = { eventId: 'evt_1', eventTitle: 'Tosca', startsAt: 1, timeZone: 'UTC', kind: 'seat' } as const
const tax = { taxAmount: 0, taxRateBasisPoints: 0 }

/** Sales and refunds of any amounts, each paid in full. */
const shifts: fc.Arbitrary<ShiftRows> = fc
  .record({
    float: fc.nat(100_000),
    turnoverBefore: fc.integer({ min: 0, max: 1_000_000 }),
    orders: fc.array(
      fc.record({
        amount: fc.nat(50_000),
        isRefund: fc.boolean(),
        inCash: fc.boolean(),
        operator: fc.constantFrom('A', 'B'),
      }),
      { maxLength: 20 },
    ),
    cash: fc.array(fc.record({ kind: fc.constantFrom('credit' as const, 'debit' as const), amount: fc.nat(9_000) })),
  })
  .map(({ float, turnoverBefore, orders, cash }) => {
    const signed = orders.map((order) => ({ ...order, total: order.isRefund ? -order.amount : order.amount }))
    return {
      ...{ float, turnoverBefore, cash },
      orders: signed.map(({ total, isRefund, operator }, index) => ({
        ...{
          id: `ord_${index}`,
          kind: isRefund ? ('refund' as const) : ('sale' as const),
          total,
          operator,
          operatorId: operator,
        },
        receiptNumber: index + 1,
      })),
      lines: signed.map(({ total }, index) => ({ ...line, ...tax, orderId: `ord_${index}`, amount: total })),
      payments: signed.map(({ total, inCash }) => ({ tender: inCash ? 'cash' : 'card', amount: total })),
    }
  })

test('F06 tenders, events, operators and taxes each add up to the turnover, sales less refunds', () => {
  fc.assert(
    fc.property(shifts, (rows) => {
      const figures = shiftFigures(rows)
      const sum = (parts: readonly { readonly amount: number }[]) => parts.reduce((all, { amount }) => all + amount, 0)
      expect(figures.turnover).toBe(figures.sales.amount - figures.refunds.amount)
      for (const parts of [figures.tenders, figures.events, figures.operators])
        expect(sum(parts)).toBe(figures.turnover)
      expect(figures.taxes.reduce((all, { gross }) => all + gross, 0)).toBe(figures.turnover)
      expect(figures.grandTotal).toBe(rows.turnoverBefore + figures.turnover)
    }),
  )
})

test('F03 what should be in the drawer is the float, the cash of sales, and what was put in or taken out', () => {
  fc.assert(
    fc.property(shifts, (rows) => {
      const figures = shiftFigures(rows)
      const cash = figures.tenders.find(({ tender }) => tender === 'cash')?.amount ?? 0
      expect(figures.expected).toBe(rows.float + cash + figures.cashIn - figures.cashOut)
    }),
  )
})

test('F06 an empty shift has a report of its own', () => {
  const figures = shiftFigures({ float: 500, orders: [], lines: [], payments: [], cash: [], turnoverBefore: 7 })
  expect(figures).toMatchObject({ firstReceipt: null, turnover: 0, expected: 500, grandTotal: 7 })
})

test('F03 coins and notes are those of the currency, in whole pieces, each once', () => {
  expect(
    countedCash([
      [5000, 3],
      [200, 2],
    ]),
  ).toBe(15_400)
  expect(
    isCashCount(
      [
        [5000, 3],
        [200, 2],
      ],
      'EUR',
    ),
  ).toBe(true)
  for (const wrong of [
    [[5001, 1]],
    [[5000, 1.5]],
    [[5000, -1]],
    [
      [5000, 1],
      [5000, 1],
    ],
  ] as const)
    expect(isCashCount(wrong, 'EUR')).toBe(false)
  for (const currency of ['EUR', 'BGN', 'RUB', 'CHF', 'ZZZ']) {
    const pieces = denominations(currency)
    expect([...pieces].sort((one, other) => other - one)).toEqual(pieces)
  }
})
