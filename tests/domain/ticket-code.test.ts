import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IdSource } from '../../src/domain/ids.ts'
import { newSaleCode, readSaleCode, saleCodeText } from '../../src/domain/sale-code.ts'
import { checkDigit, isTicketCode, newTicketCode, ticketCodeText } from '../../src/domain/ticket-code.ts'

function idsGiving(digits: string): IdSource {
  return {
    newId: () => {
      throw new Error('no id was asked for')
    },
    randomDigits: (count) => digits.padEnd(count, '0').slice(0, count),
  }
}
const digits = fc.stringMatching(/^\d{19}$/)

test('the check digit of 572 is 4, as in the paper that describes it', () => {
  expect(checkDigit('572')).toBe('4')
  expect(checkDigit('5724')).toBe('0')
})

test('every code made is accepted; one wrong digit or two swapped neighbours are not', () => {
  fc.assert(
    fc.property(digits, fc.nat(19), fc.integer({ min: 1, max: 9 }), (random, place, shift) => {
      const code = newTicketCode(idsGiving(random))
      expect(code).toMatch(/^\d{20}$/)
      expect(isTicketCode(code)).toBe(true)
      const wrong = (Number(code[place]) + shift) % 10
      expect(isTicketCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBe(false)
      const [here = '', next = ''] = [code[place], code[place + 1]]
      if (next !== '' && here !== next)
        expect(isTicketCode(code.slice(0, place) + next + here + code.slice(place + 2))).toBe(false)
    }),
  )
})

test('what is no code is told apart', () => {
  expect(['', '123', '1234567890123456789x', '٣'.repeat(20)].some(isTicketCode)).toBe(false)
})

test('a code is read out in fours', () => {
  expect(ticketCodeText('12345678901234567890')).toBe('1234 5678 9012 3456 7890')
})

test('E16 a sale code is read back however it was typed', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{18}$/), (random) => {
      const code = newSaleCode(idsGiving(random))
      expect(code).toMatch(/^[2-9A-HJKMNP-TW-Z]{8}$/)
      expect(readSaleCode(` ${saleCodeText(code).toLowerCase()} `)).toBe(code)
    }),
  )
  expect(readSaleCode('0OIL-1111')).toBeNull()
})
