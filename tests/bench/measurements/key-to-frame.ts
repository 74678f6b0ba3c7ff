import type { Line } from '../figure.ts'
import type { Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { cpuMs } from '../process-state.ts'
import { prepareRivals, type Rival } from '../rivals/draw-hall.ts'
import { mean, percentile } from '../statistics.ts'
import { handDiff } from '../terminal/hand-diff.ts'
import { MeasuredTerminal, type Size } from '../terminal/measured-terminal.ts'
import { openStadium, roundTrip, signIn, sizes, sizeText, startTill } from '../till-at-work.ts'

const keyCount = 200
/** A frame that has not begun by then does not come: the key has no effect. */
const patienceMs = 250
/** A frame is over when nothing more has come for so long. */
const quietMs = 20

export interface Runner {
  readonly name: string
  readonly terminal: MeasuredTerminal
  readonly frameMs: number[]
  readonly moveBytes: number[]
  /** Of the same moves, what a hand-written diff of this program's own screens needs. */
  readonly handBytes: number[]
  /** What each key cost the processors: on a busy machine the clock says more of the others than of the program. */
  readonly cpuMs: number[]
  silentKeys: number
}

/** Key written → last byte of the frame, the till and its rivals in turns, key by key. */
export const keyToFrame: Measurement = {
  name: 'key-to-frame',
  async run(ground, demo) {
    const rivals = await prepareRivals(ground, demo)
    const lines: Line[] = []
    for (const size of sizes) lines.push(...(await compare(ground.place(`keys-${size.columns}`, demo), rivals, size)))
    return lines
  },
}

async function compare(place: Place, rivals: readonly Rival[], size: Size): Promise<Line[]> {
  const till = startTill(place, size)
  await signIn(till)
  await openStadium(till)
  const runners = [runner('till', till)]
  for (const { name, args, env } of rivals) runners.push(runner(name, new MeasuredTerminal({ args, env, size })))
  try {
    for (const { terminal } of runners) await goInside(terminal)
    for (const key of roundTrip(keyCount)) for (const runner of runners) await measureKey(runner, key)
  } finally {
    for (const { terminal } of runners) await terminal.close()
  }
  return runners.map((runner) => lineOf(runner, size))
}

export function runner(name: string, terminal: MeasuredTerminal): Runner {
  return { name, terminal, frameMs: [], moveBytes: [], handBytes: [], cpuMs: [], silentKeys: 0 }
}

/** Away from the edge of the first section, so that the round trip stays on the screen. */
export async function goInside(terminal: MeasuredTerminal): Promise<void> {
  await terminal.whenQuiet(500)
  for (const key of [...Array<string>(3).fill('down'), ...Array<string>(6).fill('right')]) {
    terminal.press(key)
    await terminal.whenQuiet(60)
  }
}

export async function measureKey(runner: Runner, key: string): Promise<void> {
  const { terminal } = runner
  const before = terminal.cells
  const bytesBefore = terminal.bytesReceived
  const cpuBefore = cpuMs(terminal.pid)
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
  runner.cpuMs.push(cpuMs(terminal.pid) - cpuBefore)
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
      { label: 'CPU p50', amount: percentile(cpuMs, 0.5), unit: 'ms' },
      { label: 'CPU p99', amount: percentile(cpuMs, 0.99), unit: 'ms' },
      ...(silentKeys === 0 ? [] : [{ label: 'keys without effect', amount: silentKeys, unit: '' } as const]),
    ],
  }
}
