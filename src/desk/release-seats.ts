import { releaseSeats as releaseStatement } from '../../db/claims.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { type Basket, type BasketLine, removeLines } from '../domain/basket.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { seatState } from '../domain/seat-state.ts'
import { commitJournaled } from './commit-journaled.ts'
import { showLines, startBasket } from './current-basket.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { refreshOpenSeats } from './refresh-seats.ts'

/**
 * Takes seats out of the basket and gives them back: to everybody, or to the reservation they were taken up from. Works for
 * a cancelled event too: its seats must be able to leave.
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function releaseSeats(
  desk: Desk,
  input: { hall: OpenHall; seats: readonly number[] },
): Promise<Basket | Refusal> {
  const { hall, seats } = input
  const wanted = new Set(seats)
  const isMeant = (line: BasketLine) => line.eventId === hall.event.id && wanted.has(line.seatIndex)
  return desk.turns.take(() => orRefusal(() => releaseLines(desk, desk.state.basket.lines.filter(isMeant))))
}

/** As `releaseSeats`, for lines of any events as the basket shows them. */
export async function releaseBasketLines(desk: Desk, lines: readonly BasketLine[]): Promise<Basket | Refusal> {
  return desk.turns.take(() => orRefusal(() => releaseLines(desk, lines)))
}

async function releaseLines(desk: Desk, lines: readonly BasketLine[]): Promise<Basket | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  const { basket, basketRow } = desk.state
  if (lines.length === 0 || basketRow === null) return basket
  const byEvent = Map.groupBy(lines, (line) => line.eventId)
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'release',
    subject: basketRow,
    body: { events: [...byEvent].map(([event, some]) => ({ event, seats: some.map((line) => line.seatIndex) })) },
    before: [...byEvent].map(([event, some]) =>
      releaseStatement(
        event,
        some.map((line) => line.seatId),
        basketRow,
        at,
      ),
    ),
  }))
  if (!result.committed) return guardRefusal(result)
  showLines(desk, lines, seatState.free)
  // What was taken up from a reservation is not free again, but that reservation's.
  for (const [event, some] of byEvent) {
    const takenUp = some.filter((line) => line.reservationId !== undefined)
    await refreshOpenSeats(
      desk,
      event,
      takenUp.map((line) => line.seatId),
    )
  }
  desk.state.basket = removeLines(basket, lines)
  return desk.state.basket
}

/**
 * Drops the whole basket and frees its seats; an opened payment is void with it.
 * Refusals: not-signed-in, not-permitted, the database's.
 */
export async function clearBasket(desk: Desk): Promise<Basket | Refusal> {
  return desk.turns.take(async () => {
    const released = await orRefusal(() => releaseLines(desk, desk.state.basket.lines))
    if (isRefusal(released)) return released
    startBasket(desk)
    return desk.state.basket
  })
}
