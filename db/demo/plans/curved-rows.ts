/** Where a seat of a generated row stands. */
export interface RowSpot {
  readonly number: string
  readonly x: number
  readonly y: number
}

export interface CurvedRow {
  /** Seats left and right of the middle aisle. */
  readonly half: number
  /** The middle of the row. */
  readonly x: number
  readonly y: number
  /** Radius of the row's arc; its centre lies towards the stage, which is up. */
  readonly radius: number
  readonly pitch: number
  /** Width of the middle aisle, from seat to seat. */
  readonly aisle: number
}

/**
 * The seats of a row around a middle aisle, left to right: odd numbers on the left, even ones on the right, both
 * counted from the aisle, as in many old houses.
 */
export function oddEvenRow(row: CurvedRow): RowSpot[] {
  const spots: RowSpot[] = []
  for (let i = row.half - 1; i >= 0; i--) spots.push(spotAt(row, -(row.aisle / 2 + i * row.pitch), 2 * i + 1))
  for (let i = 0; i < row.half; i++) spots.push(spotAt(row, row.aisle / 2 + i * row.pitch, 2 * i + 2))
  return spots
}

/** A place at a distance along the arc from the row's middle. */
function spotAt(row: CurvedRow, along: number, number: number): RowSpot {
  const angle = along / row.radius
  return {
    number: String(number),
    x: rounded(row.x + Math.sin(angle) * row.radius),
    y: rounded(row.y - (1 - Math.cos(angle)) * row.radius),
  }
}

export function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
