import type { PlanSeat, SeatKind } from '../../../src/domain/seat-plan.ts'
import { rounded } from './curved-rows.ts'

/** A block of straight rows, the first of them in front, turned about the middle of its first row. */
export interface TurnedBlock {
  readonly section: string
  /** Makes the seats' identifiers unique. */
  readonly prefix: string
  readonly x: number
  readonly y: number
  /** Which way the back of the block points, in degrees clockwise from down the plan. */
  readonly backwards: number
  /** Names and seat counts of the rows, from the front. */
  readonly rows: readonly { readonly name: string; readonly seats: number }[]
  readonly pitch: number
  readonly depth: number
  readonly categoryOf: (row: number, seat: number, seats: number) => string
  readonly kindOf?: (row: number, seat: number, seats: number) => SeatKind
}

/** The block's seats, numbered in each row from the left of those who sit there looking forward. */
export function turnedBlock(block: TurnedBlock): PlanSeat[] {
  const angle = (block.backwards * Math.PI) / 180
  const back = { x: -Math.sin(angle), y: Math.cos(angle) }
  const right = { x: Math.cos(angle), y: Math.sin(angle) }
  return block.rows.flatMap(({ name, seats }, row) =>
    Array.from({ length: seats }, (_, seat): PlanSeat => {
      const across = (seat - (seats - 1) / 2) * block.pitch
      const deep = row * block.depth
      return {
        guid: `${block.prefix}-${name}-${seat + 1}`,
        section: block.section,
        row: name,
        number: String(seat + 1),
        x: rounded(block.x + right.x * across + back.x * deep),
        y: rounded(block.y + right.y * across + back.y * deep),
        kind: block.kindOf?.(row, seat, seats) ?? 'normal',
        category: block.categoryOf(row, seat, seats),
      }
    }),
  )
}

export function letters(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, i) => String.fromCharCode(65 + from + i))
}
