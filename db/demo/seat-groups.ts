import type { PlanSeat } from '../../src/domain/seat-plan.ts'
import type { DemoRandom } from './demo-random.ts'

/**
 * Splits a share of a hall into groups of seats side by side, as audiences take them, here and there in the hall.
 * A seat is in one group at most; `isTaken` is kept up to date.
 */
export function seatGroups(
  seats: readonly PlanSeat[],
  share: number,
  sizes: readonly number[],
  isTaken: Uint8Array,
  random: DemoRandom,
): number[][] {
  const wanted = Math.round(seats.length * share)
  const groups: number[][] = []
  let taken = 0
  // A nearly full hall has few places left; the demo need not find them all.
  for (let tries = 0; taken < wanted && tries < wanted * 4; tries += 1) {
    const group = groupFrom(seats, random.below(seats.length), Math.min(random.pick(sizes), wanted - taken), isTaken)
    if (group.length === 0) continue
    for (const seat of group) isTaken[seat] = 1
    taken += group.length
    groups.push(group)
  }
  return groups
}

/** Free seats of one row from `start` on, as far as the plan lists them one after another. */
function groupFrom(seats: readonly PlanSeat[], start: number, size: number, isTaken: Uint8Array): number[] {
  const first = seats[start]
  const group: number[] = []
  for (let index = start; index < start + size; index += 1) {
    const seat = seats[index]
    if (first === undefined || seat === undefined || isTaken[index] === 1) break
    if (seat.section !== first.section || seat.row !== first.row) break
    group.push(index)
  }
  return group
}
