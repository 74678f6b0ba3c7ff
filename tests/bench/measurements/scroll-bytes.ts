import type { Line } from '../figure.ts'
import type { Ground, Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { mean } from '../statistics.ts'
import { handDiff } from '../terminal/hand-diff.ts'
import type { MeasuredTerminal, Size } from '../terminal/measured-terminal.ts'
import { differs, type ScreenCells } from '../terminal/screen-cells.ts'
import { openStadium, signIn, sizes, sizeText, startTill } from '../till-at-work.ts'

const wantedScrolls = 40
/** Enough to reach the window's edge and scroll from there, down and up again. */
const keysEachWay = 130
const atMostBytes: Readonly<Record<number, number>> = { 80: 450, 200: 700 }

interface Scrolls {
  readonly bytes: number[]
  /** What a cell diff without scroll regions needs for the same screens. */
  readonly diffBytes: number[]
}

/** The bytes of a key that moves the hall by one row under the window. */
export const scrollBytes: Measurement = {
  name: 'scroll-bytes',
  async run(ground, demo) {
    const lines: Line[] = []
    for (const size of sizes) lines.push(await measure(ground, demo, size))
    return lines
  },
}

async function measure(ground: Ground, demo: Place, size: Size): Promise<Line> {
  const till = startTill(ground.place(`scroll-${size.columns}`, demo), size)
  const scrolls: Scrolls = { bytes: [], diffBytes: [] }
  try {
    await signIn(till)
    await openStadium(till)
    for (const key of ['down', 'up', 'down', 'up']) {
      if (scrolls.bytes.length < wantedScrolls) await goOneWay(till, key, scrolls)
    }
  } finally {
    await till.close()
  }
  const { bytes, diffBytes } = scrolls
  return {
    name: `one-row scroll, ${sizeText(size)}`,
    values: [
      { label: '', amount: mean(bytes), unit: 'B', atMost: atMostBytes[size.columns] ?? 0 },
      { label: 'largest', amount: Math.max(...bytes), unit: 'B' },
      { label: 'by cell diff alone', amount: mean(diffBytes), unit: 'B' },
      { label: 'of', amount: bytes.length, unit: '' },
    ],
  }
}

async function goOneWay(till: MeasuredTerminal, key: string, scrolls: Scrolls): Promise<void> {
  let before = till.cells
  for (let count = 0; count < keysEachWay; count++) {
    const bytesBefore = till.bytesReceived
    till.press(key)
    if (!(await till.nextArrival(1000))) return
    await till.whenQuiet(15)
    const after = till.cells
    if (isScrolled(before, after)) {
      scrolls.bytes.push(till.bytesReceived - bytesBefore)
      scrolls.diffBytes.push(Buffer.byteLength(handDiff(before, after)))
    }
    before = after
  }
}

/** Whether the body of the screen is rather the one before moved by a row than the one before. */
function isScrolled(before: ScreenCells, after: ScreenCells): boolean {
  const still = differences(before, after, 0)
  return (
    still > after.columns / 2 && Math.min(differences(before, after, 1), differences(before, after, -1)) < still / 2
  )
}

function differences(before: ScreenCells, after: ScreenCells, rows: number): number {
  const { columns } = after
  const shift = rows * columns
  const moved = { ...before, texts: shifted(before.texts, shift), styles: shifted(before.styles, shift) }
  let count = 0
  // Not the lines around the body, and none that came in by the move.
  for (let index = 2 * columns; index < (after.rows - 4) * columns; index++) if (differs(moved, after, index)) count++
  return count
}

function shifted(cells: readonly string[], by: number): readonly string[] {
  return by >= 0 ? cells.slice(by) : [...new Array<string>(-by).fill(''), ...cells]
}
