import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { cutToWidth, paperText, paperWidth, wrapToWidth } from '../../printers/paper-text.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'Ж', ' ', '中', 'e\u0301', '👩‍🚀', 'ß', '-') }),
)

describe('cleaned text', () => {
  test('F50 has no control, bidi or invisible character and no lone surrogate, whatever came in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = paperText(text)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b-\u200f\ufeff]/u)
        expect(clean.normalize('NFC')).toBe(clean)
      }),
    )
  })

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(paperText(paperText(text))).toBe(paperText(text))
      }),
    )
  })

  test('line ends, tabs and unbreakable spaces become one space', () => {
    expect(paperText('a\r\n\tb\u00a0c\u202fd')).toBe('a b c d')
  })

  test('a letter keeps a handful of marks, not a thousand', () => {
    expect(paperText(`x${'\u0323'.repeat(1000)}`).length).toBeLessThan(10)
  })
})

describe('fitting text to a width', () => {
  test('the quick measure agrees with the full one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(paperWidth(paperText(text))).toBe(stringWidth(paperText(text)))
      }),
    )
  })

  test('a cut text fits, is a beginning of the whole, and is cut only when it must be', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        const clean = paperText(text)
        const cut = cutToWidth(clean, columns)
        expect(paperWidth(cut)).toBeLessThanOrEqual(columns)
        if (paperWidth(clean) <= columns) expect(cut).toBe(clean)
        else expect(clean.startsWith(cut.slice(0, -1))).toBe(true)
      }),
    )
  })

  test('wrapped lines fit and lose no letter', () => {
    fc.assert(
      // A few letters of the world are three columns wide, so no paper narrower than that is asked for.
      fc.property(anyText, fc.integer({ min: 8, max: 40 }), (text, columns) => {
        const clean = paperText(text)
        const lines = wrapToWidth(clean, columns)
        for (const line of lines) expect(paperWidth(line)).toBeLessThanOrEqual(columns)
        expect(lines.join('').replaceAll(' ', '')).toBe(clean.replaceAll(' ', ''))
      }),
    )
  })

  test('words are kept whole where a line holds them', () => {
    expect(wrapToWidth('Der Kirschgarten von Anton Tschechow', 16)).toEqual([
      'Der Kirschgarten',
      'von Anton',
      'Tschechow',
    ])
  })

  test('a wide letter is never halved', () => {
    expect(cutToWidth('中中中', 4)).toBe('中…')
    expect(wrapToWidth('中中中', 5)).toEqual(['中中', '中'])
  })
})
