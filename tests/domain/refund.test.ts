import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumAmounts } from '../../src/domain/money.ts'
import { refundableAmount, saleState, shareRefund, type TenderAmount, tendersLeft } from '../../src/domain/refund.ts'

const paidBy = fc.array(
  fc.record({
    tender: fc.constantFrom('cash', 'card', 'gift-card', 'account'),
    amount: fc.integer({ min: 0, max: 1_000_000 }),
  }),
  { maxLength: 6 },
)
const total = (amounts: readonly TenderAmount[]) => sumAmounts(amounts.map(({ amount }) => amount))

test('F36 F37 whatever is paid back in whatever parts, no tender gets more than it paid and nothing is left over', () => {
  fc.assert(
    fc.property(paidBy, fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 20 }), (paid, wishes) => {
      const back: TenderAmount[] = []
      for (const wish of wishes) {
        const left = tendersLeft(paid, back)
        const shares = shareRefund(wish, left)
        if (shares === null) {
          expect(wish).toBeGreaterThan(total(left))
          continue
        }
        expect(total(shares)).toBe(wish)
        expect(shares.every(({ amount }) => amount > 0)).toBe(true)
        back.push(...shares)
      }
      const last = tendersLeft(paid, back)
      expect(total(last)).toBe(total(paid) - total(back))
      back.push(...(shareRefund(total(last), last) ?? []))
      expect(total(back)).toBe(total(paid))
      for (const tender of ['cash', 'card', 'gift-card', 'account']) {
        const of = (all: readonly TenderAmount[]) => total(all.filter((each) => each.tender === tender))
        expect(of(back)).toBe(of(paid))
      }
    }),
  )
})

test('F37 cash is the last tender to get money back', () => {
  const left = tendersLeft(
    [
      { tender: 'cash', amount: 1000 },
      { tender: 'card', amount: 3000 },
    ],
    [],
  )
  expect(shareRefund(3500, left)).toEqual([
    { tender: 'card', amount: 3000 },
    { tender: 'cash', amount: 500 },
  ])
  expect(shareRefund(4001, left)).toBeNull()
  expect(shareRefund(-1, left)).toBeNull()
  expect(shareRefund(0, [])).toEqual([])
})

test('F36 refundable is sold less refunded, and nothing of what is back', () => {
  expect(refundableAmount({ amount: 1000, refunded: 0, isBack: false })).toBe(1000)
  expect(refundableAmount({ amount: 1000, refunded: 400, isBack: false })).toBe(600)
  expect(refundableAmount({ amount: 0, refunded: 0, isBack: true })).toBe(0)
})

test('Y19 a sale is sold, partly refunded or refunded', () => {
  const [sold, back, half] = [
    { amount: 10, refunded: 0, isBack: false },
    { amount: 10, refunded: 10, isBack: true },
    { amount: 10, refunded: 4, isBack: false },
  ]
  expect([[sold, sold], [sold, back], [half], [back, back]].map(saleState)).toEqual([
    'sold',
    'partly-refunded',
    'partly-refunded',
    'refunded',
  ])
})
