/** What stands in the cells of a table of vouchers, as pretix writes them and as people do. */
import { instantOfLocal } from '../../domain/time-zone.ts'
import type { VoucherEffect } from '../../domain/voucher.ts'

/** The words of pretix' own files in English and German, and the plain names. */
const effects: Readonly<Record<string, VoucherEffect>> = {
  '': 'none',
  none: 'none',
  'no effect': 'none',
  'keine auswirkung': 'none',
  set: 'set',
  'set product price to': 'set',
  'produktpreis setzen auf': 'set',
  subtract: 'subtract',
  'subtract from product price': 'subtract',
  'vom produktpreis abziehen': 'subtract',
  percent: 'percent',
  'reduce product price by (%)': 'percent',
  'produktpreis reduzieren um (%)': 'percent',
}

export function effectOf(text: string): VoucherEffect | null {
  return effects[text.toLowerCase()] ?? null
}

const yes = new Set(['yes', 'true', '1', 'x', 'ja', 'oui', 'да'])
const no = new Set(['', 'no', 'false', '0', 'nein', 'non', 'не', 'нет'])

export function flagOf(text: string): boolean | null {
  const word = text.toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : null
}

const mostCount = 1_000_000_000

/** A number of uses. A table program may have made `5.0` of it. */
export function countOf(text: string): number | null {
  const match = /^(\d{1,12})(?:[.,]0+)?$/.exec(text)
  return match === null || Number(match[1]) > mostCount ? null : Number(match[1])
}

/**
 * An instant: `2027-12-31`, `2027-12-31 20:00`, with seconds, with or without an offset, or `31.12.2027 20:00`. Without an
 * offset it is the clock of `timeZone`; a day alone is its first moment, or its last when `isEnd`.
 */
export function instantOf(text: string, timeZone: string, isEnd: boolean): number | null {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text) ??
    germanDate(text)
  if (match === null) return null
  const [, year, month, day, time, seconds = '00', offset] = match
  const date = `${year}-${month}-${day}`
  if (time === undefined) {
    const first = instantOfLocal(`${date}T00:00`, timeZone)
    if (first === null || !isEnd) return first
    // A day has 23 or 25 hours twice a year: the last moment is the one before the next day.
    const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    const end = instantOfLocal(`${next}T00:00`, timeZone)
    return end === null ? null : end - 1
  }
  if (Number(seconds) > 59) return null
  const minute =
    offset === undefined ? instantOfLocal(`${date}T${time}`, timeZone) : withOffset(`${date}T${time}`, offset)
  return minute === null ? null : minute + Number(seconds) * 1000
}

function withOffset(text: string, offset: string): number | null {
  const utc = instantOfLocal(text, 'UTC')
  if (utc === null || offset === 'Z') return utc
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(-2))]
  if (hours > 14 || minutes > 59) return null
  return utc - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** `31.12.2027 20:00` in the order of the other form. */
function germanDate(text: string): readonly (string | undefined)[] | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: (\d\d:\d\d))?$/.exec(text)
  if (match === null) return null
  const [all, day = '', month = '', year, time] = match
  return [all, year, month.padStart(2, '0'), day.padStart(2, '0'), time]
}
