import { expect, test } from 'vitest'
import { bareMoney, dateTime, money, wallClock } from '../../src/ui/format.ts'
import { languages } from '../../src/ui/words.ts'

test('money is written as the language does, with the code of its currency', () => {
  expect(money(4800, 'EUR', 'en')).toBe('48.00 EUR')
  expect(money(123_456, 'EUR', 'de')).toBe('1.234,56 EUR')
  expect(bareMoney(500, 'JPY', 'en')).toBe('500')
})

test('no language brings in spaces a terminal shows at doubtful widths', () => {
  for (const language of languages) {
    expect(money(123_456_789, 'EUR', language)).not.toMatch(/[\u00a0\u2009\u202f]/)
    expect(dateTime(Date.UTC(2027, 0, 5, 15), 'long', language, 'Europe/Paris')).not.toMatch(/[\u00a0\u2009\u202f]/)
  }
})

test('times are those of the zone of the venue', () => {
  const at = Date.UTC(2027, 6, 1, 21, 30)
  expect(dateTime(at, 'time', 'en', 'Europe/Sofia')).toBe('00:30')
  expect(dateTime(at, 'day', 'en', 'Europe/Sofia')).toBe('Fri, 02/07/2027')
  expect(dateTime(at, 'time', 'de', 'America/New_York')).toBe('17:30')
})

test('the clock of the first frame has two digits for each', () => {
  expect(wallClock(new Date(2027, 0, 5, 7, 4).getTime())).toBe('07:04')
})
