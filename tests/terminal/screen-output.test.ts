import { expect, test } from 'vitest'
import { Cells } from '../../src/terminal/cells.ts'
import { openScreenOutput } from '../../src/terminal/screen-output.ts'
import { plain } from '../../src/terminal/style.ts'
import { differences, draw, headless } from './headless-screen.ts'
import { HandClock } from './simulated-line.ts'

/** An output whose kernel takes bytes only when told to. */
function stallable() {
  const clock = new HandClock()
  const written: Uint8Array[] = []
  const untaken: (() => void)[] = []
  const output = openScreenOutput({
    write: (bytes, taken) => {
      written.push(bytes)
      untaken.push(taken)
    },
    columns: 40,
    rows: 5,
    depth: 8,
    clock,
  })
  return { clock, written, untaken, output, cells: new Cells(40, 5) }
}

test('while the kernel takes nothing one frame waits, a newer one takes its place, and nothing piles up', async () => {
  const { clock, written, untaken, output, cells } = stallable()
  for (let frame = 0; frame < 1000; frame++) {
    cells.put(0, 1, `frame ${frame}`, plain)
    output.present(cells)
    clock.advance(60)
  }
  expect(written).toHaveLength(1)
  expect(clock.waiting).toBe(0)
  expect(output.isPending).toBe(true)
  let isIdle = false
  const idle = output.idle.then(() => {
    isIdle = true
  })
  untaken.shift()?.()
  await Promise.resolve()
  expect(isIdle).toBe(false)
  untaken.shift()?.()
  await idle
  expect(written).toHaveLength(2)
  const terminal = headless(40, 5)
  for (const bytes of written) await draw(terminal, bytes)
  expect(differences(terminal, cells, 8)).toEqual([])
})

test('a frame that waits is kept as it was presented, whatever happens to the cells afterwards', async () => {
  const { written, untaken, output, cells } = stallable()
  output.present(cells)
  cells.put(0, 0, 'presented', plain)
  output.present(cells)
  cells.put(0, 0, 'half way ', plain)
  untaken.shift()?.()
  const terminal = headless(40, 5)
  for (const bytes of written) await draw(terminal, bytes)
  expect(terminal.buffer.active.getLine(0)?.translateToString(true)).toBe('presented')
})

test('scrolls announced while frames wait are added up', async () => {
  const { written, untaken, output, cells } = stallable()
  const paint = (first: number) => {
    for (let row = 0; row < 5; row++) cells.put(0, row, `${'.#@x'.repeat(9).slice((first + row) % 4)}     `, plain)
  }
  paint(0)
  output.present(cells)
  for (const first of [1, 2]) {
    paint(first)
    output.present(cells, { top: 0, bottom: 4, lines: 1 })
  }
  untaken.shift()?.()
  const terminal = headless(40, 5)
  for (const bytes of written) await draw(terminal, bytes)
  expect(differences(terminal, cells, 8)).toEqual([])
  expect(new TextDecoder().decode(written[1])).toContain('\x1b[1;5r\x1b[5H\n\n')
})

test('after closing nothing is written any more and waiting for idle ends', async () => {
  const { written, untaken, output, cells } = stallable()
  output.present(cells)
  cells.put(0, 0, 'late', plain)
  output.present(cells)
  output.close()
  await output.idle
  untaken.shift()?.()
  output.present(cells)
  expect(written).toHaveLength(1)
})

test('a print job goes out between two frames, in one piece, and frames wait until it is taken', async () => {
  const { written, untaken, output, cells } = stallable()
  const texts = () => written.map((bytes) => new TextDecoder().decode(bytes))
  output.present(cells)
  const job = output.passThrough(new TextEncoder().encode('\x1b[5ijob\x1b[4i'))
  cells.put(0, 0, 'behind', plain)
  output.present(cells)
  expect(written).toHaveLength(1)
  untaken.shift()?.()
  expect(texts()[1]).toBe('\x1b[5ijob\x1b[4i')
  expect(written).toHaveLength(2)
  untaken.shift()?.()
  await job
  await Promise.resolve()
  expect(texts()[2]).toBe('\x1b[5n')
  untaken.shift()?.()
  await new Promise((resolve) => setImmediate(resolve))
  output.answered()
  expect(texts().slice(3).join('')).toContain('behind')
  output.close()
})

test('a print job for a terminal that is closed is refused', async () => {
  const { untaken, output, cells } = stallable()
  output.present(cells)
  const waiting = output.passThrough(Uint8Array.of(1))
  output.close()
  untaken.shift()?.()
  await expect(waiting).rejects.toThrow('closed')
  await expect(output.passThrough(Uint8Array.of(1))).rejects.toThrow('closed')
})
