import { type AccreditationToPut, accreditationsOf, putAccreditations } from '../../db/accreditations.ts'
import { type Accreditation, takenStatus } from '../domain/accreditation.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { isTaxRate } from '../domain/tax.ts'
import type { PersonRow } from './accreditation-files/people-row.ts'
import { type PeopleFileInput, peopleLimits, readPeopleFile } from './accreditation-files/read-people-file.ts'
import { badInput } from './bad-input.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { matchPeople } from './match-people.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { PlanProblems } from './plan-files/plan-problems.ts'

export interface ImportedAccreditations {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Taken back by the source, or no longer approved; of those stored here. */
  readonly withdrawn: number
  /** Neither approved nor printed, and not stored here. */
  readonly leftOut: number
  /** T20: of all in the file, active at once, and to be paid first. */
  readonly active: number
  readonly toPay: number
  /** Where the file tells no fees, new accreditations are free. */
  readonly hasFees: boolean
}

/**
 * Imports the accreditations of a festival (T20): all of the file, or nothing. Only those whose source status is Approved or
 * Printed are taken. Importing again brings up to date and never doubles; fields the file does not have stay; what the file
 * does not name stays as it is.
 * Refusals: not-signed-in, not-permitted, bad-input (the tax rate), bad-accreditations, file-too-large, the database's.
 */
export async function importAccreditations(
  desk: Desk,
  input: PeopleFileInput,
): Promise<ImportedAccreditations | Refusal> {
  return desk.turns.take(() => orRefusal(() => store(desk, input)))
}

async function store(desk: Desk, input: PeopleFileInput): Promise<ImportedAccreditations | Refusal> {
  const session = permittedSession(desk, 'import-accreditations')
  if (isRefusal(session)) return session
  const { taxRateBasisPoints: tax = 0 } = input
  if (!isTaxRate(tax)) return badInput('tax', tax / 100, '0-100')
  const rows = await readPeopleFile(input, desk.organiser.currency)
  if (isRefusal(rows)) return rows
  const people = [...new Set(rows.map((row) => row.personId))]
  const known = await accreditationsOf(
    desk.store,
    people,
    rows.map((row) => row.code),
  )
  const problems = new PlanProblems(peopleLimits.problems)
  const { matched, left, dropped } = matchPeople(rows, known, problems)
  if (!problems.isEmpty) return problems.refusal('bad-accreditations')
  const wanted = matched.map(([row, before]) => ({
    before,
    put: accreditationOf(desk, row, before, input.taxRateBasisPoints),
  }))
  const gone = dropped.map((before) => ({ before, put: { ...before, sourceStatus: 'Withdrawn' } }))
  const [news, withdrawals] = [wanted.filter(isChange), gone.filter(isChange)]
  const counts = summary(wanted, news, withdrawals)
  const imported = { ...counts, leftOut: left, hasFees: rows.some((row) => row.fee !== undefined) }
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'accreditations-imported',
    subject: desk.organiser.id,
    body: { ...imported },
    before: putAccreditations(
      [...news, ...withdrawals].map(({ put }) => put),
      desk.organiser.id,
      session.user.id,
    ),
  }))
  if (result.committed) return imported
  // Another import brought the same badges: what is stored now is looked at again.
  const isOvertaken = result.guard.startsWith('UNIQUE:accreditation.')
  return isOvertaken ? { refused: 'database-busy' } : permissionRefusal(result, 'import-accreditations')
}

interface Change {
  readonly before: Accreditation | undefined
  readonly put: AccreditationToPut
}

/** @param withdrawals of persons whose badge the file does not have any more; `news` are among `wanted` */
function summary(wanted: readonly Change[], news: readonly Change[], withdrawals: readonly Change[]) {
  const stored = [...news, ...withdrawals]
  const added = stored.filter(({ before }) => before === undefined).length
  const withdrawn = stored.filter(({ before, put }) => before !== undefined && isAway(put) && !isAway(before)).length
  const here = wanted.filter(({ put }) => !isAway(put))
  const toPay = here.filter(({ before, put }) => put.fee > 0 && !put.isPaidAtSource && before?.isPaid !== true).length
  return {
    ...{ added, withdrawn, changed: stored.length - added - withdrawn, unchanged: wanted.length - news.length },
    ...{ active: here.length - toPay, toPay },
  }
}

function isAway({ sourceStatus }: Pick<Accreditation, 'sourceStatus'>): boolean {
  return takenStatus(sourceStatus) === null
}

/** The row over what is stored. Of somebody the source does not approve any more only that is taken over. */
function accreditationOf(
  desk: Desk,
  row: PersonRow,
  before: Accreditation | undefined,
  taxRate: number | undefined,
): AccreditationToPut {
  if (before !== undefined && !row.isTaken) return { ...before, sourceStatus: row.sourceStatus || 'Withdrawn' }
  return {
    id: before?.id ?? desk.ids.newId('acc'),
    personId: row.personId,
    code: row.code,
    firstName: row.firstName,
    lastName: row.lastName,
    email: row.email ?? before?.email ?? '',
    organisation: row.organisation ?? before?.organisation ?? '',
    category: row.category ?? before?.category ?? '',
    sourceStatus: row.sourceStatus,
    fee: row.fee ?? before?.fee ?? 0,
    currency: before?.currency ?? desk.organiser.currency,
    taxRateBasisPoints: taxRate ?? before?.taxRateBasisPoints ?? 0,
    isPaidAtSource: row.isPaid ?? before?.isPaidAtSource ?? false,
    validFrom: row.validFrom ?? before?.validFrom ?? '',
    validTo: row.validTo ?? before?.validTo ?? '',
  }
}

function isChange({ before, put }: Change): boolean {
  const names = Object.keys(put) as (keyof AccreditationToPut)[]
  return before === undefined || names.some((name) => put[name] !== before[name])
}
