import { describe, expect, test } from 'vitest'
import { ByteSink } from '../../src/terminal/byte-sink.ts'
import { CellDiff, type Scroll } from '../../src/terminal/cell-diff.ts'
import { Cells } from '../../src/terminal/cells.ts'
import type { ColourDepth } from '../../src/terminal/colour-depth.ts'
import { plain, style } from '../../src/terminal/style.ts'
import { differences, draw, headless, shownCell, strangeBytes, wantedCell } from './headless-screen.ts'
import { Dice, randomEdit, shiftRows } from './random-frames.ts'

const decoder = new TextDecoder()

/** A terminal and the diff that draws on it; `show` returns the bytes it took. */
function screen(columns: number, rows: number, depth: ColourDepth, convertEol = false) {
  const terminal = headless(columns, rows, convertEol)
  const diff = new CellDiff(columns, rows, depth)
  const sink = new ByteSink()
  return {
    terminal,
    diff,
    async show(cells: Cells, scroll: Scroll | null = null): Promise<string> {
      sink.clear()
      diff.write(cells, sink, scroll)
      const bytes = sink.take()
      await draw(terminal, bytes)
      const text = decoder.decode(bytes)
      expect(strangeBytes(text)).toBe('')
      return text
    },
  }
}

describe.each([
  [80, 24, 'none', 500],
  [80, 24, 8, 500],
  [80, 24, 16, 500],
  [200, 60, 8, 150],
  [7, 3, 16, 1000],
] as const)('%i×%i, colours: %s', (columns, rows, depth, frames) => {
  test.each([1, 2])(
    'the terminal shows every random frame cell by cell, with and without scrolling (seed %i)',
    async (seed) => {
      const dice = new Dice(seed)
      const { terminal, show } = screen(columns, rows, depth, seed === 2)
      const cells = new Cells(columns, rows)
      for (let frame = 0; frame < frames; frame++) {
        const scroll = randomEdit(cells, dice)
        await show(cells, scroll)
        // What is drawn wrongly stays wrong, so it is found a few frames later as well.
        if (frame % 5 === 4) expect([frame, differences(terminal, cells, depth).slice(0, 3)]).toEqual([frame, []])
      }
    },
  )
})

test('a frame in the middle of resizes is drawn whole in the new size', async () => {
  const dice = new Dice(7)
  const { terminal, diff, show } = screen(80, 24, 8)
  const cells = new Cells(80, 24)
  for (let round = 0; round < 60; round++) {
    const columns = 2 + dice.below(120)
    const rows = 1 + dice.below(40)
    terminal.resize(columns, rows)
    diff.invalidate(columns, rows)
    cells.resize(columns, rows)
    for (let frame = 0; frame < 3; frame++) await show(cells, randomEdit(cells, dice))
    expect([round, differences(terminal, cells, 8).slice(0, 3)]).toEqual([round, []])
  }
})

test('a frame smaller or larger than the terminal is drawn as far as both reach', async () => {
  const { terminal, show } = screen(10, 4, 8)
  const cells = new Cells(20, 8)
  for (let row = 0; row < 8; row++) cells.put(0, row, 'abcdefghijklmnopqrst', plain)
  await show(cells)
  const small = new Cells(5, 2)
  small.put(0, 0, '12345', plain)
  await show(small)
  expect(shownCell(terminal, 0, 0)).toBe('1|default|default|')
  expect(shownCell(terminal, 9, 3)).toBe('j|default|default|')
})

test('an emoji the terminal draws narrower than we think spoils no other cell', async () => {
  const { terminal, show } = screen(20, 2, 8)
  const cells = new Cells(20, 2)
  cells.put(0, 0, 'abcdefghijklmnopqrst', plain)
  await show(cells)
  cells.put(0, 0, 'x🎭y', plain)
  cells.put(18, 0, '🎭', plain)
  await show(cells)
  for (const column of [0, 3, 4, 17]) {
    expect(shownCell(terminal, column, 0)).toBe(wantedCell(cells, column, 0, 8))
  }
  cells.put(0, 0, 'abcd', plain)
  await show(cells)
  for (const column of [0, 1, 2, 3]) expect(shownCell(terminal, column, 0)).toBe(wantedCell(cells, column, 0, 8))
})

test('the same frame again takes no byte', async () => {
  const { show } = screen(80, 24, 8)
  const cells = new Cells(80, 24)
  cells.put(3, 3, 'hall', style({ fg: 'green' }))
  await show(cells)
  expect(await show(cells)).toBe('')
})

