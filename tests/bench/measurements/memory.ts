import type { Line, Value } from '../figure.ts'
import type { Ground, Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { residentMb } from '../process-state.ts'
import { prepareParts, prepareRivals } from '../rivals/draw-hall.ts'
import { median } from '../statistics.ts'
import { MeasuredTerminal } from '../terminal/measured-terminal.ts'
import { openStadium, roundTrip, signIn, startTill } from '../till-at-work.ts'

const size = { columns: 200, rows: 60 }
const earlyKeys = 2000
const allKeys = 10_000
/** A key at the edge of a row changes nothing; the next one waits no longer for its frame. */
const frameMs = 12
/** The garbage collector alone lets the resident set breathe by so much. */
const breathMb = 2

/**
 * Resident memory after many keys of every kind that moves; a Node that does nothing, the libraries
 * alone, and the rivals, beside it.
 */
export const memory: Measurement = {
  name: 'memory',
  async run(ground, demo) {
    const till = startTill(ground.place('memory', demo), size)
    try {
      await signIn(till)
      await openStadium(till)
      const opened = residentMb(till.pid)
      const early = await pressMany(till, mixedKeys(earlyKeys))
      const late = await pressMany(till, mixedKeys(allKeys - earlyKeys))
      return [
        {
          name: 'resident memory, 200×60',
          values: [
            { label: 'after 10,000 keys', amount: late, unit: 'MB', atMost: 90 },
            { label: 'grown since key 2,000', amount: late - early, unit: 'MB', atMost: breathMb },
            { label: 'hall just opened', amount: opened, unit: 'MB' },
          ],
        },
        await besides(ground, demo),
      ]
    } finally {
      await till.close()
    }
  },
}

async function besides(ground: Ground, demo: Place): Promise<Line> {
  const { env } = ground.place('node-alone')
  const alone = { name: 'Node alone', args: ['-e', 'setInterval(() => {}, 1000)'], env }
  const values: Value[] = []
  for (const { name, args, env } of [alone, await prepareParts(ground), ...(await prepareRivals(ground, demo))]) {
    const terminal = new MeasuredTerminal({ args, env, size })
    await terminal.whenQuiet(1500)
    const amount = await pressMany(terminal, roundTrip(name === alone.name ? 1 : 1000))
    await terminal.close()
    values.push({ label: name, amount, unit: 'MB' })
  }
  return { name: 'resident memory, 200×60, others', values }
}

/** @returns what is resident at the end: the median over the last tenth. */
async function pressMany(terminal: MeasuredTerminal, keys: readonly string[]): Promise<number> {
  const seen: number[] = []
  for (const [index, key] of keys.entries()) {
    terminal.press(key)
    await terminal.nextArrival(frameMs)
    if (index >= Math.floor(keys.length * 0.9) && (index % 20 === 0 || index === keys.length - 1))
      seen.push(residentMb(terminal.pid))
  }
  return median(seen)
}

/** Mostly cursor keys; leaps, pages, row ends, the overview and back. */
function mixedKeys(count: number): string[] {
  const leaps = ['tab', 'pagedown', 'home', 'end', 'pageup', 'shift-tab', 'n', 'f8', 'f8']
  const one = [...roundTrip(20), ...leaps]
  return Array.from({ length: count }, (_, index) => one[index % one.length] ?? 'right')
}
