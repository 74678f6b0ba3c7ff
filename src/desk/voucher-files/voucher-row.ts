import { holdsCardNumber } from '../../domain/card-number.ts'
import { cleanText } from '../../domain/clean-text.ts'
import { type Currency, parseMoney } from '../../domain/money.ts'
import type { PlanProblemCode } from '../../domain/refusal.ts'
import { readPercent, readVoucherCode, type VoucherEffect, voucherKey } from '../../domain/voucher.ts'
import type { CsvLine } from '../csv-table.ts'
import type { PlanProblems } from '../plan-files/plan-problems.ts'
import { countOf, effectOf, flagOf, instantOf } from './voucher-cells.ts'

/** Titles of the columns in small letters, pretix' own first. Only the code must be there; others are ignored. */
export const voucherColumns = {
  code: 'voucher code',
  validTo: 'valid until',
  product: 'product',
  reserves: 'reserve quota',
  bypasses: 'bypass quota',
  effect: 'price effect',
  value: 'value',
  tag: 'tag',
  redeemed: 'redeemed',
  maxUses: 'maximum usages',
  seat: 'seat',
  comment: 'comment',
  validFrom: 'valid from',
  adds: 'adds to discounts',
  refusalText: 'refusal text',
  budget: 'budget',
  event: 'event',
  channel: 'channel',
} as const
export type VoucherColumn = keyof typeof voucherColumns

/** One row of the file; `undefined` where the file has no such column. Conditions are texts still to be looked up. */
export interface VoucherRow {
  readonly code: string
  readonly key: string
  readonly effect: VoucherEffect | undefined
  /** Of the effect; 0 without one. */
  readonly value: number
  readonly adds: boolean | undefined
  readonly maxUses: number | undefined
  readonly usedElsewhere: number | undefined
  readonly budget: number | null | undefined
  readonly validFrom: number | null | undefined
  readonly validTo: number | null | undefined
  readonly refusalText: string | undefined
  readonly tag: string | undefined
  readonly comment: string | undefined
  readonly product: string | undefined
  readonly seat: string | undefined
  readonly event: string | undefined
  readonly channel: string | undefined
  /** It keeps places or goes past a quota, which a till does not know. */
  readonly hasQuota: boolean
  /** Where its cells stand, for what is found wrong later. */
  place(column: VoucherColumn): string
}

const longestText = 200

/** Reads one line; what is wrong goes to `problems`, and `null` comes back where not even the code can be used. */
export function readVoucherRow(
  line: CsvLine,
  columns: ReadonlyMap<string, number>,
  problems: PlanProblems,
  { currency, timeZone }: { readonly currency: Currency; readonly timeZone: string },
): VoucherRow | null {
  const cell = (column: VoucherColumn): string | undefined => {
    const at = columns.get(voucherColumns[column])
    return at === undefined ? undefined : (line.record[at] ?? '')
  }
  const place = (column: VoucherColumn): string => {
    const title = voucherColumns[column]
    return `line ${line.info.lines}, column "${title.charAt(0).toUpperCase()}${title.slice(1)}"`
  }
  const reject = (column: VoucherColumn, problem: PlanProblemCode): undefined => {
    problems.add(place(column), problem, cell(column))
    return undefined
  }
  /** What `read` makes of the cell; an empty one is `empty`. */
  const parsed = <T, E>(
    column: VoucherColumn,
    problem: PlanProblemCode,
    empty: E,
    read: (text: string) => T | null,
  ) => {
    const text = cell(column)
    if (text === undefined) return undefined
    if (text === '') return empty
    return read(text) ?? reject(column, problem)
  }
  const text = (column: VoucherColumn): string | undefined => {
    const clean = cell(column) === undefined ? undefined : cleanText(cell(column) ?? '', longestText + 1)
    if (clean !== undefined && clean.length > longestText) return reject(column, 'too-long')
    // The number itself is not told again.
    if (clean !== undefined && holdsCardNumber(clean)) problems.add(place(column), 'card-number', '')
    return clean
  }
  const code = readVoucherCode(cell('code') ?? '')
  if (code === null) return reject('code', 'bad-code') ?? null
  const effect = parsed('effect', 'unknown-effect', 'none' as const, effectOf)
  const readValue = (worth: string) => (effect === 'percent' ? readPercent(worth) : parseMoney(worth, currency))
  const hasValue = effect !== undefined && effect !== 'none'
  return {
    code,
    key: voucherKey(code),
    effect,
    value: (hasValue ? (readOf(cell('value') ?? '', readValue) ?? reject('value', 'bad-value')) : 0) ?? 0,
    adds: parsed('adds', 'not-yes-or-no', false, flagOf),
    maxUses: parsed('maxUses', 'bad-count', 1, countOf),
    usedElsewhere: parsed('redeemed', 'bad-count', 0, countOf),
    budget: parsed('budget', 'bad-value', null, (amount) => parseMoney(amount, currency)),
    validFrom: parsed('validFrom', 'bad-date', null, (date) => instantOf(date, timeZone, false)),
    validTo: parsed('validTo', 'bad-date', null, (date) => instantOf(date, timeZone, true)),
    refusalText: text('refusalText'),
    tag: text('tag'),
    comment: text('comment'),
    product: text('product'),
    seat: text('seat'),
    event: text('event'),
    channel: text('channel'),
    hasQuota: [
      parsed('reserves', 'not-yes-or-no', false, flagOf),
      parsed('bypasses', 'not-yes-or-no', false, flagOf),
    ].includes(true),
    place,
  }
}

function readOf<T>(text: string, read: (text: string) => T | null): T | null {
  return text === '' ? null : read(text)
}
