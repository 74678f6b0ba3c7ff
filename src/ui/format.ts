/** Money and times as the language writes them. Spaces are plain ones: terminals show the others at doubtful widths. */
import type { Instant } from '../domain/ids.ts'
import { formatAmount } from '../domain/money.ts'
import type { LocalDate } from '../domain/option-date.ts'
import { instantOfLocal } from '../domain/time-zone.ts'

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** `amount` in minor units → "48.00 EUR". The code, because a currency's sign is of ambiguous width in a terminal. */
export function money(amount: number, currency: string, language: string): string {
  return `${bareMoney(amount, currency, language)} ${currency}`
}

/** As `money`, without the currency: for columns whose total names it. */
export function bareMoney(amount: number, currency: string, language: string): string {
  return plainSpaces(formatAmount(amount, currency, language))
}

export type DateStyle = 'day' | 'short-day' | 'time' | 'day-time' | 'long'

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' },
  'short-day': { weekday: 'short', day: '2-digit', month: '2-digit' },
  time: clock,
  'day-time': { weekday: 'short', day: '2-digit', month: '2-digit', ...clock },
  long: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', ...clock },
}

/** An instant in the venue's zone (`Europe/Sofia`); without one, in this machine's. */
export function dateTime(at: Instant, how: DateStyle, language: string, timeZone?: string): string {
  const key = `${how} ${language} ${timeZone ?? ''}`
  let format = dateFormats.get(key)
  if (format === undefined) {
    // British order of day and month: the numbers alone must not be read the American way.
    const locale = language === 'en' ? 'en-GB' : language
    format = new Intl.DateTimeFormat(locale, { ...dateStyles[how], ...(timeZone === undefined ? {} : { timeZone }) })
    dateFormats.set(key, format)
  }
  return plainSpaces(format.format(at))
}

/** A day as an instant is written, without a clock or a zone. */
export function localDay(day: LocalDate, language: string): string {
  return dateTime(instantOfLocal(`${day}T12:00`, 'UTC') ?? 0, 'day', language, 'UTC')
}

/** The machine's own clock by the minute, without waking the date tables: the first frame needs it at once. */
export function wallClock(at: Instant): string {
  const date = new Date(at)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u2007\u2009\u202f]/g, ' ')
}

/** `10 %` or `5.00 EUR`: how much a policy or a fee is. */
export function rateText(
  { effect, value }: { readonly effect: 'percent' | 'fixed'; readonly value: number },
  currency: string,
  language: string,
): string {
  if (effect === 'fixed') return money(value, currency, language)
  return `${plainSpaces(new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value / 100))} %`
}
