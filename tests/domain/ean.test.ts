import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eanCheckDigit, readEan } from '../../src/domain/ean.ts'

const digits = (count: number) => fc.stringMatching(new RegExp(`^[0-9]{${count}}$`))

test('T11 EAN-13, EAN-8 and UPC-A are read, UPC-A as the EAN-13 it is', () => {
  expect(readEan('4006381333931')).toBe('4006381333931')
  expect(readEan(' 73513537 ')).toBe('73513537')
  expect(readEan('036000291452')).toBe('0036000291452')
  expect(readEan('0036000291452')).toBe('0036000291452')
})

test.each([
  '4006381333932',
  '73513536',
  '400638133393',
  '',
  '40063813339310',
  '4006381-33393',
  '４００６３８１３３３９３１',
])('T11 "%s" is none', (text) => {
  expect(readEan(text)).toBeNull()
})

test('T11 every number with its check digit is read, and no single wrong digit goes unnoticed', () => {
  fc.assert(
    fc.property(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }), (number, place, more) => {
      const ean = `${number}${eanCheckDigit(number)}`
      expect(readEan(ean)).toBe(ean)
      const wrong = [...ean].map((digit, at) => (at === place ? String((Number(digit) + more) % 10) : digit)).join('')
      expect(readEan(wrong)).toBeNull()
    }),
  )
})
