import { readFileSync } from 'node:fs'
import type { Measurement } from '../measurement.ts'
import { median } from '../statistics.ts'
import type { MeasuredTerminal } from '../terminal/measured-terminal.ts'
import { openStadium, roundTrip, signIn, startTill } from '../till-at-work.ts'

const size = { columns: 200, rows: 60 }
const earlyKeys = 2000
const allKeys = 10_000
/** A key at the edge of a row changes nothing; the next one waits no longer for its frame. */
const frameMs = 12
/** The garbage collector alone lets the resident set breathe by so much. */
const breathMb = 2

/** Resident memory after many keys of every kind that moves. */
export const memory: Measurement = {
  name: 'memory',
  async run(ground, demo) {
    const till = startTill(ground.place('memory', demo), size)
    try {
      await signIn(till)
      await openStadium(till)
      const opened = residentMb(till.pid)
      const early = await pressMany(till, earlyKeys)
      const late = await pressMany(till, allKeys - earlyKeys)
      return [
        {
          name: 'resident memory, 200×60',
          values: [
            { label: 'after 10,000 keys', amount: late, unit: 'MB', atMost: 90 },
            { label: 'grown since key 2,000', amount: late - early, unit: 'MB', atMost: breathMb },
            { label: 'hall just opened', amount: opened, unit: 'MB' },
          ],
        },
      ]
    } finally {
      await till.close()
    }
  },
}

/** @returns what is resident at the end: the median over the last tenth. */
async function pressMany(till: MeasuredTerminal, count: number): Promise<number> {
  const seen: number[] = []
  for (const [index, key] of mixedKeys(count).entries()) {
    till.press(key)
    await till.nextArrival(frameMs)
    if (index >= count * 0.9 && index % 20 === 0) seen.push(residentMb(till.pid))
  }
  return median(seen)
}

/** Mostly cursor keys; leaps, pages, row ends, the overview and back. */
function mixedKeys(count: number): string[] {
  const leaps = ['tab', 'pagedown', 'home', 'end', 'pageup', 'shift-tab', 'n', 'f8', 'f8']
  const one = [...roundTrip(20), ...leaps]
  return Array.from({ length: count }, (_, index) => one[index % one.length] ?? 'right')
}

function residentMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
