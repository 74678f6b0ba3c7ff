import { currentBasket } from '../desk/current-basket.ts'
import type { Desk } from '../desk/desk.ts'
import { giveAway } from '../desk/give-away.ts'
import { type HoldResult, holdSeats } from '../desk/hold-seats.ts'
import { openHall } from '../desk/open-hall.ts'
import type { Basket } from '../domain/basket.ts'
import type { EventId } from '../domain/ids.ts'
import type { OpenHall } from '../domain/open-hall.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { readSeatSpec } from '../domain/seat-spec.ts'

/** Seats as a script names them. */
export interface PickedSeats {
  readonly eventId: EventId
  readonly seats: string
  /** By name; the default one when left out. */
  readonly tariff: string | undefined
}

/** Puts all of the seats into the basket, or none. Refusals: those of its verbs, of reading seats, bad-input. */
export async function pickSeats(
  desk: Desk,
  { eventId, seats: text, tariff: name }: PickedSeats,
): Promise<HoldResult | Refusal> {
  const hall = await openHall(desk, eventId)
  if (isRefusal(hall)) return hall
  const seats = readSeatSpec(hall, text)
  if (isRefusal(seats)) return seats
  const tariff = readTariff(hall, name)
  if (isRefusal(tariff)) return tariff
  return holdSeats(desk, { hall, seats, allOrNone: true, ...(tariff === undefined ? {} : { tariff }) })
}

/** F27: those of the seats in the basket cost nothing. Refusals: those of its verb, of reading seats. */
export async function giveSeatsAway(desk: Desk, eventId: EventId, text: string): Promise<Basket | Refusal> {
  const hall = await openHall(desk, eventId)
  if (isRefusal(hall)) return hall
  const seats = readSeatSpec(hall, text)
  if (isRefusal(seats)) return seats
  const chosen = new Set(seats)
  const lines = currentBasket(desk).lines.filter((line) => line.eventId === eventId && chosen.has(line.seatIndex))
  if (lines.length === chosen.size) return giveAway(desk, { lines, isGiven: true })
  return { refused: 'bad-input', field: 'free', value: text, expected: '--seats' }
}

function readTariff(hall: OpenHall, name: string | undefined): number | undefined | Refusal {
  if (name === undefined) return undefined
  const tariff = hall.tariffs.findIndex((each) => each.name.toLowerCase() === name.toLowerCase())
  if (tariff >= 0) return tariff
  return {
    refused: 'bad-input',
    field: 'tariff',
    value: name,
    expected: hall.tariffs.map((each) => each.name).join(', '),
  }
}
