/**
 * Money is an integer number of minor units (cents, stotinki, kopeks) beside the code of its currency.
 * Text appears only here: `formatMoney` for people, `parseMoney` for what people type.
 */

/** ISO 4217 code in capitals. */
export type Currency = string

/** The largest amount the till handles: well inside a safe integer even when summed over a year. */
export const largestAmount = 1_000_000_000_00

export function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= largestAmount
}

interface Formats {
  readonly withCurrency: Intl.NumberFormat
  readonly plain: Intl.NumberFormat
  readonly digits: number
}

/** Making a number format costs milliseconds, using one microseconds; a till sees a handful of them. */
const formats = new Map<string, Formats>()

function formatsFor(currency: Currency, locale: string): Formats {
  const key = `${locale} ${currency}`
  let found = formats.get(key)
  if (found === undefined) {
    const withCurrency = new Intl.NumberFormat(locale, { style: 'currency', currency })
    const digits = withCurrency.resolvedOptions().maximumFractionDigits ?? 2
    const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
    found = { withCurrency, plain, digits }
    formats.set(key, found)
  }
  return found
}

/** How many digits stand behind the decimal separator: 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: Currency): number {
  return formatsFor(currency, 'en').digits
}

/** `1234, 'EUR', 'de'` → `12,34 €`. Exact for every amount: the decimal text is built from the integer. */
export function formatMoney(amount: number, currency: Currency, locale: string): string {
  const { withCurrency, digits } = formatsFor(currency, locale)
  return withCurrency.format(decimalText(amount, digits))
}

/** The number alone, for columns whose heading names the currency: `1234, 'EUR', 'de'` → `12,34`. */
export function formatAmount(amount: number, currency: Currency, locale: string): string {
  const { plain, digits } = formatsFor(currency, locale)
  return plain.format(decimalText(amount, digits))
}

/** `1234, 2` → `12.34`: what number formats take without going through binary fractions. */
function decimalText(amount: number, digits: number): `${number}` {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is no amount in minor units`)
  const sign = amount < 0 ? '-' : ''
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const whole = text.slice(0, text.length - digits)
  return `${sign}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`}` as `${number}`
}

/**
 * Reads an amount as cashiers of any of our countries type it: `50`, `12.5`, `12,50`, `1 234,50`, `1.234,50`, `1'234.50`.
 * A separator in front of one or two last digits (as many as the currency has) is the decimal one, any other groups thousands.
 * @returns minor units, never negative; `null` when the text is no such amount.
 */
export function parseMoney(text: string, currency: Currency): number | null {
  const digits = minorDigits(currency)
  const compact = text.trim().replace(/[\s\u00a0\u2009\u202f'’]/g, '')
  const parts = /^([\d.,]*?)(?:[.,](\d*))?$/.exec(compact)
  if (parts === null || !/\d/.test(compact)) return null
  const fraction = parts[2] ?? ''
  const whole = parts[1] ?? ''
  if (fraction.length > digits) return digits < 3 && isGrouped(compact) ? inMinor(compact, '', digits) : null
  const separator = compact.at(-fraction.length - 1) ?? ''
  if (!/^\d*$/.test(whole) && (!isGrouped(whole) || whole.includes(separator))) return null
  return inMinor(whole, fraction, digits)
}

/**
 * What was handed over, as cashiers count it: an amount, or notes and coins, `2x50 20` or `2*50+20+5x2`; x of either alphabet.
 * @returns minor units; `null` when the text is neither.
 */
export function parseGiven(text: string, currency: Currency): number | null {
  if (!/[xх×*+]/i.test(text)) return parseMoney(text, currency)
  let sum = 0
  for (const piece of text.trim().split(/[\s+]+/)) {
    const [, count = '1', worth = ''] = /^(?:(\d{1,4})[xх×*])?([\d.,]+)$/i.exec(piece) ?? []
    const amount = parseMoney(worth, currency)
    if (amount === null) return null
    sum += Number(count) * amount
  }
  return sum <= largestAmount ? sum : null
}

/** Thousands parted by one kind of separator, as in `1.234.567`. */
function isGrouped(text: string): boolean {
  return /^\d{1,3}(?:(?:\.\d{3})+|(?:,\d{3})+)$/.test(text)
}

function inMinor(whole: string, fraction: string, digits: number): number | null {
  const amount = Number(`${whole.replace(/[.,]/g, '')}${fraction.padEnd(digits, '0')}`)
  return amount <= largestAmount ? amount : null
}

/** Adds up minor units; a sum outside what the till handles is a bug, never a silently wrong total. */
export function sumAmounts(amounts: readonly number[]): number {
  let sum = 0
  for (const amount of amounts) sum += amount
  if (!isAmount(sum)) throw new RangeError(`${sum} is no amount the till handles`)
  return sum
}

/**
 * The tax contained in a gross amount: gross − net, so that both always add up to what was paid.
 * `rateBasisPoints` is 2000 for 20 %. Rounds the net half away from zero.
 */
export function taxIn(gross: number, rateBasisPoints: number): number {
  const net = Math.sign(gross) * Math.round((Math.abs(gross) * 10_000) / (10_000 + rateBasisPoints))
  return gross - net
}