test('moving the cursor takes the shortest way there', async () => {
  const { show } = screen(80, 24, 8)
  const cells = new Cells(80, 24)
  for (let row = 0; row < 24; row++) cells.fill(0, row, 80, 1, 0x2e, plain)
  const move = async (column: number, row: number) => {
    cells.cursor = { column, row }
    return await show(cells)
  }
  await move(10, 10)
  expect(await move(11, 10)).toBe('.')
  expect(await move(10, 10)).toBe('\b')
  expect(await move(10, 11)).toBe('\x1b[B')
  expect(await move(10, 10)).toBe('\x1b[A')
  expect(await move(0, 10)).toBe('\r')
  expect(await move(0, 12)).toBe('\n\n')
  expect(await move(40, 12)).toBe('\x1b[40C')
  expect(await move(0, 0)).toBe('\x1b[H')
  expect(await move(70, 20)).toBe('\x1b[21;71H')
})

test('one scrolled row is moved by the terminal, in its region, and only the new row is written', async () => {
  const { terminal, show } = screen(80, 24, 8)
  const cells = new Cells(80, 24)
  const paint = (first: number) => {
    for (let row = 2; row < 22; row++) {
      const line = `${'.#x@'.repeat(12).slice((first + row) % 4)} ${(first + row) * 7919}`
      cells.put(0, row, line.padEnd(60), plain)
    }
  }
  cells.put(0, 0, 'title', plain)
  cells.put(0, 23, 'keys', plain)
  paint(100)
  await show(cells)
  paint(101)
  const up = await show(cells, { top: 2, bottom: 21, lines: 1 })
  expect(up).toContain('\x1b[3;22r')
  expect(up.length).toBeLessThan(80)
  paint(100)
  const down = await show(cells, { top: 2, bottom: 21, lines: -1 })
  expect(down).toContain('\x1bM')
  expect(down.length).toBeLessThan(80)
  expect(differences(terminal, cells, 8)).toEqual([])
})

test('a scroll that is announced but did not happen, or is impossible, costs nothing and spoils nothing', async () => {
  const { terminal, show } = screen(40, 10, 8)
  const cells = new Cells(40, 10)
  for (let row = 0; row < 10; row++) cells.put(0, row, `line ${row} ..................`, plain)
  await show(cells)
  for (const scroll of [
    { top: 0, bottom: 9, lines: 3 },
    { top: 5, bottom: 4, lines: 1 },
    { top: -1, bottom: 99, lines: 1 },
    { top: 2, bottom: 5, lines: 100 },
    { top: 2, bottom: 5, lines: 0 },
  ]) {
    expect(await show(cells, scroll)).toBe('')
  }
  expect(differences(terminal, cells, 8)).toEqual([])
})

test('a screen full of text gives way to an empty one in a few bytes a line', async () => {
  const { terminal, show } = screen(80, 24, 8)
  const cells = new Cells(80, 24)
  for (let row = 0; row < 24; row++) cells.fill(0, row, 80, 1, 0x58, style({ fg: 'red', reverse: true }))
  await show(cells)
  cells.clear()
  expect((await show(cells)).length).toBeLessThan(24 * 8)
  expect(differences(terminal, cells, 8)).toEqual([])
})

test('the last cell of the screen is written without scrolling', async () => {
  const { terminal, show } = screen(10, 3, 8)
  const cells = new Cells(10, 3)
  for (let row = 0; row < 3; row++) cells.put(0, row, '0123456789', plain)
  cells.cursor = { column: 9, row: 2 }
  await show(cells)
  for (const glyph of 'ABC') {
    cells.put(9, 2, glyph, plain)
    await show(cells)
    expect(differences(terminal, cells, 8)).toEqual([])
  }
})

test('the rows announced as moved may hold anything: shifted rows with changes are repaired', async () => {
  const dice = new Dice(3)
  const { terminal, show } = screen(80, 24, 8)
  const cells = new Cells(80, 24)
  for (let edit = 0; edit < 40; edit++) randomEdit(cells, dice)
  await show(cells)
  for (let round = 0; round < 100; round++) {
    const lines = dice.below(5) - 2
    shiftRows(cells, 1, 22, lines)
    randomEdit(cells, dice)
    await show(cells, { top: 1, bottom: 22, lines })
    expect(differences(terminal, cells, 8).slice(0, 3)).toEqual([])
  }
})
