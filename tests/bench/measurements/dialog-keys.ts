import type { Line } from '../figure.ts'
import type { Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { percentile } from '../statistics.ts'
import type { Size } from '../terminal/measured-terminal.ts'
import { openStadium, signIn, sizes, sizeText, startTill } from '../till-at-work.ts'
import { measureKey, runner } from './key-to-frame.ts'

const rounds = 20
const inProgramme = ['down', 'down', 'up', 'up']
/** Tariffs, the basket's lines, and the customers with two letters typed, opened and closed again. */
const overHall = ['f2', 'down', 'escape', 'f4', 'escape', 'ctrl-u', 'm', 'a', 'escape']

/** Key written → last byte of the frame, for what Ink draws: a list, and dialogs over the 16,000-seat hall. */
export const dialogKeys: Measurement = {
  name: 'dialog-keys',
  async run(ground, demo) {
    const lines: Line[] = []
    for (const size of sizes) lines.push(...(await measure(ground.place(`dialogs-${size.columns}`, demo), size)))
    return lines
  },
}

async function measure(place: Place, size: Size): Promise<Line[]> {
  const till = startTill(place, size)
  try {
    await signIn(till)
    const list = runner('list', till)
    await pressAll(inProgramme, list)
    await openStadium(till)
    const dialogs = runner('dialogs', till)
    await pressAll(overHall, dialogs)
    return [list, dialogs].map(({ name, frameMs, cpuMs }) => ({
      name: `key to last byte, ${sizeText(size)}, ${name}`,
      values: [
        { label: 'p50', amount: percentile(frameMs, 0.5), unit: 'ms' },
        { label: 'p99', amount: percentile(frameMs, 0.99), unit: 'ms' },
        { label: 'CPU p50', amount: percentile(cpuMs, 0.5), unit: 'ms' },
      ],
    }))
  } finally {
    await till.close()
  }
}

async function pressAll(keys: readonly string[], what: ReturnType<typeof runner>): Promise<void> {
  for (let round = 0; round < rounds; round++) for (const key of keys) await measureKey(what, key)
}
