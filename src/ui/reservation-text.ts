/** Until when a reservation stands, in the cashier's language. */
import type { SeatReservation } from '../domain/open-hall.ts'
import type { PickUp } from '../domain/option-date.ts'
import { dateTime } from './format.ts'
import type { Model } from './model.ts'

interface Lapse {
  readonly pickUp: PickUp
  readonly lapsesAt: number
  readonly timeZone: string
}

/** Its last day, or the day and time where the time decides: in the evening, and on the day of the event. */
export function lapseText({ lapsesAt, timeZone, pickUp }: Lapse, { language }: Pick<Model, 'language'>): string {
  const isMidnight = dateTime(lapsesAt, 'time', language, timeZone) === '00:00'
  if (pickUp === 'evening' || !isMidnight) return dateTime(lapsesAt, 'day-time', language, timeZone)
  return dateTime(lapsesAt - 1, 'short-day', language, timeZone)
}

/** The same for a seat of the hall. */
export function seatLapseText(reservation: SeatReservation, timeZone: string, model: Pick<Model, 'language'>): string {
  return lapseText({ ...reservation, timeZone }, model)
}
