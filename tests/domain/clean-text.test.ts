import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLines, cleanSymbol, cleanText } from '../../src/domain/clean-text.ts'

test.each([
  ['\x1b]52;c;aGk=\x07Anna', ']52;c;aGk=Anna'],
  ['\x9b31mred', '31mred'],
  ['a\x07b\rc\bd', 'ab cd'],
  ['safe\u202Etxt.exe\u2066\u2069', 'safetxt.exe'],
  ['zero\u200bwidth\ufeff', 'zerowidth'],
  ['nul\0nul', 'nulnul'],
  ['lone \ud800 surrogate', 'lone surrogate'],
  ['  two   lines\n of\ttext ', 'two lines of text'],
  ['Cafe\u0301', 'Café'],
  ['Ναι Да 日本 👍', 'Ναι Да 日本 👍'],
])('A6 %j becomes harmless', (dirty, clean) => {
  expect(cleanText(dirty)).toBe(clean)
})

test('A6 ten thousand marks on one letter become a handful', () => {
  expect([...cleanText(`a${'\u0335'.repeat(10_000)}`)].length).toBeLessThanOrEqual(8)
})

test('text is cut between signs, never inside one', () => {
  expect(cleanText('🇫🇷🇩🇪🇧🇬', 2)).toBe('🇫🇷🇩🇪')
  expect(cleanText('x'.repeat(10_000_000), 5)).toBe('xxxxx')
})

test('notes keep their lines', () => {
  expect(cleanLines('first\r\n second \u2028third\x1b[2J')).toBe('first\nsecond\nthird[2J')
})

test('A6 cleaned text holds nothing that drives a terminal, and cleaning it again changes nothing', () => {
  const nasty = fc.stringMatching(/^[\s\S]*$/).chain((text) =>
    fc
      .array(fc.constantFrom('\x1b', '\x9b', '\u202e', '\u200d', '\ud800', '\0', '\u0301', ' ', 'é', '\u2028'), {
        maxLength: 8,
      })
      .map((parts) => parts.join('') + text + parts.reverse().join('')),
  )
  fc.assert(
    fc.property(nasty, fc.integer({ min: 1, max: 40 }), (text, limit) => {
      const clean = cleanText(text, limit)
      expect(clean).not.toMatch(/[\p{Cc}\p{Surrogate}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u)
      expect(clean.isWellFormed()).toBe(true)
      expect(cleanText(clean, limit)).toBe(clean)
    }),
  )
})

test('E21 a symbol is one letter, digit or sign of any alphabet', () => {
  for (const symbol of ['★', 'x', '#', '7', 'Ж', 'ß', 'Ω', 'ש', 'é', '♥', '§'])
    expect(cleanSymbol(symbol)).toBe(symbol.normalize('NFC'))
  expect(cleanSymbol(' e\u0301 ')).toBe('é')
})

test('E21 nothing, several signs, and what moves the cursor are no symbols', () => {
  for (const text of ['', ' ', '\x1b', '\u0301', 'VIP', '★ VIP', '\u202e', '\u200d'])
    expect(cleanSymbol(text)).toBe(null)
})

test('E21 a sign of two cells is refused, and one made of several: the hall has one cell a seat', () => {
  for (const text of ['🎭', '席', '한', 'Ａ', 'あ', '👩‍👧', '🇧🇬', '❤️', '1️⃣', '⌚']) expect(cleanSymbol(text)).toBe(null)
})
