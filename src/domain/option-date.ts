/**
 * Until when a reservation may stand, by the sales class of whoever books (O06–O14). Pure rules over dates of the venue's
 * wall calendar: T is today, P the date of the event, n the option days, R the reservation days, A the evening days.
 */
import type { Instant, SalesClassId } from './ids.ts'
import { instantOfLocal, localText } from './time-zone.ts'

/** O01: what a user or debtor may sell and until when. */
export interface SalesClass {
  readonly id: SalesClassId
  readonly name: string
  /** n: from today when it is 0 or more, back from the event when it is negative. */
  readonly optionDays: number
  /** R: so many days before the event nothing may stand unpaid any more. */
  readonly reservationDays: number
  /** A: from so many days before the event on, unpaid tickets wait at the evening box office. */
  readonly eveningDays: number
}

export type ClassRule = Pick<SalesClass, 'optionDays' | 'reservationDays' | 'eveningDays'>

/** Where an unpaid customer pays and gets the tickets. */
export type PickUp = 'desk' | 'evening'
export const pickUps: readonly PickUp[] = ['desk', 'evening']

export function isPickUp(text: string): text is PickUp {
  return (pickUps as readonly string[]).includes(text)
}

/** A day of the venue's calendar, `2027-03-08`; such texts sort by time. */
export type LocalDate = string

/** What of an event these rules need. */
export interface Performance {
  readonly startsAt: Instant
  /** IANA name of the venue's zone. */
  readonly timeZone: string
}

/** What may be booked now, and until when. */
export interface BookingTerms {
  /** The first one is proposed. */
  readonly pickUps: readonly PickUp[]
  /** T: the earliest option date. */
  readonly earliest: LocalDate
  /** O09: the option date to propose. */
  readonly proposed: LocalDate
  /** O08: the cap, P − R. */
  readonly latest: LocalDate
}

const dayMs = 86_400_000

export function localDate(at: Instant, timeZone: string): LocalDate {
  return localText(at, timeZone).slice(0, 10)
}

/** Counted on the calendar, so a day with a change of clocks is one day like any other. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** @returns the date as written in the calendar, or `null` for text that is no date. */
export function readLocalDate(text: string): LocalDate | null {
  const match = /^(\d{4}-\d\d-\d\d)$/.exec(text.trim())?.[1]
  return match !== undefined && instantOfLocal(`${match}T00:00`, 'UTC') !== null ? match : null
}

/** O08: P − R. */
export function latestOption({ reservationDays }: ClassRule, eventDate: LocalDate): LocalDate {
  return addDays(eventDate, -reservationDays)
}

/** O06–O08: T + n, or P − |n|; never after P − R, never before T. */
export function proposedOption(rule: ClassRule, today: LocalDate, eventDate: LocalDate): LocalDate {
  const { optionDays: n } = rule
  const wished = n >= 0 ? addDays(today, n) : addDays(eventDate, n)
  const capped = earlier(wished, latestOption(rule, eventDate))
  return capped < today ? today : capped
}

/** O12: on this day only immediate payment; O13: with R = 0 from the moment the event starts. */
export function mustPayAtOnce(rule: ClassRule, event: Performance, now: Instant): boolean {
  if (rule.reservationDays === 0) return now >= event.startsAt
  return localDate(now, event.timeZone) >= latestOption(rule, localDate(event.startsAt, event.timeZone))
}

/** O10: from A days before the event on. */
export function isEveningOnly(rule: ClassRule, today: LocalDate, eventDate: LocalDate): boolean {
  return today >= addDays(eventDate, -rule.eveningDays)
}

/**
 * What may be booked now; `null`: nothing, it has to be paid at once. An evening pick-up keeps the seats up to the evening
 * of the event, so before O10 asks for it, it is open only to a class whose cap reaches that day.
 */
export function bookingTerms(rule: ClassRule, event: Performance, now: Instant): BookingTerms | null {
  if (mustPayAtOnce(rule, event, now)) return null
  const today = localDate(now, event.timeZone)
  const eventDate = localDate(event.startsAt, event.timeZone)
  const isEvening = isEveningOnly(rule, today, eventDate)
  return {
    pickUps: isEvening ? ['evening'] : rule.reservationDays === 0 ? ['desk', 'evening'] : ['desk'],
    earliest: today,
    proposed: proposedOption(rule, today, eventDate),
    latest: latestOption(rule, eventDate),
  }
}

/** The moment an option date is over: when the day is, but not after the event has started. */
export function optionEnd(date: LocalDate, { startsAt, timeZone }: Performance): Instant {
  const midnight = instantOfLocal(`${addDays(date, 1)}T00:00`, timeZone)
  return midnight === null ? startsAt : Math.min(midnight, startsAt)
}

/** The option date a reservation that lapses then was given. */
export function optionDateOf(lapsesAt: Instant, timeZone: string): LocalDate {
  return localDate(lapsesAt - 1, timeZone)
}

/**
 * F18: an evening pick-up is kept until some minutes before the start. One that is booked later than that has the time
 * until the start itself (O13).
 * @returns when it lapses; `null`: by the event's own minutes, also when those are changed.
 */
export function eveningEnd({ startsAt }: Performance, releaseMinutes: number, now: Instant): Instant | null {
  return now < startsAt - releaseMinutes * 60_000 ? null : startsAt
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other
}
