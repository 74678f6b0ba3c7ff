import { holdSeats as holdStatement, mustHoldSeats } from '../../db/claims.ts'
import { guardRefusal } from '../../db/guard-refusal.ts'
import { addLines, type Basket, type BasketLine } from '../domain/basket.ts'
import { basketLine } from '../domain/hall-line.ts'
import type { BasketId, SeatId } from '../domain/ids.ts'
import { defaultTariff, type OpenHall } from '../domain/open-hall.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { seatName } from '../domain/seat-spec.ts'
import { seatState } from '../domain/seat-state.ts'
import type { Session } from '../domain/session.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { holdLastsMs, putBasket } from './basket-row.ts'
import { commitJournaled } from './commit-journaled.ts'
import { pricingNow } from './current-basket.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { eventGates, holdingRefusal } from './event-gates.ts'
import { applyClaims, setSeats } from './hall-map.ts'
import { claimsOf } from './read-claims.ts'

export interface HoldInput {
  readonly hall: OpenHall
  /** Seat indexes. */
  readonly seats: readonly number[]
  /** Index of a tariff (T08); the event's default one when left out. */
  readonly tariff?: number
  /** For scripts: nothing is held unless everything can be, and what is gone is a refusal. */
  readonly allOrNone?: boolean
}

export interface HoldResult {
  /** In the basket now, also when they were before. */
  readonly held: readonly number[]
  /** Gone: sold, reserved, blocked or in another till's basket. */
  readonly taken: readonly number[]
  readonly basket: Basket
}

/** A person picks some, a rectangle some hundreds (F23); more is a mistake. */
export const mostSeatsAtOnce = 1000
const mostTries = 8

/**
 * Puts seats into the basket and holds them for this till (E05, F16); those that are free are held even when some are gone.
 * Refusals: not-signed-in, not-permitted, unknown-seats, no-price, mixed-currencies, event-not-holding (E02),
 * event-not-linked (P02), event-unknown, bad-input, seats-taken (only with `allOrNone`), the database's.
 */
export async function holdSeats(desk: Desk, input: HoldInput): Promise<HoldResult | Refusal> {
  return desk.turns.take(() => orRefusal(() => hold(desk, input)))
}

async function hold(
  desk: Desk,
  { hall, seats, tariff = defaultTariff(hall), allOrNone = false }: HoldInput,
): Promise<HoldResult | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  acknowledgeSale(desk)
  const wanted = [...new Set(seats)]
  if (wanted.length > mostSeatsAtOnce) {
    return { refused: 'bad-input', field: 'seats', value: String(wanted.length), expected: `1–${mostSeatsAtOnce}` }
  }
  const { basket } = desk.state
  const { currency } = desk.organiser
  if (hall.event.currency !== currency)
    return { refused: 'mixed-currencies', currencies: [currency, hall.event.currency] }
  const lines = new Map<number, BasketLine>()
  for (const seat of wanted) {
    const line = basketLine(hall, seat, tariff)
    if (isRefusal(line)) return line
    lines.set(seat, line)
  }
  const basketId = desk.state.basketRow ?? desk.ids.newId('bas')
  for (let tries = 0; tries < mostTries; tries += 1) {
    const free = await freeSeats(desk, hall, wanted, basketId)
    if (isRefusal(free)) return free
    const taken = wanted.filter((seat) => !free.includes(seat))
    if (allOrNone && taken.length > 0) return { refused: 'seats-taken', seats: names(hall, taken) }
    if (free.length === 0) return { held: [], taken, basket }
    const expiresAt = await commitHold(desk, session, hall, free, basketId)
    if (expiresAt === null) continue
    if (isRefusal(expiresAt)) return expiresAt
    const added = free.flatMap((seat) => lines.get(seat) ?? [])
    desk.state.basketRow = basketId
    desk.state.basket = addLines({ ...basket, currency, pricing: pricingNow(desk) }, added, {
      id: basketId,
      expiresAt,
    })
    setSeats(hall, free, seatState.basket)
    return { held: free, taken, basket: desk.state.basket }
  }
  return { refused: 'database-busy' }
}

function names(hall: OpenHall, seats: readonly number[]): string[] {
  return seats.flatMap((index) => {
    const seat = hall.seats[index]
    return seat === undefined ? [] : [seatName(seat)]
  })
}

/** Which of the seats can be held now; what others did meanwhile goes into the hall's map. */
async function freeSeats(
  desk: Desk,
  hall: OpenHall,
  wanted: readonly number[],
  basketId: BasketId,
): Promise<number[] | Refusal> {
  const [gate] = await eventGates(desk, [hall.event.id])
  if (gate === undefined) return { refused: 'event-unknown', event: hall.event.id }
  const refusal = holdingRefusal(desk, gate)
  if (refusal !== null) return refusal
  const claims = await claimsOf(desk, hall.event.id, seatIds(hall, wanted))
  const { version } = hall.map
  applyClaims(hall, claims, basketId, desk.clock())
  // These claims alone were read: older changes of other seats are still to come.
  hall.map.version = version
  const { states } = hall.map
  return wanted.filter((seat) => states[seat] === seatState.free || states[seat] === seatState.basket)
}

function seatIds(hall: OpenHall, seats: readonly number[]): SeatId[] {
  return seats.flatMap((seat) => hall.seats[seat]?.id ?? [])
}

/** @returns when the hold ends; `null` when somebody was faster and the seats have to be looked at again. */
async function commitHold(
  desk: Desk,
  session: Session,
  hall: OpenHall,
  seats: readonly number[],
  basketId: BasketId,
): Promise<number | null | Refusal> {
  const ids = seatIds(hall, seats)
  const eventId = hall.event.id
  let expiresAt = 0
  const result = await commitJournaled(desk, session.user.id, ({ at }) => {
    expiresAt = at + holdLastsMs
    return {
      kind: 'hold',
      subject: basketId,
      body: { event: eventId, seats },
      before: [
        putBasket({ id: basketId, tillId: session.till.id, userId: session.user.id, now: at, expiresAt }),
        holdStatement(eventId, ids, basketId, at),
        mustHoldSeats(eventId, ids, basketId, 'seats-free'),
      ],
    }
  })
  if (result.committed) return expiresAt
  if (/^E_(MUST:seats-free|HELD|SOLD|RESERVED|BLOCKED|NOT_HOLDING)$/.test(result.guard)) return null
  return guardRefusal(result)
}
