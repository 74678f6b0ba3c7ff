import type { PlanSeat, SeatPlan } from '../../../src/domain/seat-plan.ts'

/** A block of rows for a test plan; every length is in the plan's unit, angles in degrees. */
export interface BlockSpec {
  readonly section: string
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly rows: number
  readonly seats: number
  readonly pitch: number
  readonly depth: number
  /** Sagitta-like bend: how far the ends of a row are moved towards its front, per squared distance. */
  readonly bend: number
  /** A gap of so many extra seats behind this seat; 0 for none. */
  readonly aisleAfter: number
  readonly aisleSeats: number
  /** Seats at the end of each row that stand exactly on the one before. */
  readonly duplicates: number
}

export const plainBlock: BlockSpec = {
  section: 'A',
  x: 0,
  y: 0,
  angle: 0,
  rows: 3,
  seats: 5,
  pitch: 25,
  depth: 30,
  bend: 0,
  aisleAfter: 0,
  aisleSeats: 0,
  duplicates: 0,
}

export function blockSeats(spec: BlockSpec): PlanSeat[] {
  const angle = (spec.angle * Math.PI) / 180
  const seats: PlanSeat[] = []
  for (let row = 0; row < spec.rows; row++) {
    for (let seat = 0; seat < spec.seats; seat++) {
      const place = seat >= spec.seats - spec.duplicates ? spec.seats - spec.duplicates - 1 : seat
      const gap = spec.aisleAfter > 0 && place >= spec.aisleAfter ? spec.aisleSeats : 0
      const u = (Math.max(0, place) + gap - (spec.seats - 1) / 2) * spec.pitch
      const v = row * spec.depth - spec.bend * u * u
      seats.push({
        guid: `${spec.section}-${row + 1}-${seat + 1}`,
        section: spec.section,
        row: String(row + 1),
        number: String(seat + 1),
        x: spec.x + u * Math.cos(angle) - v * Math.sin(angle),
        y: spec.y + u * Math.sin(angle) + v * Math.cos(angle),
        kind: 'normal',
        category: 'All',
      })
    }
  }
  return seats
}

export function planOf(...blocks: readonly Partial<BlockSpec>[]): SeatPlan {
  return {
    name: 'Test',
    categories: ['All'],
    seats: blocks.flatMap((block) => blockSeats({ ...plainBlock, ...block })),
    shapes: [],
  }
}

export function withShapes(plan: SeatPlan, ...shapes: SeatPlan['shapes']): SeatPlan {
  return { ...plan, shapes }
}
