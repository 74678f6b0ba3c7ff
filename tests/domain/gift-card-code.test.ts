import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secureIds } from '../../src/desk/id-source.ts'
import { codeSigns } from '../../src/domain/code-signs.ts'
import { giftCardCodeText, newGiftCardCode, readGiftCardCode } from '../../src/domain/gift-card-code.ts'

const code = newGiftCardCode(secureIds)
const signs = [...codeSigns]

test('F30 a new code begins with G, has 20 signs that look like no others, and is read however it is written', () => {
  for (let made = 0; made < 200; made += 1) {
    const each = newGiftCardCode(secureIds)
    expect(each).toMatch(/^G[23456789ABCDEFGHJKMNPQRSTWXYZ]{19}$/)
    expect(readGiftCardCode(giftCardCodeText(each).toLowerCase())).toBe(each)
  }
  expect(giftCardCodeText(code)).toMatch(/^G....-.....-.....-.....$/)
})

test('F30 every single wrong sign is noticed', () => {
  for (let place = 1; place < code.length; place += 1) {
    for (const sign of signs) {
      if (sign === code[place]) continue
      expect(readGiftCardCode(`${code.slice(0, place)}${sign}${code.slice(place + 1)}`)).toBeNull()
    }
  }
})

test('F30 every two different signs that changed places are noticed', () => {
  fc.assert(
    fc.property(fc.nat(18), fc.nat(18), (one, other) => {
      const [first, second] = [one + 1, other + 1]
      const letters = [...code]
      const [a = '', b = ''] = [letters[first], letters[second]]
      letters[first] = b
      letters[second] = a
      expect(readGiftCardCode(letters.join(''))).toBe(a === b ? code : null)
    }),
  )
})

test.each(['', 'G', 'SUMMER27', '12345678901234567890', `${code}2`, code.slice(1), `${code.slice(0, 19)}0`])(
  'F30 %s is no code of a gift card',
  (text) => {
    expect(readGiftCardCode(text)).toBeNull()
  },
)

test('F30 no sign of a code is likelier than another', () => {
  const counts = new Map<string, number>()
  for (let made = 0; made < 2000; made += 1)
    for (const sign of newGiftCardCode(secureIds).slice(1, 19)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const expected = (2000 * 18) / signs.length
  // Some 1241 times each; six standard deviations are 212.
  for (const sign of signs) expect(Math.abs((counts.get(sign) ?? 0) - expected)).toBeLessThan(212)
})
