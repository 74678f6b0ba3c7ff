import type { PlanSeat, SeatPlan } from '../../../src/domain/seat-plan.ts'
import { turnedBlock } from './turned-block.ts'

const categories = ['Main', 'Side', 'Corner', 'Upper']
const pitch = 50
const depth = 80
/** Half the length and width of the ground up to the first row, in centimetres. */
const halfLength = 5900
const halfWidth = 4000
const middle = { x: 9000, y: 8000 }
/** A block and the stairs beside it. */
const blockWidth = 20 * pitch + 120

interface Tier {
  /** Its blocks' numbers begin with it. */
  readonly number: number
  readonly rows: number
  /** Distance of its first row from the ground's edge. */
  readonly setBack: number
  /** Seats of the first and the last row of a corner block. */
  readonly cornerFrom: number
  readonly cornerTo: number
}

const tiers: readonly Tier[] = [
  { number: 1, rows: 13, setBack: 0, cornerFrom: 5, cornerTo: 10 },
  { number: 2, rows: 16, setBack: 13 * depth + 300, cornerFrom: 5, cornerTo: 11 },
]

interface Stand {
  readonly x: number
  readonly y: number
  readonly backwards: number
  readonly kind: 'long' | 'short' | 'corner'
}

/** The blocks of one tier, clockwise from the north-west end of the north stand. */
function standsOf(tier: Tier): Stand[] {
  const long = Array.from({ length: 8 }, (_, i) => (i - 3.5) * blockWidth)
  const short = Array.from({ length: 5 }, (_, i) => (i - 2) * blockWidth)
  const side = halfLength + tier.setBack
  const end = halfWidth + tier.setBack
  const corner = { x: halfLength - 500 + tier.setBack * Math.SQRT1_2, y: halfWidth - 500 + tier.setBack * Math.SQRT1_2 }
  return [
    ...long.map((x): Stand => ({ x, y: -end, backwards: 180, kind: 'long' })),
    { x: corner.x, y: -corner.y, backwards: 225, kind: 'corner' },
    ...short.map((y): Stand => ({ x: side, y, backwards: 270, kind: 'short' })),
    { x: corner.x, y: corner.y, backwards: 315, kind: 'corner' },
    ...long.map((x): Stand => ({ x: -x, y: end, backwards: 0, kind: 'long' })),
    { x: -corner.x, y: corner.y, backwards: 45, kind: 'corner' },
    ...short.map((y): Stand => ({ x: -side, y: -y, backwards: 90, kind: 'short' })),
    { x: -corner.x, y: -corner.y, backwards: 135, kind: 'corner' },
  ]
}

function standSeats(tier: Tier, stand: Stand, index: number): PlanSeat[] {
  const number = tier.number * 100 + index + 1
  const rows = Array.from({ length: tier.rows }, (_, row) => {
    const growth = (tier.cornerTo - tier.cornerFrom) * (row / (tier.rows - 1))
    return { name: String(row + 1), seats: stand.kind === 'corner' ? Math.round(tier.cornerFrom + growth) : 20 }
  })
  return turnedBlock({
    section: `Block ${number}`,
    prefix: String(number),
    x: middle.x + stand.x,
    y: middle.y + stand.y,
    backwards: stand.backwards,
    rows,
    pitch,
    depth,
    categoryOf: () => {
      if (tier.number === 2) return 'Upper'
      return stand.kind === 'long' ? 'Main' : stand.kind === 'short' ? 'Side' : 'Corner'
    },
    kindOf: (row, seat) =>
      tier.number === 1 && stand.kind === 'short' && row === 0 && seat < 4 ? 'wheelchair' : 'normal',
  })
}

/** A stadium of some 16,000 seats: 60 blocks in two tiers around a pitch. */
export function stadiumPlan(): SeatPlan {
  return {
    name: 'Stadium',
    categories,
    seats: tiers.flatMap((tier) => standsOf(tier).flatMap((stand, i) => standSeats(tier, stand, i))),
    shapes: [{ text: 'PITCH', kind: 'pitch', ...middle, width: 10500, height: 6800 }],
  }
}
