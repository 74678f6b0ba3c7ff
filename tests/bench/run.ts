/** `npm run bench`: measures the till on this machine, beside its rivals where there are some. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isKept, type Line, lineText } from './figure.ts'
import { layGround } from './ground.ts'
import type { Measurement } from './measurement.ts'
import { keyToFrame } from './measurements/key-to-frame.ts'
import { memory } from './measurements/memory.ts'
import { openHall } from './measurements/open-hall.ts'
import { sales } from './measurements/sales.ts'
import { scrollBytes } from './measurements/scroll-bytes.ts'
import { slowLines } from './measurements/slow-lines.ts'
import { stall } from './measurements/stall.ts'
import { start } from './measurements/start.ts'
import { demoPlace } from './till-at-work.ts'

const measurements: readonly Measurement[] = [keyToFrame, scrollBytes, slowLines, start, memory, openHall, stall, sales]

const { values: options } = parseArgs({
  options: {
    /** One measurement, or several. */
    only: { type: 'string', multiple: true },
    /** Where the results go as JSON. */
    json: { type: 'string' },
    /** Exit code 1 when a target is missed. */
    strict: { type: 'boolean', default: false },
  },
})

const chosen = measurements.filter(({ name }) => options.only === undefined || options.only.includes(name))
if (chosen.length === 0) throw new Error(`--only takes ${measurements.map(({ name }) => name).join(', ')}`)

const ground = layGround()
const lines: Line[] = []
try {
  const demo = await demoPlace(ground)
  for (const { run } of chosen) {
    for (const line of await run(ground, demo)) {
      lines.push(line)
      console.log(lineText(line))
    }
  }
} finally {
  ground.remove()
}
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify({ lines }, null, 2)}\n`)
if (options.strict && lines.some((line) => isKept(line) === false)) process.exitCode = 1
