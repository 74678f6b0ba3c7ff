import { wordsFor } from '../../../src/ui/words.ts'
import type { SeenScreen } from '../../till/harness/seen-screen.ts'
import type { Line } from '../figure.ts'
import type { Place } from '../ground.ts'
import type { Measurement } from '../measurement.ts'
import { median } from '../statistics.ts'
import { MeasuredTerminal, type Size } from '../terminal/measured-terminal.ts'
import { firstSeenAtMs } from '../terminal/replay.ts'
import { sizes, sizeText, startTill, whenDeskIsOpen } from '../till-at-work.ts'

const runs = 10
const { signIn } = wordsFor('en')
/** A letter that stands nowhere on the screen. */
const letter = 'ж'

interface Start {
  readonly frameMs: number
  readonly keysMs: number
  readonly deskMs: number
}

/** From starting the command to the sign-in screen, to a key that shows, and to a database that answers; all with a warm compile cache. */
export const start: Measurement = {
  name: 'start',
  async run(ground, demo) {
    const place = ground.place('start', demo)
    const [small, large] = sizes
    if (small === undefined || large === undefined) return []
    // The first ones fill the compile cache.
    for (let run = 0; run < 2; run++) await startOnce(place, small)
    const starts = new Map<Size, Start[]>([
      [small, []],
      [large, []],
    ])
    const alone: number[] = []
    for (let run = 0; run < runs; run++) {
      for (const [size, list] of starts) list.push(await startOnce(place, size))
      alone.push(await startNode(place, small))
    }
    const lines = [...starts].map(
      ([size, list]): Line => ({
        name: `start to first whole frame, ${sizeText(size)}`,
        values: [
          { label: '', amount: median(list.map(({ frameMs }) => frameMs)), unit: 'ms', atMost: 150 },
          { label: 'a key shows', amount: median(list.map(({ keysMs }) => keysMs)), unit: 'ms' },
          { label: 'database open', amount: median(list.map(({ deskMs }) => deskMs)), unit: 'ms' },
        ],
      }),
    )
    return [
      ...lines,
      { name: 'start of Node alone to its first byte', values: [{ label: '', amount: median(alone), unit: 'ms' }] },
    ]
  },
}

async function startNode({ env }: Place, size: Size): Promise<number> {
  const node = new MeasuredTerminal({ args: ['-e', 'process.stdout.write("x")'], env, size })
  await node.ended
  return (node.arrivals[0]?.atMs ?? Number.POSITIVE_INFINITY) - node.startedAtMs
}

async function startOnce(place: Place, size: Size): Promise<Start> {
  const till = startTill(place, size)
  await till.nextArrival(10_000)
  till.press(letter)
  await till.waitFor((text) => text.includes(letter), 'the key')
  await whenDeskIsOpen(till)
  await till.whenQuiet(50)
  const since = async (isThere: (screen: SeenScreen) => boolean) =>
    ((await firstSeenAtMs(till, isThere)) ?? Number.POSITIVE_INFINITY) - till.startedAtMs
  const measured = {
    frameMs: await since(isWhole),
    keysMs: await since((screen) => screen.text().includes(letter)),
    deskMs: await since((screen) => isWhole(screen) && !screen.text().includes(signIn.opening)),
  }
  till.press('ctrl-q')
  await till.ended
  return measured
}

/** The top line, both fields and the keys of the last line stand. */
function isWhole(screen: SeenScreen): boolean {
  const text = screen.text()
  const isFieldThere = text.includes(signIn.email) && text.includes(signIn.password)
  return isFieldThere && screen.line(0) !== '' && screen.line(screen.rows - 1) !== ''
}
