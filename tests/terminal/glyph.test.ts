import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { codePointWidth, glyphText, textWidth, visitGlyphs } from '../../src/terminal/glyph.ts'

test('a text is as wide here as Ink thinks it is, so that panels copied from Ink stay in their columns', () => {
  const samples = [
    '',
    'Ticket',
    'Билет №5',
    'Ελλάδα',
    'é',
    'e\u0301',
    '券',
    '한국어',
    '한글',
    '★☆',
    '€ ½',
    '─│┌┐',
    '🎭',
    '❤️',
    '❤',
    '☝🏻',
    '👨‍👩‍👧‍👦',
    '🇧🇬',
    '1️⃣',
    'กำ',
    'नमस्ते',
    'ﾃﾞ',
    '⌚',
    '\u200b',
    'a\u00adb',
    'ＡＢ',
  ]
  for (const sample of samples) expect([sample, textWidth(sample)]).toEqual([sample, stringWidth(sample)])
})

test('every assigned letter and sign of the basic plane is as wide here as in string-width', () => {
  const differing: string[] = []
  for (let codePoint = 0x20; codePoint < 0x10000; codePoint++) {
    if (codePoint >= 0xd800 && codePoint < 0xe000) continue
    const character = String.fromCodePoint(codePoint)
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character)) continue
    if (codePointWidth(codePoint) !== stringWidth(character)) differing.push(codePoint.toString(16))
  }
  expect(differing).toEqual([])
})

test('A6 no control, bidi or zero-width character comes out of a text as a glyph of its own', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      'a',
      '\x1b',
      '\x9b',
      '\x07',
      '\r',
      '\b',
      '\u202e',
      '\u2066',
      '\u200b',
      '\x7f',
      '\0',
      '\ud800',
      '券',
      '\u0301',
    ),
  })
  fc.assert(
    fc.property(hostile, (text) => {
      visitGlyphs(text, (glyph, width) => {
        const shown = glyphText(glyph)
        expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u)
        expect(width === 1 || width === 2).toBe(true)
        return true
      })
    }),
  )
})

test('A6 ten thousand combining marks make one cell of bounded text', () => {
  const seen: string[] = []
  visitGlyphs(`a${'\u0301'.repeat(10_000)}b`, (glyph) => seen.push(glyphText(glyph)) > 0)
  expect(seen).toHaveLength(2)
  expect(seen[0]?.length).toBeLessThanOrEqual(16)
})
