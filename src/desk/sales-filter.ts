import { isAmount } from '../domain/money.ts'
import type { Refusal } from '../domain/refusal.ts'
import { instantOfLocal } from '../domain/time-zone.ts'

/** T18: what the statement of sales is narrowed by; everything that is given must be true of a sale. */
export interface SalesFilter {
  /** Receipt number, or sale code. */
  readonly number?: string
  /** `2027-03-01`, a day by the clock of `timeZone`. */
  readonly date?: string
  readonly timeZone?: string
  /** Part of the title, or the event's id. */
  readonly event?: string
  /** Part of the name, phone or e-mail. */
  readonly customer?: string
  /** Part of the name or e-mail of who sold it. */
  readonly cashier?: string
  /** Total in minor units. */
  readonly amount?: number
}

/** The day as two instants, the second exclusive. Refusals: bad-input. */
export function dayOf(date: string, timeZone: string): { from: number; to: number } | Refusal {
  const from = instantOfLocal(`${date}T00:00`, timeZone)
  if (from === null) return { refused: 'bad-input', field: 'date', value: date.slice(0, 40), expected: '2027-03-01' }
  const next = new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  return { from, to: instantOfLocal(`${next}T00:00`, timeZone) ?? from + 86_400_000 }
}

/** Refusals: bad-input. */
export function checkFilter(filter: SalesFilter): Refusal | null {
  const { amount } = filter
  if (amount !== undefined && !isAmount(amount))
    return { refused: 'bad-input', field: 'amount', value: String(amount), expected: 'minor units' }
  return null
}

/** A10: for `like … escape '\'`: what was typed is looked for as it is. */
export function likePart(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
