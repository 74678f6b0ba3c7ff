/** `npm run bench`: measures the till on this machine, beside its rivals where there are some. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isKept, type Line, lineText } from './figure.ts'
import { resultOf, writeFigures } from './figures.ts'
import { type Ground, layGround, type Place, repository } from './ground.ts'
import type { Measurement } from './measurement.ts'
import { dialogKeys } from './measurements/dialog-keys.ts'
import { hangingPrinter } from './measurements/hanging-printer.ts'
import { keyToFrame } from './measurements/key-to-frame.ts'
import { memory } from './measurements/memory.ts'
import { openHall } from './measurements/open-hall.ts'
import { sales } from './measurements/sales.ts'
import { scrollBytes } from './measurements/scroll-bytes.ts'
import { slowLines } from './measurements/slow-lines.ts'
import { stall } from './measurements/stall.ts'
import { start } from './measurements/start.ts'
import { demoPlace } from './till-at-work.ts'

/** Those of one row run side by side: they wait most of the time. */
const rows: readonly (readonly Measurement[])[] = [
  [keyToFrame],
  [dialogKeys],
  [hangingPrinter],
  [scrollBytes],
  [start],
  [openHall],
  [slowLines, stall],
  [memory],
  [sales],
]

const { values: options } = parseArgs({
  options: {
    /** One measurement; given several times, several. */
    only: { type: 'string', multiple: true },
    /** Where the result goes as JSON. */
    json: { type: 'string' },
    /** Writes the figures into README.md. */
    readme: { type: 'boolean', default: false },
    /** Exit code 1 when a target is missed. */
    strict: { type: 'boolean', default: false },
  },
})

async function measureAll(ground: Ground, demo: Place): Promise<Line[]> {
  const lines: Line[] = []
  for (const row of rows) {
    const chosen = row.filter(({ name }) => options.only?.includes(name) ?? true)
    for (const some of await Promise.all(chosen.map(({ run }) => run(ground, demo)))) {
      for (const line of some) console.log(lineText(line))
      lines.push(...some)
    }
  }
  return lines
}

const names = rows.flat().map(({ name }) => name)
const unknown = options.only?.filter((name) => !names.includes(name)) ?? []
if (unknown.length > 0) throw new Error(`--only ${unknown.join(', ')}: there are ${names.join(', ')}`)

if (options.readme && options.only !== undefined) throw new Error('--readme takes a whole run')

const ground = layGround()
try {
  const result = resultOf(await measureAll(ground, await demoPlace(ground)))
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`)
  if (options.readme) writeFigures(join(repository, 'README.md'), result)
  if (options.strict && result.lines.some((line) => isKept(line) === false)) process.exitCode = 1
} finally {
  ground.remove()
}
