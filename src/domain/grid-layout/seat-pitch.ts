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
  /** Straight, and listed in order at even distances. */
  readonly isEven: boolean
}

/** Seats nearer than this are taken for the same spot. */
const sameSpot = 1e-6
/** A cloud of seats without rows must not cost a comparison with every other seat. */
const looksAhead = 48
/** How far a seat of an even row may be from its place, in seats. */
const evenSlack = 0.25

/**
 * The pitch of a row whose seats are listed along a straight line at even distances, as most are; null for every other.
 * Such a row needs no further looking at.
 */
export function evenPitch(points: PlanPoints, seats: readonly number[]): number | null {
  if (seats.length < 3) return null
  const first = seats[0] ?? 0
  const second = seats[1] ?? 0
  const stepX = (points.x[second] ?? 0) - (points.x[first] ?? 0)
  const stepY = (points.y[second] ?? 0) - (points.y[first] ?? 0)
  const pitch = Math.sqrt(stepX * stepX + stepY * stepY)
  const slack = pitch * evenSlack
  if (pitch <= sameSpot) return null
  for (let i = 2; i < seats.length; i++) {
    const seat = seats[i] ?? 0
    if (Math.abs((points.x[seat] ?? 0) - (points.x[first] ?? 0) - stepX * i) > slack) return null
    if (Math.abs((points.y[seat] ?? 0) - (points.y[first] ?? 0) - stepY * i) > slack) return null
  }
  return pitch
}

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
