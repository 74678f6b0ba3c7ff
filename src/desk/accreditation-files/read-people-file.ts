import type { Currency } from '../../domain/money.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { tooLarge } from '../plan-files/plan-bytes.ts'
import { PlanProblems } from '../plan-files/plan-problems.ts'
import { readCsvPeople } from './csv-people.ts'
import { readJsonPeople } from './json-people.ts'
import { decodePeople, type PeopleEncoding } from './people-bytes.ts'
import { type PersonRow, type RawBadge, readPersonRow } from './people-row.ts'

/** A9: what a file may cost at most. */
export const peopleLimits = { fileBytes: 40 * 1024 * 1024, rows: 50_000, problems: 20 }

export const peopleFormats = ['csv', 'json', 'xml'] as const
export type PeopleFormat = (typeof peopleFormats)[number]

export function isPeopleFormat(text: string): text is PeopleFormat {
  return (peopleFormats as readonly string[]).includes(text)
}

export interface PeopleFileInput {
  readonly bytes: Uint8Array
  /** The file's name, for refusals. */
  readonly file: string
  /** Found out when left out. */
  readonly format?: PeopleFormat
  readonly encoding?: PeopleEncoding
  /** Of the fees; no file tells it. What is stored stays when left out, 0 for new ones. */
  readonly taxRateBasisPoints?: number
}

/**
 * Reads the people of a festival. Nothing of a file with a fault is returned, but up to 20 places and what is wrong there.
 * Refusals: `bad-accreditations`, `file-too-large`.
 */
export async function readPeopleFile(
  { bytes, file, format, encoding }: PeopleFileInput,
  currency: Currency,
  limits = peopleLimits,
): Promise<readonly PersonRow[] | Refusal> {
  if (bytes.length > limits.fileBytes) return tooLarge(file, bytes.length, limits)
  const problems = new PlanProblems(limits.problems)
  const text = decodePeople(bytes, encoding, problems)
  const badges = text === null ? [] : await readAs(format ?? formatOf(text), text, limits.rows, problems)
  if (problems.isEmpty && badges.length === 0) problems.add('line 1', 'no-people', '')
  if (badges.length > limits.rows)
    problems.add(badges.at(-1)?.place('personId') ?? '', 'too-many-people', badges.length)
  if (!problems.isEmpty) return problems.refusal('bad-accreditations')
  const rows: PersonRow[] = []
  for (const badge of badges) {
    if (problems.isFull) break
    const row = readPersonRow(badge, problems, currency)
    if (row !== null) rows.push(row)
  }
  refuseDoubles(rows, problems)
  return problems.isEmpty ? rows : problems.refusal('bad-accreditations')
}

async function readAs(
  format: PeopleFormat,
  text: string,
  mostRows: number,
  problems: PlanProblems,
): Promise<readonly RawBadge[]> {
  if (format === 'json') return readJsonPeople(text, mostRows, problems)
  if (format === 'csv') return readCsvPeople(text, mostRows, problems)
  // The parser loads where there is XML to parse.
  const { readXmlPeople } = await import('./xml-people.ts')
  return readXmlPeople(text, mostRows, problems)
}

function formatOf(text: string): PeopleFormat {
  const start = text.trimStart()
  return start.startsWith('<') ? 'xml' : /^[[{]/.test(start) ? 'json' : 'csv'
}

/** A code stands on one badge; a person has several badges only of several kinds. */
function refuseDoubles(rows: readonly PersonRow[], problems: PlanProblems): void {
  const codes = new Map<string, string>()
  const people = new Map<string, string>()
  for (const row of rows) {
    if (!row.isTaken) continue
    const code = codes.get(row.code)
    if (row.code !== '' && code !== undefined) problems.add(row.place('code'), 'duplicate-code', row.code, code)
    else codes.set(row.code, row.place('code'))
    const person = `${row.personId}\n${row.category ?? ''}`
    const before = people.get(person)
    if (before !== undefined) problems.add(row.place('personId'), 'duplicate-person', row.personId, before)
    else people.set(person, row.place('personId'))
  }
}
