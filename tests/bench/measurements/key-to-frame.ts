import { fileURLToPath } from 'node:url'
import type { Line } from '../figure.ts'
import type { Ground, Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { cpuMs } from '../process-state.ts'
import { rivals, writePicture } from '../rivals/draw-hall.ts'
import { mean, percentile } from '../statistics.ts'
import { handDiff } from '../terminal/hand-diff.ts'
import { MeasuredTerminal, type Size } from '../terminal/measured-terminal.ts'
import { openStadium, roundTrip, signIn, sizes, sizeText, startTill } from '../till-at-work.ts'

const keyCount = 200
/** A frame that has not begun by then does not come: the key has no effect. */
const patienceMs = 250
/** A frame is over when nothing more has come for so long. */
const quietMs = 20

interface Runner {
  readonly name: string
  readonly terminal: MeasuredTerminal
  readonly frameMs: number[]
  readonly moveBytes: number[]
  /** Of the same moves, what a hand-written diff of this program's own screens needs. */
  readonly handBytes: number[]
  silentKeys: number
  cpuMs: number
}

/** Key written → last byte of the frame, the till and its rivals in turns, key by key. */
export const keyToFrame: Measurement = {
  name: 'key-to-frame',
  async run(ground, demo) {
    const picture = await writePicture(ground, demo)
    const lines: Line[] = []
    for (const size of sizes) lines.push(...(await compare(ground, demo, picture, size)))
    return lines
  },
}

async function compare(ground: Ground, demo: Place, picture: string, size: Size): Promise<Line[]> {
  const place = ground.place(`keys-${size.columns}`, demo)
  const till = startTill(place, size)
  await signIn(till)
  await openStadium(till)
  const runners = [runner('till', till)]
  for (const rival of rivals) {
    const program = fileURLToPath(new URL(`../rivals/${rival}.ts`, import.meta.url))
    runners.push(runner(rival, new MeasuredTerminal({ args: [program, picture], env: place.env, size })))
  }
  try {
    for (const { terminal } of runners) await goInside(terminal)
    for (const runner of runners) runner.cpuMs -= cpuMs(runner.terminal.pid)
    for (const key of roundTrip(keyCount)) for (const runner of runners) await measureKey(runner, key)
    for (const runner of runners) runner.cpuMs += cpuMs(runner.terminal.pid)
  } finally {
    for (const { terminal } of runners) await terminal.close()
  }
  return runners.map((runner) => lineOf(runner, size))
}

function runner(name: string, terminal: MeasuredTerminal): Runner {
  return { name, terminal, frameMs: [], moveBytes: [], handBytes: [], silentKeys: 0, cpuMs: 0 }
}

/** Away from the edge of the first section, so that the round trip stays on the screen. */
async function goInside(terminal: MeasuredTerminal): Promise<void> {
  await terminal.whenQuiet(500)
  for (const key of [...Array<string>(3).fill('down'), ...Array<string>(6).fill('right')]) {
    terminal.press(key)
    await terminal.whenQuiet(60)
  }
}

async function measureKey(runner: Runner, key: string): Promise<void> {
  const { terminal } = runner
  const before = terminal.cells
  const bytesBefore = terminal.bytesReceived
  const pressedAtMs = performance.now()
  terminal.press(key)
  await terminal.nextArrival(patienceMs)
  await terminal.whenQuiet(quietMs)
  const bytes = terminal.bytesReceived - bytesBefore
  if (bytes === 0) {
    runner.silentKeys++
    return
  }
  runner.frameMs.push(terminal.lastArrivalAtMs - pressedAtMs)
  runner.moveBytes.push(bytes)
  runner.handBytes.push(Buffer.byteLength(handDiff(before, terminal.cells)))
}

function lineOf({ name, frameMs, moveBytes, handBytes, silentKeys, cpuMs }: Runner, size: Size): Line {
  const isTill = name === 'till'
  const needed = mean(handBytes)
  return {
    name: `key to last byte, ${sizeText(size)}, ${name}`,
    values: [
      { label: 'p50', amount: percentile(frameMs, 0.5), unit: 'ms', ...(isTill ? { atMost: 2 } : {}) },
      { label: 'p99', amount: percentile(frameMs, 0.99), unit: 'ms', ...(isTill ? { atMost: 8 } : {}) },
      { label: 'per move', amount: mean(moveBytes), unit: 'B' },
      {
        label: 'to a hand-written diff',
        amount: mean(moveBytes) / needed,
        unit: '×',
        ...(isTill ? { atMost: 1.2 } : {}),
      },
      { label: 'CPU', amount: cpuMs / keyCount, unit: 'ms' },
      ...(silentKeys === 0 ? [] : [{ label: 'keys without effect', amount: silentKeys, unit: '' } as const]),
    ],
  }
}
