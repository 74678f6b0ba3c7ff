import { SaxesParser } from 'saxes'
import type { PlanProblems } from '../plan-files/plan-problems.ts'
import type { PersonColumn, RawBadge } from './people-row.ts'

/** Where each fact stands: the element and the one around it. */
const columnOf: Readonly<Record<string, PersonColumn>> = {
  'person/id': 'personId',
  'names/name_first': 'firstName',
  'names/name_last': 'lastName',
  'person/email': 'email',
  'person/account_email': 'email',
  'person/company': 'organisation',
  'person/organisation': 'organisation',
  'badge_type/name': 'category',
  'badge/status': 'status',
  'badge/fee': 'fee',
  'badge/paid': 'paid',
  'badge/barcode': 'code',
}
/** Deeper than any such file. */
const deepest = 32

interface Found {
  readonly text: string
  readonly line: number
}
type Facts = Map<PersonColumn, Found>

/** Badges of `<person>` elements with `<badge>` elements in them. A document type is refused: nothing needs one. */
export function readXmlPeople(text: string, mostRows: number, problems: PlanProblems): readonly RawBadge[] {
  const badges: RawBadge[] = []
  const open: string[] = []
  let person: Facts = new Map()
  let badge: Facts = new Map()
  let days: string[] = []
  let isCancelled = false
  let begun = 1
  let words = ''
  const parser = new SaxesParser({ position: true })
  const stop = new Error('the file is not read any further')
  const refuse = (value: string): never => {
    problems.add(`line ${parser.line}`, 'not-xml', value)
    throw stop
  }
  parser.on('error', (error) => refuse(error.message.replace(/^[\d:]+ /, '')))
  parser.on('doctype', () => refuse('DOCTYPE'))
  parser.on('opentag', ({ name }) => {
    open.push(name)
    words = ''
    if (open.length > deepest) refuse(name)
    if (name === 'person') person = new Map()
    if (name === 'badge') {
      badge = new Map()
      days = []
      isCancelled = false
      begun = parser.line
    }
  })
  parser.on('text', (more) => {
    words += more
  })
  parser.on('cdata', (more) => {
    words += more
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    const column = columnOf[`${open.at(-1) ?? ''}/${name}`]
    const found = { text: words.trim(), line: parser.line }
    if (column !== undefined) (open.includes('badge') ? badge : person).set(column, found)
    if (name === 'date' && open.at(-1) === 'validity_dates') days.push(found.text)
    if (name === 'cancelled') isCancelled = /^(1|true|yes)$/i.test(found.text)
    if (name === 'badge') {
      if (badges.length > mostRows) throw stop
      if (isCancelled) badge.set('status', { ...found, text: 'Cancelled' })
      badges.push(rawBadge(person, badge, days.sort(), begun))
    }
    words = ''
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (error !== stop) throw error
  }
  return badges
}

function rawBadge(person: Facts, badge: Facts, days: readonly string[], line: number): RawBadge {
  const found = (column: PersonColumn) => badge.get(column) ?? person.get(column)
  return {
    cell(column) {
      if (column === 'validFrom') return days[0]
      if (column === 'validTo') return days.at(-1)
      return found(column)?.text
    },
    place: (column) => `line ${found(column)?.line ?? line}, ${column}`,
  }
}
