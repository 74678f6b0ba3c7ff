/** Holding and releasing seats, tariffs of lines, best available. */
import type { BasketLine } from '../../domain/basket.ts'
import { bestSeats } from '../../domain/best-available.ts'
import type { OpenHall } from '../../domain/open-hall.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { fill } from '../words.ts'
import { type Effects, type Till, takeBasket } from './till.ts'

type BasketIntent = 'hold' | 'release' | 'clear-basket' | 'change-tariff' | 'give-away' | 'choose-fee' | 'best'

export const basketEffects: Effects<BasketIntent> = {
  async hold(till, { seats }) {
    const { hall } = till.model
    if (hall !== null) await hold(till, hall, seats)
  },

  async release(till, { lines }) {
    const seats = seatsOf(till, lines)
    takeBasket(till, await till.desk.releaseLines(lines))
    till.seatsChanged(seats)
  },

  async 'clear-basket'(till) {
    const seats = seatsOf(till, till.model.basket?.lines ?? [])
    if (takeBasket(till, await till.desk.clearBasket())) till.update({ best: null })
    till.seatsChanged(seats)
  },

  async 'change-tariff'(till, { lines, tariffId }) {
    takeBasket(till, await till.desk.changeTariff({ lines, tariffId }))
  },

  async 'give-away'(till, { lines, isGiven }) {
    takeBasket(till, await till.desk.giveAway({ lines, isGiven }))
  },

  async 'choose-fee'(till, { feeId, isCharged }) {
    takeBasket(till, await till.desk.chooseFee({ feeId, isCharged }))
  },

  async best(till, { count, isAgain }) {
    const { hall, best, words } = till.model
    if (hall === null) return
    const before = isAgain ? stillHeld(till, hall, best?.seats ?? []) : []
    const wanted = (skip: number): number[] | null => bestSeats(hall, { count, skip, alsoFree: before })
    const skip = before.length > 0 ? (best?.skip ?? 0) + 1 : 0
    // After the last way to seat them comes the best one again.
    const next = wanted(skip) ?? wanted(0)
    if (next === null) {
      till.notice('error', fill(words.notices.noBest, { count }))
      return
    }
    const kept = new Set(before)
    const isHeld = await hold(
      till,
      hall,
      next.filter((seat) => !kept.has(seat)),
    )
    if (!isHeld) return
    const dropped = before.filter((seat) => !next.includes(seat))
    if (dropped.length > 0) {
      takeBasket(till, await till.desk.releaseLines(linesAt(hall, dropped)))
      till.seatsChanged(dropped)
    }
    till.showSeats(next)
    till.update({ best: { count, skip: wanted(skip) === null ? 0 : skip, seats: next } })
  },
}

/** Takes the free ones; says which are gone. Any pick by hand ends a row of next-best tries. */
async function hold(till: Till, hall: OpenHall, seats: readonly number[]): Promise<boolean> {
  if (seats.length === 0) return true
  const answer = await till.desk.holdSeats({ hall, seats, tariff: till.model.tariff })
  till.seatsChanged(seats)
  if (isRefusal(answer)) {
    till.refuse(answer)
    return false
  }
  till.update({ basket: answer.basket, best: null })
  if (answer.taken.length === 0) return true
  const names = answer.taken.map((seat) => seatName(hall, seat)).join(', ')
  till.notice('error', fill(till.model.words.notices.someTaken, { seats: names }))
  return false
}

function seatName(hall: OpenHall, index: number): string {
  const seat = hall.seats[index]
  return seat === undefined ? '' : `${seat.section} ${seat.row}-${seat.number}`
}

function linesAt(hall: OpenHall, seats: readonly number[]): Pick<BasketLine, 'eventId' | 'seatId'>[] {
  return seats.flatMap((index) => {
    const seat = hall.seats[index]
    return seat === undefined ? [] : [{ eventId: hall.event.id, seatId: seat.id }]
  })
}

/** Which of these seats are still in the basket. */
function stillHeld(till: Till, hall: OpenHall, seats: readonly number[]): readonly number[] {
  const lines = till.model.basket?.lines ?? []
  const held = new Set(lines.filter((line) => line.eventId === hall.event.id).map((line) => line.seatIndex))
  return seats.every((seat) => held.has(seat)) ? seats : []
}

/** The seats of lines that are in the open hall. */
function seatsOf(till: Till, lines: readonly Pick<BasketLine, 'eventId' | 'seatId'>[]): readonly number[] {
  const { hall, basket } = till.model
  if (hall === null || basket === null) return []
  const wanted = new Set(lines.filter((line) => line.eventId === hall.event.id).map((line) => line.seatId))
  return basket.lines
    .filter((line) => line.eventId === hall.event.id && wanted.has(line.seatId))
    .map((line) => line.seatIndex)
}
