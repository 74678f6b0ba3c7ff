import type { SeatPlan } from '../seat-plan.ts'

/** The coordinates of a plan's seats, by seat index, in the plan's own unit. */
export interface PlanPoints {
  readonly x: Float64Array
  readonly y: Float64Array
}

export function pointsOf(plan: SeatPlan): PlanPoints {
  const x = new Float64Array(plan.seats.length)
  const y = new Float64Array(plan.seats.length)
  for (let i = 0; i < x.length; i++) {
    x[i] = plan.seats[i]?.x ?? 0
    y[i] = plan.seats[i]?.y ?? 0
  }
  return { x, y }
}

export function distance(points: PlanPoints, a: number, b: number): number {
  const dx = (points.x[a] ?? 0) - (points.x[b] ?? 0)
  const dy = (points.y[a] ?? 0) - (points.y[b] ?? 0)
  return Math.sqrt(dx * dx + dy * dy)
}

/** The lower median: a value that really occurs. 0 when there is none. */
export function median(values: readonly number[] | Float64Array): number {
  const sorted = new Float64Array(values).sort()
  return sorted[(sorted.length - 1) >> 1] ?? 0
}

/** A direction in the plan and the one a quarter turn after it, as unit vectors. */
export interface Axis {
  readonly cos: number
  readonly sin: number
}

export function along(points: PlanPoints, axis: Axis, seat: number): number {
  return (points.x[seat] ?? 0) * axis.cos + (points.y[seat] ?? 0) * axis.sin
}

export function across(points: PlanPoints, axis: Axis, seat: number): number {
  return (points.y[seat] ?? 0) * axis.cos - (points.x[seat] ?? 0) * axis.sin
}

/** The direction in which the seats are spread most. */
export function mainAxis(points: PlanPoints, seats: readonly number[]): Axis {
  const originX = points.x[seats[0] ?? 0] ?? 0
  const originY = points.y[seats[0] ?? 0] ?? 0
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0]
  for (let i = 0; i < seats.length; i++) {
    const dx = (points.x[seats[i] ?? 0] ?? 0) - originX
    const dy = (points.y[seats[i] ?? 0] ?? 0) - originY
    x += dx
    y += dy
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  const count = Math.max(1, seats.length)
  const angle = Math.atan2(2 * (xy - (x * y) / count), xx - (x * x) / count - (yy - (y * y) / count)) / 2
  return { cos: Math.cos(angle), sin: Math.sin(angle) }
}

const mostSamples = 9
const sampleSets: (readonly number[])[] = []

/** Indexes that stand for all of a row: both ends, the middle and some between, the same from either end. */
export function samples(count: number): readonly number[] {
  const known = sampleSets[count]
  if (known) return known
  const few = Math.min(count, mostSamples)
  const set = Array.from({ length: few }, (_, i) => {
    const mirrored = few - 1 - i
    return i <= mirrored ? spread(i, few, count) : count - 1 - spread(mirrored, few, count)
  })
  if (count < 1000) sampleSets[count] = set
  return set
}

function spread(i: number, few: number, count: number): number {
  return few > 1 ? Math.round((i * (count - 1)) / (few - 1)) : 0
}
