import { expect, test } from 'vitest'
import { holdsCardNumber } from '../../src/domain/card-number.ts'

test.each(['4111111111111111', 'card 4111 1111 1111 1111.', '3782-822463-10005', '6011000990139424 ok'])(
  'A17 found: %s',
  (text) => {
    expect(holdsCardNumber(text)).toBe(true)
  },
)

test.each(['', '0888 123 456', '4111 1111 1111 1112', '76965100658344110703', '1234'])('A17 no card: "%s"', (text) => {
  expect(holdsCardNumber(text)).toBe(false)
})
