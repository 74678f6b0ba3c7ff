import type { Measurement } from '../measurement.ts'
import { cpuMs } from '../process-state.ts'
import { median } from '../statistics.ts'
import { settledAtMs } from '../terminal/replay.ts'
import { chooseStadium, isTitleOf, signIn, sizes, sizeText, stadiumTitle, startTill } from '../till-at-work.ts'

const runs = 5

interface Opening {
  readonly tookMs: number
  readonly cpuMs: number
}

/** Enter on the programme → the 16,000-seat hall whole on the screen. */
export const openHall: Measurement = {
  name: 'open-hall',
  async run(ground, demo) {
    const openings = new Map(sizes.map((size) => [size, { first: [] as Opening[], again: [] as Opening[] }]))
    for (let run = 0; run < runs; run++) {
      for (const [size, { first, again }] of openings) {
        const till = startTill(ground.place(`open-${size.columns}-${run}`, demo), size)
        try {
          await signIn(till)
          first.push(await openOnce(till))
          till.press('escape')
          await till.waitFor((text) => !isTitleOf(text, stadiumTitle), 'the programme')
          again.push(await openOnce(till))
        } finally {
          await till.close()
        }
      }
    }
    return [...openings].map(([size, { first, again }]) => ({
      name: `opening the 16,000-seat hall, ${sizeText(size)}`,
      values: [
        { label: '', amount: median(first.map(({ tookMs }) => tookMs)), unit: 'ms', atMost: 300 },
        { label: 'CPU', amount: median(first.map(({ cpuMs }) => cpuMs)), unit: 'ms' },
        { label: 'again', amount: median(again.map(({ tookMs }) => tookMs)), unit: 'ms' },
      ],
    }))
  },
}

async function openOnce(till: ReturnType<typeof startTill>): Promise<Opening> {
  await chooseStadium(till)
  const cpuBefore = cpuMs(till.pid)
  const pressedAtMs = performance.now()
  till.press('enter')
  await till.waitFor((text) => isTitleOf(text, stadiumTitle), 'the hall')
  await till.whenQuiet(600)
  const usedMs = cpuMs(till.pid) - cpuBefore
  return { tookMs: (await settledAtMs(till, pressedAtMs)) - pressedAtMs, cpuMs: usedMs }
}
