import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeOf, checkPayments, type PaymentFacts, type PaymentInput, paidBy } from '../../src/domain/payment.ts'
import { permissionsOf } from '../../src/domain/permission.ts'
import { tenders } from '../../src/domain/tender.ts'

const facts: PaymentFacts = {
  currency: 'EUR',
  permissions: permissionsOf('admin'),
  hasCustomer: true,
  hasNote: true,
  moneyOnly: 0,
}
const check = (total: number, inputs: readonly PaymentInput[], more: Partial<PaymentFacts> = {}) =>
  checkPayments(total, inputs, { ...facts, ...more })

describe('F28 the payments of a sale', () => {
  test('F28 whatever is asked for, a sale completes only when its payments are its total, and only cash gives change', () => {
    const amount = fc.option(fc.integer({ min: -100, max: 10_000 }), { nil: undefined })
    const inputs = fc.array(fc.record({ tender: fc.constantFrom(...tenders), amount, given: amount }), { maxLength: 5 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), inputs, (total, asked) => {
        const given = asked.map(({ tender, amount: paid, given: handed }) => ({
          ...{ tender, reference: 'ABCD' },
          ...(paid === undefined ? {} : { amount: paid }),
          ...(handed === undefined ? {} : { given: handed }),
        }))
        const payments = check(total, given)
        if ('refused' in payments) return
        expect(paidBy(payments)).toBe(total)
        expect(changeOf(payments)).toBeGreaterThanOrEqual(0)
        for (const each of payments) {
          expect(each.amount).toBeGreaterThanOrEqual(0)
          if (each.tender !== 'cash') expect(each.given).toBe(each.amount)
          expect(each.amount === 0).toBe(each.tender === 'complimentary')
        }
      }),
    )
  })

  test('F28 cash of which more is handed over than is left gives the rest back', () => {
    expect(
      check(5000, [
        { tender: 'card', amount: 3000 },
        { tender: 'cash', given: 5000 },
      ]),
    ).toMatchObject([
      { tender: 'card', amount: 3000, given: 3000 },
      { tender: 'cash', amount: 2000, given: 5000 },
    ])
  })

  test('F28 a card never pays more than is left, and what is missing is refused', () => {
    expect(check(5000, [{ tender: 'card', amount: 5001 }])).toEqual({
      ...{ refused: 'payment-over', left: 5000, paid: 5001, currency: 'EUR' },
    })
    expect(
      check(5000, [
        { tender: 'cash', given: 2000 },
        { tender: 'card', amount: 1000 },
      ]),
    ).toEqual({
      ...{ refused: 'payment-short', total: 5000, paid: 3000, currency: 'EUR' },
    })
    expect(check(5000, [])).toMatchObject({ refused: 'payment-short' })
  })

  test('a sale of nothing needs no payment', () => {
    expect(check(0, [])).toEqual([])
    expect(check(0, [{ tender: 'cash' }])).toEqual([])
  })

  test.each([Number.NaN, 12.5, -1, 2 ** 60, Number.POSITIVE_INFINITY])('%d is no amount', (amount) => {
    expect(check(5000, [{ tender: 'cash', amount }])).toHaveProperty('refused')
    expect(check(5000, [{ tender: 'cash', given: amount }])).toHaveProperty('refused')
  })

  test('F27 complimentary alone, by permission, and for somebody', () => {
    const free: PaymentInput = { tender: 'complimentary' }
    expect(check(0, [free])).toEqual([{ tender: 'complimentary', amount: 0, given: 0, reference: '' }])
    expect(check(0, [free], { permissions: permissionsOf('cashier') })).toMatchObject({ refused: 'not-permitted' })
    expect(check(0, [free], { hasCustomer: false, hasNote: false })).toEqual({ refused: 'recipient-required' })
    expect(check(0, [free], { hasCustomer: false })).toHaveLength(1)
    expect(check(100, [{ tender: 'cash' }, free])).toMatchObject({ refused: 'payment-over' })
  })

  test('F27 with some lines given away their tender stands beside the others, once, and asks for the same', () => {
    const given = { hasGivenLines: true }
    const free = { tender: 'complimentary', amount: 0, given: 0, reference: '' }
    expect(check(5000, [{ tender: 'cash' }], given)).toMatchObject([{ tender: 'cash', amount: 5000 }, free])
    expect(check(5000, [{ tender: 'complimentary' }, { tender: 'cash' }], given)).toHaveLength(2)
    expect(check(0, [{ tender: 'cash' }], given)).toEqual([free])
    expect(check(5000, [], given)).toMatchObject({ refused: 'payment-short' })
    const nobody = { ...given, hasCustomer: false, hasNote: false }
    expect(check(5000, [{ tender: 'cash' }], nobody)).toEqual({ refused: 'recipient-required' })
  })

  test("an account is somebody's, and a gift card has a code", () => {
    expect(check(100, [{ tender: 'account' }], { hasCustomer: false })).toMatchObject({ refused: 'customer-required' })
    expect(check(100, [{ tender: 'gift-card' }])).toMatchObject({ refused: 'reference-required' })
    expect(check(100, [{ tender: 'account' }])).toHaveLength(1)
  })
})
