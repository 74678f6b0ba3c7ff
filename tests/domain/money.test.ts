import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatAmount,
  formatMoney,
  isAmount,
  largestAmount,
  minorDigits,
  parseGiven,
  parseMoney,
  sumAmounts,
  taxIn,
} from '../../src/domain/money.ts'

const plainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test.each([
  [1234, 'EUR', 'en', '€12.34'],
  [1234, 'EUR', 'de', '12,34 €'],
  [123_456_789, 'EUR', 'fr', '1 234 567,89 €'],
  [-5, 'EUR', 'en', '-€0.05'],
  [500, 'JPY', 'en', '¥500'],
  [1500, 'KWD', 'en', 'KWD 1.500'],
])('%i minor units of %s in %s read %s', (amount, currency, locale, text) => {
  expect(plainSpaces(formatMoney(amount, currency, locale))).toBe(text)
})

test('a currency knows how many digits it has', () => {
  expect(['EUR', 'BGN', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 2, 0, 3])
})

test.each([
  ['50', 5000],
  ['12.5', 1250],
  ['12,50', 1250],
  ['12,', 1200],
  [',5', 50],
  ['1 234,50', 123_450],
  ['1.234,50', 123_450],
  ['1,234.50', 123_450],
  ["1'234.50", 123_450],
  ['1.234', 123_400],
  ['1.234.567', 123_456_700],
  ['0', 0],
])('what cashiers type: %s', (text, amount) => {
  expect(parseMoney(text, 'EUR')).toBe(amount)
})

test.each([
  ['50', 5000],
  ['1 234,50', 123_450],
  ['2x50', 10_000],
  ['2X50 20', 12_000],
  ['2*50+20+5x2', 13_000],
  ['3х10 0,50', 3050],
  ['2x50 ', 10_000],
])('what was handed over, counted: %s', (text, amount) => {
  expect(parseGiven(text, 'EUR')).toBe(amount)
})

test.each(['x', '2x', 'x50', '2x50x2', '-1x50', '2x-50', '+', '99999x1', '9999x99999999999', '1e3x2', '2 x 50'])(
  'what counts no notes: %s',
  (text) => {
    expect(parseGiven(text, 'EUR')).toBeNull()
  },
)

test.each([
  '',
  ' ',
  '.',
  ',',
  'abc',
  '-5',
  '1e3',
  '12.345.6',
  '1.23.4',
  '12,3456',
  '1,2,3',
  '٣',
  '9999999999999999',
  '1..5',
])('no amount: "%s"', (text) => {
  expect(parseMoney(text, 'EUR')).toBeNull()
})

test('F17 only whole numbers of a sensible size are amounts', () => {
  expect([0, 1, -1, largestAmount].every(isAmount)).toBe(true)
  expect([1.5, Number.NaN, Infinity, 2 ** 53, largestAmount + 1, '5', 5n].some(isAmount)).toBe(false)
  expect(() => sumAmounts([largestAmount, 1])).toThrow(RangeError)
  expect(() => formatMoney(1.5, 'EUR', 'en')).toThrow(RangeError)
})

test('every amount that is printed in any of the languages is read back as itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: largestAmount }),
      fc.constantFrom('EUR', 'JPY', 'KWD', 'BGN'),
      fc.constantFrom('en', 'bg', 'ru', 'fr', 'de'),
      (amount, currency, locale) => {
        const text = formatAmount(amount, currency, locale)
        expect(parseMoney(text, currency)).toBe(amount)
      },
    ),
  )
})

test('tax and net add up to the gross amount, for refunds as for sales', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 3000 }), (gross, rate) => {
      const tax = taxIn(gross, rate)
      expect(Number.isSafeInteger(tax)).toBe(true)
      expect(Math.abs(tax - (gross * rate) / (10_000 + rate))).toBeLessThanOrEqual(0.5)
      expect(taxIn(-gross, rate)).toBe(tax === 0 ? 0 : -tax)
    }),
  )
})

test('20 % in 12.00 are 2.00', () => {
  expect(taxIn(1200, 2000)).toBe(200)
})
