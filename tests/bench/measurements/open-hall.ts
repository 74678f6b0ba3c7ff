import type { Measurement } from '../measurement.ts'
import { median } from '../statistics.ts'
import { settledAtMs } from '../terminal/replay.ts'
import { chooseStadium, isTitleOf, signIn, sizes, sizeText, stadiumTitle, startTill } from '../till-at-work.ts'

const runs = 5

interface Opening {
  readonly firstMs: number
  readonly againMs: number
}

/** Enter on the programme → the 16,000-seat hall whole on the screen. */
export const openHall: Measurement = {
  name: 'open-hall',
  async run(ground, demo) {
    const openings = new Map(sizes.map((size) => [size, [] as Opening[]]))
    for (let run = 0; run < runs; run++) {
      for (const [size, list] of openings) {
        const till = startTill(ground.place(`open-${size.columns}-${run}`, demo), size)
        try {
          await signIn(till)
          const firstMs = await openOnce(till)
          till.press('escape')
          await till.waitFor((text) => !isTitleOf(text, stadiumTitle), 'the programme')
          list.push({ firstMs, againMs: await openOnce(till) })
        } finally {
          await till.close()
        }
      }
    }
    return [...openings].map(([size, list]) => ({
      name: `opening the 16,000-seat hall, ${sizeText(size)}`,
      values: [
        { label: '', amount: median(list.map(({ firstMs }) => firstMs)), unit: 'ms', atMost: 300 },
        { label: 'again', amount: median(list.map(({ againMs }) => againMs)), unit: 'ms' },
      ],
    }))
  },
}

async function openOnce(till: ReturnType<typeof startTill>): Promise<number> {
  await chooseStadium(till)
  const pressedAtMs = performance.now()
  till.press('enter')
  await till.waitFor((text) => isTitleOf(text, stadiumTitle), 'the hall')
  await till.whenQuiet(600)
  return (await settledAtMs(till, pressedAtMs)) - pressedAtMs
}
