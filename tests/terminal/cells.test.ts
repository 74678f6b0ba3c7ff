import { describe, expect, test } from 'vitest'
import { Cells } from '../../src/terminal/cells.ts'
import { rightHalf } from '../../src/terminal/glyph.ts'
import { plain, style } from '../../src/terminal/style.ts'
import { Dice, randomEdit } from './random-frames.ts'

const red = style({ fg: 'red' })

function row(text: string): Cells {
  const cells = new Cells(10, 1)
  cells.put(0, 0, text, plain)
  return cells
}

describe('put', () => {
  test('returns the columns it took and keeps to its limit', () => {
    const cells = new Cells(10, 2)
    expect(cells.put(0, 0, 'Зал 券', red)).toBe(6)
    expect(cells.text(0)).toBe('Зал 券    ')
    expect(cells.put(0, 1, 'abcdef', red, 3)).toBe(3)
    expect(cells.put(8, 1, 'abcdef', red)).toBe(2)
    expect(cells.text(1)).toBe('abc     ab')
  })

  test('what stands outside is clipped on all sides', () => {
    const cells = new Cells(5, 1)
    expect(cells.put(-2, 0, 'abcd', red)).toBe(4)
    expect(cells.text(0)).toBe('cd   ')
    expect(cells.put(0, 1, 'abcd', red)).toBe(0)
    expect(cells.put(0, -1, 'abcd', red)).toBe(0)
    expect(cells.put(5, 0, 'abcd', red)).toBe(0)
    expect(cells.text(0)).toBe('cd   ')
  })

  test('a wide glyph is never cut in half: at an edge it becomes a space', () => {
    const cells = new Cells(4, 1)
    cells.put(1, 0, '券券', red)
    expect(cells.text(0)).toBe(' 券 ')
    cells.put(-1, 0, '券x', red)
    expect(cells.text(0)).toBe(' x  ')
  })

  test('writing over half a wide glyph blanks its other half', () => {
    const left = row('券券')
    left.put(0, 0, 'a', plain)
    expect(left.text(0, 0, 4)).toBe('a 券')
    const right = row('券券')
    right.put(1, 0, 'a', plain)
    expect(right.text(0, 0, 4)).toBe(' a券')
    const between = row('券券')
    between.put(1, 0, '한', plain)
    expect(between.text(0, 0, 4)).toBe(' 한 ')
  })

  test('A6 control characters do not get in', () => {
    const cells = new Cells(20, 1)
    cells.put(0, 0, 'a\x1b[31mb\x07\u009bc\nd\te\u202ef', plain)
    expect(cells.text(0).trimEnd()).toBe('a[31mbc d ef')
    cells.set(0, 0, 0x1b, plain)
    expect(cells.text(0, 0, 2)).toBe(' [')
  })
})

test('fill and set respect wide glyphs at their edges', () => {
  const cells = row('券券券')
  cells.fill(1, 0, 4, 1, 0x2e, red)
  expect(cells.text(0, 0, 6)).toBe(' .... ')
  cells.set(1, 0, 0x5238, red)
  expect(cells.text(0, 0, 6)).toBe(' 券.. ')
  cells.set(9, 0, 0x5238, red)
  expect(cells.text(0, 9, 1)).toBe(' ')
})

test('a rectangle is copied to its place or to another, clipped, and wide glyphs at its edges become spaces', () => {
  const source = row('a券b券c')
  const target = new Cells(6, 2)
  target.copyFrom(source, { column: 2, row: 0, columns: 3, rows: 1 }, 1, 1)
  expect(target.text(1)).toBe('  b   ')
  target.copyFrom(source, { column: 0, row: 0, columns: 10, rows: 5 }, 3, 0)
  expect(target.text(0)).toBe('   a券')
  target.copyFrom(source, { column: -3, row: 0, columns: 10, rows: 1 }, 0, 1)
  expect(target.text(1)).toBe('  ba券'.slice(0, 3) + target.text(1).slice(3))
  expect(target.styles).toHaveLength(12)
})

test('resizing empties everything', () => {
  const cells = row('abc')
  cells.cursor = { column: 1, row: 0 }
  cells.resize(4, 2)
  expect([cells.text(0), cells.text(1), cells.cursor]).toEqual(['    ', '    ', null])
})

test('however cells are changed, no wide glyph stands there by half', () => {
  const dice = new Dice(11)
  const cells = new Cells(9, 4)
  for (let edit = 0; edit < 5000; edit++) {
    randomEdit(cells, dice)
    for (let at = 0; at < cells.glyphs.length; at++) {
      const isStart = at % cells.columns === 0
      const before = isStart ? 0x20 : (cells.glyphs[at - 1] ?? 0)
      if (cells.glyphs[at] === rightHalf) expect(before).toBeGreaterThanOrEqual(0x1100)
      if (before === 0x5238) expect(cells.glyphs[at]).toBe(rightHalf)
    }
  }
})
