import type { PlanPoints } from './plan-points.ts'

/** Seats by the square they stand in, so that only near ones are compared. */
export interface SeatSquares {
  /**
   * Calls `visit` with the seats of the same and the touching squares, some of other squares among them, some twice.
   * Of seats heaped into one square only some are kept: a nonsense plan must cost no more than a good one.
   */
  visitNear(seat: number, visit: (other: number) => void): void
}

const mostInSquare = 24

export function seatSquares(points: PlanPoints, seats: readonly number[], size: number): SeatSquares {
  const count = seats.length
  let bits = 4
  while (1 << bits < count * 2) bits++
  const mask = (1 << bits) - 1
  const squareAt = (x: number, y: number) =>
    (Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ (Math.imul(x, 0x9e3779b1) >>> 15)) & mask
  const column = (seat: number) => Math.floor((points.x[seat] ?? 0) / size) | 0
  const row = (seat: number) => Math.floor((points.y[seat] ?? 0) / size) | 0
  const squares = new Int32Array(count)
  const starts = new Int32Array(mask + 2)
  for (let i = 0; i < count; i++) {
    const seat = seats[i] ?? 0
    const square = squareAt(column(seat), row(seat))
    squares[i] = square
    starts[square + 1] = (starts[square + 1] ?? 0) + 1
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
  const filled = starts.slice()
  const sorted = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const square = squares[i] ?? 0
    const at = filled[square] ?? 0
    sorted[at] = seats[i] ?? 0
    filled[square] = at + 1
  }
  return {
    visitNear(seat, visit) {
      const x = column(seat)
      const y = row(seat)
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          const square = squareAt(x + dx, y + dy)
          const from = starts[square] ?? 0
          const to = Math.min(starts[square + 1] ?? 0, from + mostInSquare)
          for (let i = from; i < to; i++) visit(sorted[i] ?? 0)
        }
      }
    },
  }
}
