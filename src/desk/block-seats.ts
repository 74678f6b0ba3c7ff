import { blockSeats as blockStatement, mustBeBlocked, unblockSeats as unblockStatement } from '../../db/reservations.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { SeatId } from '../domain/ids.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { seatName } from '../domain/seat-spec.ts'
import { seatState } from '../domain/seat-state.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { eventGates, holdingRefusal } from './event-gates.ts'
import { mustBePermitted, permissionRefusal } from './must-be-permitted.ts'
import { claimsOf } from './read-claims.ts'
import { refreshSeats, takeClaims } from './refresh-seats.ts'

export interface BlockResult {
  /** Seat indexes that are blocked now. */
  readonly blocked: readonly number[]
  /** Gone: sold, reserved, or in a basket. */
  readonly taken: readonly number[]
}

const longestReason = 80
const mostTries = 8

/**
 * Blocks seats for the house, with a reason: single ones, whole rows, whole blocks. Those that are free are blocked even when
 * some are gone; those that are blocked already get the reason.
 * Refusals: not-signed-in, not-permitted (hold-house; F41 may let it through), bad-input, seats-taken (none is free), event-not-holding (E02),
 * event-not-linked, event-unknown, the database's.
 */
export async function blockSeats(
  desk: Desk,
  input: { readonly hall: OpenHall; readonly seats: readonly number[]; readonly reason: string },
): Promise<BlockResult | Refusal> {
  const reason = cleanText(input.reason, longestReason)
  if (reason === '') return { refused: 'bad-input', field: 'reason', value: '', expected: 'a reason' }
  return desk.turns.take(() => orRefusal(() => block(desk, input.hall, [...new Set(input.seats)], reason)))
}

async function block(
  desk: Desk,
  hall: OpenHall,
  seats: readonly number[],
  reason: string,
): Promise<BlockResult | Refusal> {
  const session = approvedSession(desk, 'hold-house')
  if (isRefusal(session)) return session
  const eventId = hall.event.id
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [gate] = await eventGates(desk, [eventId])
    const closed = gate === undefined ? null : holdingRefusal(desk, gate)
    if (closed !== null) return closed
    takeClaims(desk, hall, await claimsOf(desk, eventId, idsOf(hall, seats)))
    const open = seats.filter((seat) => isOpen(hall.map.states[seat]))
    const taken = seats.filter((seat) => !open.includes(seat))
    if (open.length === 0) return { refused: 'seats-taken', seats: namesOf(hall, taken) }
    const ids = idsOf(hall, open)
    const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
      kind: 'seats-blocked',
      subject: eventId,
      body: { seats: open, reason },
      approval: session.approval,
      before: [
        mustBePermitted(desk, session, 'hold-house', at),
        blockStatement(eventId, ids, reason, at),
        mustBeBlocked(eventId, ids, 'seats-free'),
      ],
    }))
    if (result.committed) {
      await refreshSeats(desk, hall, ids)
      return { blocked: open, taken }
    }
    // Somebody was faster; the seats have to be looked at again.
    if (!/^E_(MUST:seats-free|HELD|SOLD|RESERVED)$/.test(result.guard)) return permissionRefusal(result, 'hold-house')
  }
  return { refused: 'database-busy' }
}

/**
 * Gives blocked seats back to everybody. Refusals: not-signed-in, not-permitted (hold-house; F41), seats-not-blocked (none of them
 * is), the database's.
 */
export async function unblockSeats(
  desk: Desk,
  { hall, seats }: { readonly hall: OpenHall; readonly seats: readonly number[] },
): Promise<{ readonly freed: readonly number[] } | Refusal> {
  return desk.turns.take(() =>
    orRefusal<{ readonly freed: readonly number[] } | Refusal>(async () => {
      const session = approvedSession(desk, 'hold-house')
      if (isRefusal(session)) return session
      await refreshSeats(desk, hall, idsOf(hall, seats))
      const freed = seats.filter((seat) => hall.map.states[seat] === seatState.blocked)
      if (freed.length === 0) return { refused: 'seats-not-blocked', seats: namesOf(hall, seats) }
      const ids = idsOf(hall, freed)
      const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
        kind: 'seats-unblocked',
        subject: hall.event.id,
        body: { seats: freed },
        approval: session.approval,
        before: [mustBePermitted(desk, session, 'hold-house', at), unblockStatement(hall.event.id, ids, at)],
      }))
      if (result.committed) {
        await refreshSeats(desk, hall, ids)
        return { freed }
      }
      return permissionRefusal(result, 'hold-house')
    }),
  )
}

function isOpen(state: number | undefined): boolean {
  return state === seatState.free || state === seatState.blocked
}

function idsOf(hall: OpenHall, seats: readonly number[]): SeatId[] {
  return seats.flatMap((seat) => hall.seats[seat]?.id ?? [])
}

/** As many as a sentence can hold. */
function namesOf(hall: OpenHall, seats: readonly number[]): string[] {
  return seats.slice(0, 20).flatMap((index) => {
    const seat = hall.seats[index]
    return seat === undefined ? [] : [seatName(seat)]
  })
}
