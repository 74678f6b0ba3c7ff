import { type Axis, across, along, distance, median, type PlanPoints } from './plan-points.ts'

/** Seats of one row name, sorted along its main axis, with the usual distance between neighbours. */
export interface SortedRow {
  readonly section: number
  readonly row: string
  /** As the plan lists them. */
  readonly listed: readonly number[]
  readonly axis: Axis
  readonly sorted: readonly number[]
  /** 0 when the row has one seat only, or all of them stand in one place. */
  readonly pitch: number
}

/** Seats nearer than this are taken for the same spot. */
const sameSpot = 1e-6
/** A cloud of seats without rows must not cost a comparison with every other seat. */
const looksAhead = 48

export function sortAlong(points: PlanPoints, axis: Axis, seats: readonly number[]): readonly number[] {
  const u = new Float64Array(seats.length)
  let rises = true
  let falls = true
  for (let i = 0; i < seats.length; i++) {
    const own = along(points, axis, seats[i] ?? 0)
    u[i] = own
    if (i === 0) continue
    const before = u[i - 1] ?? 0
    if (own <= before) rises = false
    if (own >= before) falls = false
  }
  if (rises) return seats
  if (falls) return [...seats].reverse()
  const order = seats.map((seat, i) => ({ seat, u: u[i] ?? 0, v: across(points, axis, seat) }))
  order.sort((a, b) => a.u - b.u || a.v - b.v || a.seat - b.seat)
  return order.map((each) => each.seat)
}

/** The median distance from a seat to its nearest neighbour, seats in the same spot left out. */
export function neighbourPitch(points: PlanPoints, axis: Axis, sorted: readonly number[]): number {
  const nearest = new Float64Array(sorted.length).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < sorted.length; i++) {
    const seat = sorted[i] ?? 0
    const u = along(points, axis, seat)
    for (let j = i + 1; j < sorted.length && j <= i + looksAhead; j++) {
      const other = sorted[j] ?? seat
      if (along(points, axis, other) - u > (nearest[i] ?? 0)) break
      const apart = distance(points, seat, other)
      if (apart <= sameSpot) continue
      nearest[i] = Math.min(nearest[i] ?? apart, apart)
      nearest[j] = Math.min(nearest[j] ?? apart, apart)
    }
  }
  return median(nearest.filter(Number.isFinite))
}
