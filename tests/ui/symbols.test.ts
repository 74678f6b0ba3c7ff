import { expect, test } from 'vitest'
import { cleanSymbol } from '../../src/domain/clean-text.ts'
import { textWidth } from '../../src/terminal/glyph.ts'

test('E21 every symbol there can be is drawn in exactly one cell', () => {
  const wrong: string[] = []
  let symbols = 0
  for (let codePoint = 0x20; codePoint < 0x110000; codePoint += 1) {
    if (codePoint >= 0xd800 && codePoint < 0xe000) continue
    const symbol = cleanSymbol(String.fromCodePoint(codePoint))
    if (symbol === null) continue
    symbols += 1
    if (textWidth(symbol) !== 1) wrong.push(codePoint.toString(16))
  }
  expect(wrong).toEqual([])
  expect(symbols).toBeGreaterThan(20_000)
})
