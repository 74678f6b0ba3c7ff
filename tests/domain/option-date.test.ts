import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  bookingTerms,
  type ClassRule,
  eveningEnd,
  isEveningOnly,
  localDate,
  mustPayAtOnce,
  optionDateOf,
  optionEnd,
  proposedOption,
  readLocalDate,
} from '../../src/domain/option-date.ts'
import { instantOfLocal } from '../../src/domain/time-zone.ts'

const zone = 'Europe/Sofia'
const at = (text: string, timeZone = zone) => instantOfLocal(text, timeZone) ?? Number.NaN
const rule = (n: number, R: number, A = 0): ClassRule => ({ optionDays: n, reservationDays: R, eveningDays: A })
const show = { startsAt: at('2027-03-20T19:30'), timeZone: zone }

describe('the worked cases: T = 1 March, P = 20 March', () => {
  test.each([
    ['O06', 7, 2, '2027-03-08'],
    ['O08 capped:', 30, 2, '2027-03-18'],
    ['O07', -5, 2, '2027-03-15'],
    ['O08 capped:', -1, 2, '2027-03-18'],
    ['O13', 30, 0, '2027-03-20'],
  ])('%s n=%i R=%i proposes %s', (_, n, R, expected) => {
    expect(proposedOption(rule(n, R), '2027-03-01', '2027-03-20')).toBe(expected)
    expect(bookingTerms(rule(n, R), show, at('2027-03-01T12:00'))?.proposed).toBe(expected)
  })

  test('O12 R=2: immediate payment from 18 March', () => {
    expect(mustPayAtOnce(rule(7, 2), show, at('2027-03-17T23:59'))).toBe(false)
    expect(mustPayAtOnce(rule(7, 2), show, at('2027-03-18T00:00'))).toBe(true)
    expect(bookingTerms(rule(7, 2), show, at('2027-03-18T00:00'))).toBe(null)
  })

  test('O10 A=3: evening pick-up only from 17 March', () => {
    expect(isEveningOnly(rule(7, 2, 3), '2027-03-16', '2027-03-20')).toBe(false)
    expect(bookingTerms(rule(7, 2, 3), show, at('2027-03-16T23:59'))?.pickUps).toEqual(['desk'])
    expect(bookingTerms(rule(7, 2, 3), show, at('2027-03-17T00:00'))?.pickUps).toEqual(['evening'])
  })
})

test('O13 with R=0 the start time decides, not the day', () => {
  expect(mustPayAtOnce(rule(7, 0), show, at('2027-03-20T19:29'))).toBe(false)
  expect(mustPayAtOnce(rule(7, 0), show, at('2027-03-20T19:30'))).toBe(true)
})

test('O10 with R=0 the cap reaches the evening, so both pick-ups are open before it is the only one', () => {
  expect(bookingTerms(rule(7, 0, 3), show, at('2027-03-01T12:00'))?.pickUps).toEqual(['desk', 'evening'])
  expect(bookingTerms(rule(7, 0, 3), show, at('2027-03-18T12:00'))?.pickUps).toEqual(['evening'])
})

test("O06 today is the venue's day: one moment is two days in two zones", () => {
  const now = Date.UTC(2027, 2, 1, 23, 30)
  const there = { startsAt: at('2027-03-20T19:30', 'America/New_York'), timeZone: 'America/New_York' }
  expect(bookingTerms(rule(7, 2), show, now)?.proposed).toBe('2027-03-09')
  expect(bookingTerms(rule(7, 2), there, now)?.proposed).toBe('2027-03-08')
})

test('O06 days are counted on the calendar: a day of 23 or 25 hours is one day', () => {
  // The clocks in Sofia change on 28 March and on 31 October 2027.
  const spring = { startsAt: at('2027-04-20T19:30'), timeZone: zone }
  expect(bookingTerms(rule(2, 0), spring, at('2027-03-27T23:30'))?.proposed).toBe('2027-03-29')
  const autumn = { startsAt: at('2027-11-20T19:30'), timeZone: zone }
  expect(bookingTerms(rule(1, 0), autumn, at('2027-10-30T23:30'))?.proposed).toBe('2027-10-31')
  expect(optionEnd('2027-10-31', autumn) - at('2027-10-31T00:00')).toBe(25 * 3_600_000)
})

test('F18 an option date is over when its day is, on the day of the event when that starts', () => {
  expect(optionEnd('2027-03-08', show)).toBe(at('2027-03-09T00:00'))
  expect(optionEnd('2027-03-20', show)).toBe(show.startsAt)
  expect(optionDateOf(optionEnd('2027-03-08', show), zone)).toBe('2027-03-08')
  expect(optionDateOf(show.startsAt, zone)).toBe('2027-03-20')
})

test('F18 an evening pick-up waits until N minutes before the start; O13 one booked later until the start', () => {
  expect(eveningEnd(show, 30, at('2027-03-20T18:59'))).toBe(null)
  expect(eveningEnd(show, 30, at('2027-03-20T19:00'))).toBe(show.startsAt)
})

test('a date is one of the calendar', () => {
  expect(readLocalDate(' 2028-02-29 ')).toBe('2028-02-29')
  for (const text of ['2027-02-29', '2027-13-01', '01.03.2027', '2027-3-1', '', 'tomorrow'])
    expect(readLocalDate(text)).toBe(null)
})

const zones = fc.constantFrom(
  'Europe/Sofia',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
)
const rules = fc.record({
  optionDays: fc.integer({ min: -60, max: 60 }),
  reservationDays: fc.integer({ min: 0, max: 20 }),
  eveningDays: fc.integer({ min: 0, max: 20 }),
})
const instants = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) })

test('O08 whatever the class, the zone and the moment: never before T, never after P − R, and never after the start', () => {
  fc.assert(
    fc.property(rules, zones, instants, fc.integer({ min: 0, max: 90 * 86_400_000 }), (each, timeZone, now, lead) => {
      const event = { startsAt: now + lead, timeZone }
      const terms = bookingTerms(each, event, now)
      const [today, eventDate] = [localDate(now, timeZone), localDate(event.startsAt, timeZone)]
      const cap = addDays(eventDate, -each.reservationDays)
      if (terms === null) {
        expect(each.reservationDays === 0 ? now >= event.startsAt : today >= cap).toBe(true)
        return
      }
      expect(terms.proposed >= today && terms.proposed <= cap).toBe(true)
      expect([terms.earliest, terms.latest]).toEqual([today, cap])
      const end = optionEnd(terms.proposed, event)
      expect(end > now && end <= event.startsAt).toBe(true)
      expect(optionDateOf(end, timeZone)).toBe(terms.proposed)
      const isLate = today >= addDays(eventDate, -each.eveningDays)
      expect(terms.pickUps[0]).toBe(isLate ? 'evening' : 'desk')
    }),
    { numRuns: 2000 },
  )
})
