import { expect, test } from 'vitest'
import { Cells } from '../../src/terminal/cells.ts'
import { openScreenOutput, type ScreenOutput } from '../../src/terminal/screen-output.ts'
import { plain, style } from '../../src/terminal/style.ts'
import { HandClock, type LineOptions, SimulatedLine } from './simulated-line.ts'

const free = style({ fg: 'green' })
const sold = style({ fg: 'red' })

function paintHall(cells: Cells, firstRow: number): void {
  for (let row = 1; row < cells.rows - 1; row++) {
    const isSold = (row + firstRow) % 3 === 0
    for (let column = 0; column < cells.columns - 27; column += 2) {
      cells.set(column, row, isSold ? 0x23 : 0x2e, isSold ? sold : free)
    }
    cells.put(cells.columns - 26, row, `panel ${row % 4}`, plain)
  }
}

type Motion = 'moving' | 'scrolling'

/** Thirty keys a second for five seconds, each with its frame; returns how long after the last key the last byte came. */
function settleMs(columns: number, rows: number, line: LineOptions, motion: Motion) {
  const clock = new HandClock()
  const wire = new SimulatedLine(clock, line)
  const output = openScreenOutput({ write: wire.write, columns, rows, depth: 8, clock })
  wire.onAnswer = () => output.answered()
  const cells = new Cells(columns, rows)
  paintHall(cells, 0)
  output.present(cells)
  clock.advance(10_000)
  const before = output.framesWritten
  for (let key = 1; key <= 150; key++) {
    if (motion === 'moving') cells.cursor = { column: (key * 2) % 50, row: 2 + (key % 7) }
    else paintHall(cells, key)
    cells.put(0, rows - 1, `Row ${key % 23} seat ${key % 31}  Stalls`, plain)
    output.present(cells, motion === 'scrolling' ? { top: 1, bottom: rows - 2, lines: 1 } : undefined)
    clock.advance(1000 / 30)
  }
  const releasedMs = clock.now() - 1000 / 30
  clock.advance(30_000)
  expect(output.isPending).toBe(false)
  return { settledMs: wire.lastArrivalMs - releasedMs, frames: output.framesWritten - before }
}

const sizes = [
  [80, 24],
  [200, 60],
] as const

test.each(sizes)(
  'scrolling with 30 keys a second over 20 KB/s and 150 ms settles within half a second (%i×%i)',
  (columns, rows) => {
    const { settledMs, frames } = settleMs(columns, rows, { bytesPerSecond: 20_000, roundTripMs: 150 }, 'scrolling')
    expect(settledMs).toBeLessThan(500)
    expect(frames).toBeGreaterThan(75)
  },
)

test('moving with 30 keys a second over 960 B/s settles within half a second', () => {
  const { settledMs, frames } = settleMs(80, 24, { bytesPerSecond: 960, roundTripMs: 150 }, 'moving')
  expect(settledMs).toBeLessThan(500)
  expect(frames).toBeGreaterThan(100)
})

test('however long keys are held over 960 B/s, after a time in which the line had little to do, it settles within half a second', () => {
  for (let held = 10; held <= 150; held += 10) {
    const { clock, wire, output, cells } = connected({ bytesPerSecond: 960, roundTripMs: 150 })
    const press = (key: number) => {
      cells.cursor = { column: (key * 2) % 50, row: 2 + (key % 7) }
      cells.put(0, cells.rows - 1, `Row ${key % 23} seat ${key % 31}  Stalls`, plain)
      output.present(cells)
    }
    clock.advance(20_000)
    for (let key = 1; key <= 40; key++) {
      press(key)
      clock.advance(key % 5 === 0 ? 700 : 60)
    }
    for (let key = 41; key <= 40 + held; key++) {
      press(key)
      clock.advance(1000 / 30)
    }
    const releasedMs = clock.now() - 1000 / 30
    clock.advance(30_000)
    expect(wire.lastArrivalMs - releasedMs, `${held} keys`).toBeLessThan(500)
  }
})

test('scrolling over a line of 960 B/s leaves only what the line needs for a few frames', () => {
  const { settledMs } = settleMs(80, 24, { bytesPerSecond: 960, roundTripMs: 150 }, 'scrolling')
  expect(settledMs).toBeLessThan(6000)
})

test('a terminal that never answers is drawn on all the same, and every key moves at once', () => {
  const { settledMs, frames } = settleMs(80, 24, { bytesPerSecond: 100_000, roundTripMs: 2, answers: false }, 'moving')
  expect(settledMs).toBeLessThan(50)
  expect(frames).toBe(150)
})

test('on a fast line every frame goes out at once', () => {
  const { settledMs, frames } = settleMs(200, 60, { bytesPerSecond: 10_000_000, roundTripMs: 1 }, 'scrolling')
  expect(settledMs).toBeLessThan(20)
  expect(frames).toBe(150)
})

function connected(line: LineOptions): { clock: HandClock; wire: SimulatedLine; output: ScreenOutput; cells: Cells } {
  const clock = new HandClock()
  const wire = new SimulatedLine(clock, line)
  const output = openScreenOutput({ write: wire.write, columns: 80, rows: 24, depth: 8, clock })
  wire.onAnswer = () => output.answered()
  const cells = new Cells(80, 24)
  paintHall(cells, 0)
  output.present(cells)
  clock.advance(1000)
  return { clock, wire, output, cells }
}

test('a terminal whose answers stop for a minute gets a bounded backlog, then the newest frame', () => {
  const { clock, wire, output, cells } = connected({ bytesPerSecond: 50_000, roundTripMs: 20 })
  wire.isStalled = true
  const before = output.bytesWritten
  for (let second = 1; second <= 8; second++) {
    paintHall(cells, second)
    output.present(cells)
    clock.advance(1000)
  }
  expect(output.isPending).toBe(true)
  expect(output.bytesWritten - before).toBeLessThan(5000)
  wire.isStalled = false
  cells.put(0, 0, 'newest', plain)
  output.present(cells)
  clock.advance(10_000)
  expect(output.isPending).toBe(false)
  const settled = output.framesWritten
  output.present(cells)
  clock.advance(1000)
  expect(output.framesWritten).toBe(settled)
})

test('answers that are lost for good do not slow the till down for ever', () => {
  const { clock, wire, output, cells } = connected({ bytesPerSecond: 50_000, roundTripMs: 20 })
  wire.isStalled = true
  for (let second = 1; second <= 60; second++) {
    paintHall(cells, second)
    output.present(cells)
    clock.advance(1000)
  }
  expect(output.isPending).toBe(false)
  wire.isStalled = false
  clock.advance(10_000)
  const before = output.framesWritten
  for (let key = 1; key <= 100; key++) {
    paintHall(cells, key)
    output.present(cells)
    clock.advance(100)
  }
  expect(output.framesWritten - before).toBeGreaterThan(95)
})
