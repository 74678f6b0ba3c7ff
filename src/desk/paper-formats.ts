import { formatMoney } from '../domain/money.ts'
import type { LocalDate } from '../domain/option-date.ts'
import { instantOfLocal } from '../domain/time-zone.ts'
import type { PaperLanguage } from './desk.ts'

/** How numbers and times stand on paper in one language. */
export interface PaperFormats {
  money(amount: number, currency: string): string
  /** Date and time of an event, in the venue's zone. */
  start(at: number, timeZone: string): string
  /** Date and time of issue, short. */
  issued(at: number, timeZone: string): string
  /** A day of the calendar, short; '' stays ''. */
  localDay(date: LocalDate | ''): string
  /** `2000` → `20 %`. */
  percent(basisPoints: number): string
}

const dates = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: string, timeZone: string, dateStyle: 'full' | 'short' | 'day'): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${dateStyle}`
  let format = dates.get(key)
  if (format === undefined) {
    // British order of day and month and the hours of timetables, as on the screen: every language here has them so.
    const locale = language === 'en' ? 'en-GB' : language
    format =
      dateStyle === 'day'
        ? new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone })
        : new Intl.DateTimeFormat(locale, { dateStyle, timeStyle: 'short', hourCycle: 'h23', timeZone })
    dates.set(key, format)
  }
  return format
}

export function paperFormats({ language }: PaperLanguage): PaperFormats {
  return {
    money: (amount, currency) => formatMoney(amount, currency, language),
    start: (at, timeZone) => dateFormat(language, timeZone, 'full').format(at),
    issued: (at, timeZone) => dateFormat(language, timeZone, 'short').format(at),
    localDay: (date) =>
      date === '' ? '' : dateFormat(language, 'UTC', 'day').format(instantOfLocal(`${date}T12:00`, 'UTC') ?? 0),
    percent: (basisPoints) => `${(basisPoints / 100).toLocaleString(language)} %`,
  }
}
