import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centred, layOutScreen, listWindow } from '../../src/ui/layout.ts'
import { wrapWords } from '../../src/ui/wrap-words.ts'

test('80 × 24 has room for the hall beside a panel of 26 columns, and three lines around', () => {
  const layout = layOutScreen({ columns: 80, rows: 24 })
  expect(layout.isTooSmall).toBe(false)
  expect(layout.panel.columns).toBe(26)
  expect(layout.hall).toEqual({ column: 0, row: 1, columns: 54, rows: 21 })
  expect([layout.top.row, layout.status.row, layout.footer.row]).toEqual([0, 22, 23])
})

test('on every size the parts lie side by side, inside the screen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 80, max: 500 }), fc.integer({ min: 24, max: 300 }), (columns, rows) => {
      const { hall, panel, body, status, footer } = layOutScreen({ columns, rows })
      expect(hall.columns + panel.columns).toBe(columns)
      expect(panel.column).toBe(hall.columns)
      expect(panel.columns).toBeGreaterThanOrEqual(26)
      expect(body.row + body.rows).toBe(status.row)
      expect(footer.row).toBe(rows - 1)
    }),
  )
})

test('a screen one column or one row short is too small, and no size breaks the arithmetic', () => {
  expect(layOutScreen({ columns: 79, rows: 24 }).isTooSmall).toBe(true)
  expect(layOutScreen({ columns: 80, rows: 23 }).isTooSmall).toBe(true)
  for (const part of Object.values(layOutScreen({ columns: 1, rows: 1 }))) {
    if (typeof part === 'object' && 'row' in part) expect(part.row).toBeGreaterThanOrEqual(0)
  }
})

test('a box in the middle never grows over what it is in', () => {
  const outer = { column: 2, row: 3, columns: 40, rows: 10 }
  expect(centred(outer, { columns: 20, rows: 4 })).toEqual({ column: 12, row: 6, columns: 20, rows: 4 })
  expect(centred(outer, { columns: 90, rows: 90 })).toEqual(outer)
})

test('the window of a list always holds the chosen entry and is full when it can be', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 60 }), (length, chosen, rows) => {
      const selected = Math.min(chosen, Math.max(0, length - 1))
      const { first, count } = listWindow(length, selected, rows)
      expect(count).toBe(Math.min(length, rows))
      expect(first).toBeGreaterThanOrEqual(0)
      expect(first + count).toBeLessThanOrEqual(length)
      if (length > 0) expect(selected >= first && selected < first + count).toBe(true)
    }),
  )
})

test('words are kept whole where a line has room for them', () => {
  expect(wrapWords('one two three', 7)).toEqual(['one two', 'three'])
  expect(wrapWords('unbreakable', 4)).toEqual(['unbreakable'])
})
