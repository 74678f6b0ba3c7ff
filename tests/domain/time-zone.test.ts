import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOfLocal, isTimeZone, localText } from '../../src/domain/time-zone.ts'

const iso = (text: string, zone: string) => {
  const at = instantOfLocal(text, zone)
  return at === null ? null : new Date(at).toISOString()
}

test.each([
  ['2027-01-01T19:00', 'Europe/Paris', '2027-01-01T18:00:00.000Z'],
  ['2027-07-01 19:00', 'Europe/Paris', '2027-07-01T17:00:00.000Z'],
  ['2027-01-01T00:30', 'Asia/Kolkata', '2026-12-31T19:00:00.000Z'],
  ['2027-01-01T10:00', 'Pacific/Kiritimati', '2026-12-31T20:00:00.000Z'],
  ['2027-01-01T10:00', 'UTC', '2027-01-01T10:00:00.000Z'],
])('%s in %s is %s', (text, zone, instant) => {
  expect(iso(text, zone)).toBe(instant)
})

test('an hour that the clock shows twice is its first time, one that it skips comes after the change', () => {
  expect(iso('2027-10-31T02:30', 'Europe/Paris')).toBe('2027-10-31T00:30:00.000Z')
  expect(iso('2027-03-28T02:30', 'Europe/Paris')).toBe('2027-03-28T01:30:00.000Z')
})

test.each([
  '',
  '2027-13-01T10:00',
  '2027-02-29T10:00',
  '2027-01-01T24:00',
  '2027-01-01',
  '1.1.2027 10:00',
  '2027-01-01T10:00Z',
])('no date and time: "%s"', (text) => {
  expect(instantOfLocal(text, 'Europe/Paris')).toBeNull()
})

test('a time shown on the wall is read back as the same minute', () => {
  const zones = fc.constantFrom('Europe/Sofia', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), zones, (at, zone) => {
      const text = localText(at, zone)
      expect(localText(instantOfLocal(text, zone) ?? 0, zone)).toBe(text)
    }),
  )
})

test('zones are told from other words', () => {
  expect(['Europe/Paris', 'Mars/Base'].map(isTimeZone)).toEqual([true, false])
})
