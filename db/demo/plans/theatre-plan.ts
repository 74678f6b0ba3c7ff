import type { PlanSeat, SeatKind, SeatPlan } from '../../../src/domain/seat-plan.ts'
import { oddEvenRow } from './curved-rows.ts'

const pitch = 55
const aisle = 110
const rowDepth = 90
const middle = 2000

interface Tier {
  readonly section: string
  readonly prefix: string
  readonly firstRowY: number
  readonly radius: number
  /** Seats on each side of the aisle, row by row. */
  readonly halves: readonly number[]
  readonly kindOf: (row: number, number: number, half: number) => SeatKind
  readonly categoryOf: (row: number, number: number, half: number) => string
}

const categories = ['Premium', 'First', 'Second', 'Third', 'Boxes']

/** The stalls widen towards the back; the last row leaves room for wheelchairs. */
const stalls: Tier = {
  section: 'Stalls',
  prefix: 'S',
  firstRowY: 700,
  radius: 2600,
  halves: [10, 11, 12, 12, 13, 13, 14, 14, 15, 15, 15, 15, 16, 16, 16, 16, 16, 16, 16, 14],
  kindOf(row, number) {
    if (row === 20 && number <= 4) return 'wheelchair'
    if (row === 20 && number <= 8) return 'companion'
    if (row === 6 && number <= 4) return 'house'
    return 'normal'
  },
  categoryOf(row, number) {
    if (row <= 2 || row >= 15) return 'Second'
    return row >= 5 && row <= 10 && number <= 20 ? 'Premium' : 'First'
  },
}

const circle: Tier = {
  section: 'Circle',
  prefix: 'C',
  firstRowY: 2800,
  radius: 2200,
  halves: [18, 19, 20, 21, 22, 22],
  kindOf: (row, number, half) => (row <= 2 && number > 2 * half - 4 ? 'restricted' : 'normal'),
  categoryOf: (row, number) => (row <= 2 && number <= 24 ? 'Premium' : row <= 3 ? 'First' : 'Second'),
}

const gallery: Tier = {
  section: 'Gallery',
  prefix: 'G',
  firstRowY: 3600,
  radius: 2400,
  halves: [19, 20, 21, 22, 23, 23],
  kindOf: (row, number, half) => (number > 2 * half - (row === 1 ? 6 : 4) ? 'restricted' : 'normal'),
  categoryOf: (row) => (row <= 2 ? 'Second' : 'Third'),
}

function tierSeats(tier: Tier): PlanSeat[] {
  return tier.halves.flatMap((half, index) => {
    const row = index + 1
    const y = tier.firstRowY + index * rowDepth
    const spots = oddEvenRow({ half, x: middle, y, radius: tier.radius + index * rowDepth, pitch, aisle })
    return spots.map(({ number, x, y: seatY }): PlanSeat => {
      const n = Number(number)
      return {
        guid: `${tier.prefix}-${row}-${number}`,
        section: tier.section,
        row: String(row),
        number,
        x,
        y: seatY,
        kind: tier.kindOf(row, n, half),
        category: tier.categoryOf(row, n, half),
      }
    })
  })
}

const boxCount = 10
const boxDistance = 170
/** Two chairs at the parapet and two behind them. */
const boxChairs: readonly { readonly back: number; readonly down: number }[] = [
  { back: 0, down: 0 },
  { back: 0, down: 1 },
  { back: 1, down: 0 },
  { back: 1, down: 1 },
]

function boxSeats(side: 'left' | 'right'): PlanSeat[] {
  const outward = side === 'left' ? -1 : 1
  const seats: PlanSeat[] = []
  for (let box = 1; box <= boxCount; box++) {
    for (const [i, chair] of boxChairs.entries()) {
      seats.push({
        guid: `B${side === 'left' ? 'L' : 'R'}-${box}-${i + 1}`,
        section: side === 'left' ? 'Boxes left' : 'Boxes right',
        row: `Box ${box}`,
        number: String(i + 1),
        x: middle + outward * (1250 + chair.back * pitch),
        y: 720 + (box - 1) * boxDistance + chair.down * pitch,
        kind: chair.back === 1 && box <= 3 ? 'restricted' : 'box',
        category: 'Boxes',
      })
    }
  }
  return seats
}

/** A theatre of some 1,150 seats: curved rows numbered odd and even from the aisle, two tiers, boxes on both sides. */
export function theatrePlan(): SeatPlan {
  return {
    name: 'Theatre',
    categories,
    seats: [
      ...tierSeats(stalls),
      ...boxSeats('left'),
      ...boxSeats('right'),
      ...tierSeats(circle),
      ...tierSeats(gallery),
    ],
    shapes: [{ text: 'STAGE', kind: 'stage', x: middle, y: 480, width: 1200, height: 160 }],
  }
}
