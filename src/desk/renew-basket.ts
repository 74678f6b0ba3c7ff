import { holdSeats as holdStatement } from '../../db/claims.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { takeUpSeats } from '../../db/reservations.ts'
import type { Statement } from '../../db/store.ts'
import { type Basket, type BasketLine, removeLines } from '../domain/basket.ts'
import type { BasketId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import { seatName } from '../domain/seat-spec.ts'
import { seatState } from '../domain/seat-state.ts'
import { holdLastsMs, putBasket } from './basket-row.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { stateOfClaim } from './hall-map.ts'
import { type Claim, claimsOf } from './read-claims.ts'
import { takeClaims } from './refresh-seats.ts'

export interface RenewResult {
  readonly basket: Basket
  /** Names of seats that somebody else took after the hold had ended; they left the basket. */
  readonly lost: readonly string[]
}

/** Renewing at every key would write at every key. */
export const renewBelowMs = holdLastsMs - 60_000

/**
 * Renews the holds of the basket, as activity does (F16). A hold that had ended comes back where nobody took the seat.
 * Refusals: the database's.
 */
export async function renewBasket(desk: Desk): Promise<RenewResult | Refusal> {
  return desk.turns.take(() => orRefusal(() => renew(desk, renewBelowMs)))
}

/** Inside another verb's turn. @param belowMs leaves a hold alone that lasts at least that long. */
export async function renew(desk: Desk, belowMs: number): Promise<RenewResult | Refusal> {
  const { basket, basketRow, session } = desk.state
  const now = desk.clock()
  const isFresh = basket.expiresAt === null || basket.expiresAt - now > belowMs
  if (session === null || basketRow === null || basket.lines.length === 0 || isFresh) return { basket, lost: [] }
  const hasEnded = (basket.expiresAt ?? 0) <= now
  const expiresAt = now + holdLastsMs
  const row = putBasket({ id: basketRow, tillId: session.till.id, userId: session.user.id, now, expiresAt })
  const result = await desk.store.commit([row, ...(hasEnded ? holdAgain(basket.lines, basketRow, now) : [])])
  if (!result.committed) return guardRefusal(result)
  desk.state.basket = { ...basket, expiresAt }
  const lost = hasEnded ? await dropLost(desk) : []
  return { basket: desk.state.basket, lost }
}

/**
 * Takes ended holds back where the seats are free, or wait for their reservation again: another till may have freed them on
 * its way (F4).
 */
export function holdAgain(lines: readonly BasketLine[], basketId: BasketId, now: number): Statement[] {
  const seatIds = (some: readonly BasketLine[]) => some.map((line) => line.seatId)
  const takenUp = Map.groupBy(lines, (line) => line.reservationId)
  return [
    ...[...takenUp].flatMap(([id, some]) => (id === undefined ? [] : [takeUpSeats(id, seatIds(some), basketId, now)])),
    ...[...Map.groupBy(lines, (line) => line.eventId)].map(([event, some]) =>
      holdStatement(event, seatIds(some), basketId, now),
    ),
  ]
}

/** Takes lines out of the basket whose seats are somebody else's by now. @returns the names of those seats. */
export async function dropLost(desk: Desk): Promise<string[]> {
  const { basket, basketRow } = desk.state
  const lost: BasketLine[] = []
  for (const [eventId, lines] of Map.groupBy(basket.lines, (line) => line.eventId)) {
    const claims = await claimsOf(
      desk,
      eventId,
      lines.map((line) => line.seatId),
    )
    const taken = new Set(claims.filter((claim) => isTaken(claim, basketRow, desk.clock())).map((claim) => claim.seat))
    lost.push(...lines.filter((line) => taken.has(line.seatIndex)))
    const hall = desk.state.halls.get(eventId)
    if (hall === undefined) continue
    takeClaims(desk, hall, claims)
  }
  desk.state.basket = removeLines(basket, lost)
  return lost.map(seatName)
}

/** A seat that was freed behind our back, because its hold had ended, is not lost: nobody took it (F4). */
function isTaken(claim: Claim, basketRow: BasketId | null, now: number): boolean {
  const state = stateOfClaim(claim, basketRow, now)
  return state !== seatState.basket && state !== seatState.free
}
