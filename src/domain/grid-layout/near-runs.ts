import { distance, type PlanPoints } from './plan-points.ts'
import { halfTurn, type Run } from './plan-runs.ts'

/** Lines whose directions differ by more than this belong to different blocks. */
const sameDirection = (25 * Math.PI) / 180
/** Runs further apart than about this many seats are two blocks. */
const standTogether = 5
/** Runs heaped on one spot are compared up to this many, so that a nonsense plan costs no more than a good one. */
const mostInSquare = 64

/** Groups the runs of one section by nearness and direction. A single seat has no direction and joins the nearest run. */
export function nearRuns(points: PlanPoints, runs: readonly Run[], pitch: number): Run[][] {
  const root = runs.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (root[at] !== at) at = root[at] ?? at
    root[i] = at
    return at
  }
  const unite = (a: number, b: number) => {
    const first = Math.min(find(a), find(b))
    root[Math.max(find(a), find(b))] = first
  }
  for (let i = 1; i < runs.length; i++) {
    if (looksTheSameWay(runs[i - 1], runs[i]) && follows(points, runs[i - 1], runs[i], pitch)) unite(i - 1, i)
  }
  // Most sections are one block, row behind row.
  if (runs.every((run, i) => run.angle !== null && find(i) === 0)) return [[...runs]]
  const size = pitch * standTogether
  const squares = squaresOf(points, runs, size)
  for (const [key, here] of squares) {
    for (const step of [0, 1, wide - 1, wide, wide + 1]) {
      for (const b of squares.get(key + step) ?? []) {
        for (const a of here) if (looksTheSameWay(runs[a], runs[b])) unite(a, b)
      }
    }
  }
  for (const [a, run] of runs.entries()) {
    if (run.angle !== null) continue
    const nearest = nearestTurned(points, runs, run, squares, size)
    if (nearest !== null) root[a] = find(nearest)
  }
  const groups = new Map<number, Run[]>()
  for (const [i, run] of runs.entries()) {
    const known = groups.get(find(i))
    if (known) known.push(run)
    else groups.set(find(i), [run])
  }
  return [...groups.values()]
}

function looksTheSameWay(a: Run | undefined, b: Run | undefined): boolean {
  if (!a || !b) return false
  if (a.angle === null || b.angle === null) return a.angle === b.angle
  return Math.abs(halfTurn(a.angle - b.angle)) <= sameDirection
}

/** Whether a run stands beside an end or the middle of the one before it. */
function follows(points: PlanPoints, before: Run | undefined, run: Run | undefined, pitch: number): boolean {
  if (!before || !run) return false
  return spots(before).some((one) => spots(run).some((other) => distance(points, one, other) <= pitch * standTogether))
}

function spots(run: Run): number[] {
  const { seats } = run
  return [seats[0] ?? 0, seats[seats.length >> 1] ?? 0, seats.at(-1) ?? 0]
}

function nearestTurned(
  points: PlanPoints,
  runs: readonly Run[],
  run: Run,
  squares: ReadonlyMap<number, readonly number[]>,
  size: number,
): number | null {
  const seat = run.seats[0] ?? 0
  const key = squareOf(points, seat, size)
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const step of [-wide - 1, -wide, 1 - wide, -1, 0, 1, wide - 1, wide, wide + 1]) {
    for (const other of squares.get(key + step) ?? []) {
      if (runs[other]?.angle == null) continue
      for (const each of runs[other]?.seats ?? []) {
        const apart = distance(points, seat, each)
        if (apart < least) [least, nearest] = [apart, other]
      }
    }
  }
  return nearest
}

const wide = 1_000_003

function squareOf(points: PlanPoints, seat: number, size: number): number {
  return Math.floor((points.x[seat] ?? 0) / size) * wide + Math.floor((points.y[seat] ?? 0) / size)
}

/** The runs that have a seat in each square of the given size. */
function squaresOf(points: PlanPoints, runs: readonly Run[], size: number): Map<number, number[]> {
  const squares = new Map<number, number[]>()
  for (const [i, run] of runs.entries()) {
    const end = run.seats.length - 1
    // Every third seat and the last will do: a square is five seats wide, and touching ones are looked at too.
    for (let at = 0; at <= end; at = at === end ? end + 1 : Math.min(end, at + 3)) {
      const key = squareOf(points, run.seats[at] ?? 0, size)
      const known = squares.get(key)
      if (!known) squares.set(key, [i])
      else if (known.at(-1) !== i && known.length < mostInSquare) known.push(i)
    }
  }
  return squares
}
