import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { symbologyOf } from '../../src/domain/scan.ts'
import { isStrictCode, looksTyped, readScan } from '../../src/domain/scan-kind.ts'
import { checkDigit } from '../../src/domain/ticket-code.ts'

const kindsOf = (data: string) => readScan({ data, symbology: null }).map(({ kind }) => kind)

describe('a code tells what it is', () => {
  test('a ticket by its twenty digits and the last of them, which checks the others', () => {
    const digits = fc.stringMatching(/^\d{19}$/)
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (code, wrong) => {
        const last = Number(checkDigit(code))
        expect(readScan({ data: `${code}${last}`, symbology: 'qr' })).toEqual([
          { kind: 'ticket', code: `${code}${last}` },
        ])
        expect(kindsOf(`${code}${(last + wrong) % 10}`)).toEqual([])
        expect(isStrictCode(`${code}${last}`)).toBe(true)
      }),
    )
  })

  test('a sale by its code in any writing, a customer card by its id, and nothing else', () => {
    expect(readScan({ data: 'abcd-2345', symbology: null })).toEqual([{ kind: 'sale', code: 'ABCD2345' }])
    expect(readScan({ data: 'cus_V1StGXR8Z5jd', symbology: null })).toEqual([
      { kind: 'customer', code: 'cus_V1StGXR8Z5jd' },
    ])
    expect(kindsOf('res_V1StGXR8Z5jd')).toEqual(['reservation'])
    expect(kindsOf('cus_<script>')).toEqual([])
    expect(kindsOf('')).toEqual([])
    expect(isStrictCode('ABCD2345')).toBe(false)
  })

  test('T19 a badge by letters and figures together or many figures, and no word, place or date', () => {
    expect(readScan({ data: 'egzdpcf54erf5dhqd3dq', symbology: null })).toEqual([
      { kind: 'accreditation', code: 'EGZDPCF54ERF5DHQD3DQ' },
    ])
    expect(kindsOf('4006381333931')).toEqual(['accreditation', 'article'])
    for (const text of ['2027-03-20', '12-14..15', 'Stalls 5-12', 'SUMMER2027!', 'ABCDEFGHIJKL'])
      expect(kindsOf(text), text).not.toContain('accreditation')
  })

  test('any text at all is read without a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (data) => void readScan({ data, symbology: null })))
  })
})

test('the identifier a scanner may send first tells the kind of code', () => {
  expect(symbologyOf(']C0')).toBe('code-128')
  expect(symbologyOf(']C1')).toBe('gs1-128')
  expect(symbologyOf(']Q3')).toBe('qr')
  expect(symbologyOf(']E0')).toBe('ean')
  expect(symbologyOf(']X0')).toBe('other')
  expect(symbologyOf('*')).toBeNull()
})

test('words and names read like typing, figures and what only codes hold do not', () => {
  for (const text of ['Ivanova', 'anna@guichet.example', 'Иванов 12', 'row 7-12'])
    expect(looksTyped(text), text).toBe(true)
  for (const text of ['4006381333931', 'ABC1234', 'https://x.org', '01\u001d10'])
    expect(looksTyped(text), text).toBe(false)
})
