import { setTimeout as wait } from 'node:timers/promises'
import type { Line } from '../figure.ts'
import type { Ground, Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import type { MeasuredTerminal, Size } from '../terminal/measured-terminal.ts'
import { settledAtMs } from '../terminal/replay.ts'
import type { LineSpeed } from '../terminal/slow-line.ts'
import { openStadium, roundTrip, signIn, sizeText, startTill } from '../till-at-work.ts'

interface Case {
  readonly work: 'scrolling' | 'moving'
  readonly size: Size
  readonly line: LineSpeed
  readonly atMostS?: number
}

const keysPerSecond = 30
const keyCount = 150
const cases: readonly Case[] = [
  {
    work: 'scrolling',
    size: { columns: 80, rows: 24 },
    line: { bytesPerSecond: 20_000, roundTripMs: 150 },
    atMostS: 0.5,
  },
  {
    work: 'scrolling',
    size: { columns: 200, rows: 60 },
    line: { bytesPerSecond: 20_000, roundTripMs: 150 },
    atMostS: 0.5,
  },
  { work: 'moving', size: { columns: 80, rows: 24 }, line: { bytesPerSecond: 960, roundTripMs: 150 }, atMostS: 0.5 },
]

/** Keys held down for five seconds over a slow line: how long after their release the screen is the last one. */
export const slowLines: Measurement = {
  name: 'slow-lines',
  // Side by side: they hardly need the processor.
  run: (ground, demo) => Promise.all(cases.map((one) => measure(ground, demo, one))),
}

async function measure(ground: Ground, demo: Place, { work, size, line, atMostS = 0 }: Case): Promise<Line> {
  const { bytesPerSecond, roundTripMs } = line
  const till = startTill(ground.place(`slow-${size.columns}-${bytesPerSecond}`, demo), size, line)
  try {
    await signIn(till)
    await openStadium(till)
    await till.whenQuiet(3 * roundTripMs)
    const bytesBefore = till.bytesReceived
    const pressedAtMs = performance.now()
    await holdKeys(till, work === 'moving' ? roundTrip(keyCount) : upAndDown())
    const releasedAtMs = performance.now()
    const keysS = (releasedAtMs - pressedAtMs) / 1000
    await till.whenQuiet(2500)
    const settledS = (Math.max(releasedAtMs, await settledAtMs(till, releasedAtMs)) - releasedAtMs) / 1000
    return {
      name: `settled after ${work}, ${bytesPerSecond} B/s, ${roundTripMs} ms, ${sizeText(size)}`,
      values: [
        { label: '', amount: settledS, unit: 's', atMost: atMostS },
        { label: 'keys', amount: keyCount / keysS, unit: '/s' },
        { label: 'sent', amount: till.bytesReceived - bytesBefore, unit: 'B' },
      ],
    }
  } finally {
    await till.close()
  }
}

/** Presses keys as a keyboard repeats them, at even times. */
async function holdKeys(till: MeasuredTerminal, keys: readonly string[]): Promise<void> {
  const startMs = performance.now()
  for (const [index, key] of keys.entries()) {
    await wait(Math.max(0, startMs + ((index + 1) * 1000) / keysPerSecond - performance.now()))
    till.press(key)
  }
}

function upAndDown(): string[] {
  const third = Math.floor(keyCount / 3)
  return Array.from({ length: keyCount }, (_, index) => (Math.floor(index / third) === 1 ? 'up' : 'down'))
}
