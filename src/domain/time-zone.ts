/** Instants and the clock on a venue's wall. All rules about days and hours go by that clock. */
import type { Instant } from './ids.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format
}

export function isTimeZone(name: string): boolean {
  try {
    formatFor(name)
    return true
  } catch {
    return false
  }
}

/** What the wall clock shows, as if it were UTC. */
function wallTime(at: Instant, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** `2027-01-01T19:00` as the wall clock at `at` shows it. */
export function localText(at: Instant, timeZone: string): string {
  return new Date(wallTime(at, timeZone)).toISOString().slice(0, 16)
}

/**
 * The instant at which the wall clock shows `2027-01-01T19:00` (a space instead of the T will do). An hour that the clock
 * shows twice is its first time; one that it skips is the same time after the change.
 * @returns `null` for text that is no date and time.
 */
export function instantOfLocal(text: string, timeZone: string): Instant | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)$/.exec(text.trim())
  if (match === null) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number)
  const wanted = Date.UTC(year, month - 1, day, hour, minute)
  if (new Date(wanted).toISOString().slice(0, 16) !== `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}`)
    return null
  // The zone is never more than 14 hours from UTC; of the offsets around that time the right one shows the wanted time.
  const offsets = [-86_400_000, 86_400_000].map((shift) => wallTime(wanted + shift, timeZone) - (wanted + shift))
  const candidates = offsets.map((offset) => wanted - offset).sort((one, other) => one - other)
  return candidates.find((at) => wallTime(at, timeZone) === wanted) ?? candidates[1] ?? null
}
