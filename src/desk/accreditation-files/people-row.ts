import { readBadgeCode, takenStatus } from '../../domain/accreditation.ts'
import { holdsCardNumber } from '../../domain/card-number.ts'
import { cleanText } from '../../domain/clean-text.ts'
import { type Currency, isAmount, parseMoney } from '../../domain/money.ts'
import { type LocalDate, readLocalDate } from '../../domain/option-date.ts'
import type { PlanProblemCode } from '../../domain/refusal.ts'
import type { PlanProblems } from '../plan-files/plan-problems.ts'
import { flagOf } from '../voucher-files/voucher-cells.ts'

export const personColumns = [
  'personId',
  'firstName',
  'lastName',
  'email',
  'organisation',
  'category',
  'status',
  'fee',
  'paid',
  'code',
  'validFrom',
  'validTo',
] as const
export type PersonColumn = (typeof personColumns)[number]

/** One badge of a file, whatever its format. */
export interface RawBadge {
  /** `undefined` where the file has no such field; a number is an amount in minor units. */
  cell(column: PersonColumn): string | number | undefined
  /** Where it stands, for what is found wrong with it. */
  place(column: PersonColumn): string
}

/** One badge, read; `undefined` where the file has no such field, so that what is stored stays. */
export interface PersonRow {
  readonly personId: string
  /** '' for a person who gets no badge. */
  readonly code: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string | undefined
  readonly organisation: string | undefined
  readonly category: string | undefined
  /** The source's word; one that is taken in its usual spelling. */
  readonly sourceStatus: string
  /** T20. */
  readonly isTaken: boolean
  readonly fee: number | undefined
  readonly isPaid: boolean | undefined
  readonly validFrom: LocalDate | '' | undefined
  readonly validTo: LocalDate | '' | undefined
  place(column: PersonColumn): string
}

const longestText = 120
/** Where a name begins so, a table program would calculate it (A9). */
const formula = /^[=+@\t\r]|^-(?=\S*[(\d])/

/** Reads one badge; what is wrong goes to `problems`, and null comes back where it cannot be told from others. */
export function readPersonRow(raw: RawBadge, problems: PlanProblems, currency: Currency): PersonRow | null {
  const reject = (column: PersonColumn, problem: PlanProblemCode): undefined => {
    problems.add(raw.place(column), problem, raw.cell(column))
    return undefined
  }
  const textOf = (column: PersonColumn): string => String(raw.cell(column) ?? '').trim()
  const text = (column: PersonColumn): string => {
    const clean = cleanText(textOf(column), longestText + 1)
    if (clean.length > longestText) reject(column, 'too-long')
    else if (formula.test(clean)) reject(column, 'formula')
    // The number itself is not told again.
    else if (holdsCardNumber(clean)) problems.add(raw.place(column), 'card-number', '')
    return clean
  }
  const optional = (column: PersonColumn) => (raw.cell(column) === undefined ? undefined : text(column))
  const date = (column: 'validFrom' | 'validTo'): LocalDate | '' | undefined => {
    const typed = textOf(column)
    if (raw.cell(column) === undefined || typed === '') return raw.cell(column) === undefined ? undefined : ''
    return readLocalDate(isoDate(typed)) ?? reject(column, 'bad-date')
  }
  const personId = text('personId')
  const word = cleanText(textOf('status'), 40)
  const taken = takenStatus(word)
  if (personId === '') return reject('personId', 'missing') ?? null
  const code = readBadgeCode(textOf('code'))
  const basics = { personId, code: code ?? '', sourceStatus: taken ?? word, place: raw.place }
  if (word === '') return reject('status', 'missing') ?? null
  if (taken === null) return { ...basics, ...nothingElse, isTaken: false }
  if (code === null) reject('code', textOf('code') === '' ? 'missing' : 'bad-code')
  const [firstName, lastName] = [text('firstName'), text('lastName')]
  if (firstName === '' && lastName === '') reject('lastName', 'missing')
  const [validFrom, validTo] = [date('validFrom'), date('validTo')]
  if (validFrom !== undefined && validTo !== undefined && validTo !== '' && validTo < validFrom)
    reject('validTo', 'bad-date')
  const paid = textOf('paid')
  return {
    ...{ ...basics, isTaken: true, firstName, lastName, validFrom, validTo },
    ...{ email: optional('email'), organisation: optional('organisation'), category: optional('category') },
    fee:
      raw.cell('fee') === undefined
        ? undefined
        : (feeOf(raw.cell('fee') ?? '', currency) ?? reject('fee', 'bad-value')),
    isPaid: raw.cell('paid') === undefined ? undefined : (flagOf(paid) ?? reject('paid', 'not-yes-or-no')),
  }
}

/** Of somebody who gets no badge nothing else is looked at. */
const nothingElse = {
  ...{ firstName: '', lastName: '', email: undefined, organisation: undefined, category: undefined },
  ...{ fee: undefined, isPaid: undefined, validFrom: undefined, validTo: undefined },
}

/** An empty cell is no fee. */
function feeOf(cell: string | number, currency: Currency): number | null {
  const amount = typeof cell === 'number' ? cell : cell.trim() === '' ? 0 : parseMoney(cell, currency)
  return isAmount(amount) && amount >= 0 ? amount : null
}

/** `12.06.2026` and `2026-06-12T00:00` as days. */
function isoDate(text: string): string {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (german === null) return text.replace(/[T ].*$/, '')
  const [, day = '', month = '', year = ''] = german
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
