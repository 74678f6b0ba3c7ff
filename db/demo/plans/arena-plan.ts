import type { PlanSeat, SeatPlan } from '../../../src/domain/seat-plan.ts'
import { letters, turnedBlock } from './turned-block.ts'

const categories = ['Ringside', 'Lower', 'Balcony']
const pitch = 50
const depth = 60
const middle = { x: 2000, y: 2000 }

interface Stand {
  readonly x: number
  readonly y: number
  readonly backwards: number
}

/** Clockwise from the north-west corner: places of the first rows around the floor, relative to its middle. */
const ground: readonly Stand[] = [
  { x: -900, y: -620, backwards: 138 },
  { x: -480, y: -1000, backwards: 180 },
  { x: 0, y: -1000, backwards: 180 },
  { x: 480, y: -1000, backwards: 180 },
  { x: 900, y: -620, backwards: 222 },
  { x: 1050, y: 0, backwards: 270 },
  { x: 900, y: 620, backwards: 318 },
  { x: 480, y: 1000, backwards: 0 },
  { x: 0, y: 1000, backwards: 0 },
  { x: -480, y: 1000, backwards: 0 },
  { x: -900, y: 620, backwards: 42 },
  { x: -1050, y: 0, backwards: 90 },
]

/** The balcony hangs over the rear rows of the two long sides. */
const balcony: readonly Stand[] = [
  { x: -260, y: -1120, backwards: 180 },
  { x: 260, y: -1120, backwards: 180 },
  { x: 260, y: 1120, backwards: 0 },
  { x: -260, y: 1120, backwards: 0 },
]

/** An arena of some 740 seats: blocks at angles around a floor, and a second floor that lies over the first. */
export function arenaPlan(): SeatPlan {
  const groundSeats = ground.flatMap((stand, i): PlanSeat[] =>
    turnedBlock({
      section: `Ground ${i + 1}`,
      prefix: `G${i + 1}`,
      ...placed(stand),
      rows: letters(6).map((name) => ({ name, seats: 8 })),
      pitch,
      depth,
      categoryOf: (row) => (row < 2 ? 'Ringside' : 'Lower'),
      kindOf: (row, seat) =>
        row === 0 && stand.backwards % 90 === 0 && stand.y === 0 && seat < 2 ? 'wheelchair' : 'normal',
    }),
  )
  const balconySeats = balcony.flatMap((stand, i): PlanSeat[] =>
    turnedBlock({
      section: `Balcony ${i + 1}`,
      prefix: `B${i + 1}`,
      ...placed(stand),
      rows: letters(4).map((name) => ({ name, seats: 10 })),
      pitch,
      depth,
      categoryOf: () => 'Balcony',
      kindOf: (row, seat, seats) => (row === 0 && (seat === 0 || seat === seats - 1) ? 'restricted' : 'normal'),
    }),
  )
  return {
    name: 'Arena',
    categories,
    seats: [...groundSeats, ...balconySeats],
    shapes: [{ text: 'ARENA', kind: 'pitch', ...middle, width: 1500, height: 1300 }],
  }
}

function placed(stand: Stand): Stand {
  return { x: middle.x + stand.x, y: middle.y + stand.y, backwards: stand.backwards }
}
