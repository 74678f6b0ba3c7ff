import { jsonFault } from '../plan-files/json-fault.ts'
import { type Fields, isFields } from '../plan-files/json-values.ts'
import type { PlanProblems } from '../plan-files/plan-problems.ts'
import type { PersonColumn, RawBadge } from './people-row.ts'

/** Where each fact stands, of the person or of the badge; the first name that is there counts. */
const ofPerson: Readonly<Partial<Record<PersonColumn, readonly string[]>>> = {
  personId: ['person_id', 'id'],
  firstName: ['name_first', 'first_name'],
  lastName: ['name_last', 'last_name'],
  email: ['account_email', 'email'],
  organisation: ['company', 'organisation', 'organization'],
}
const ofBadge: Readonly<Partial<Record<PersonColumn, readonly string[]>>> = {
  category: ['type'],
  status: ['status'],
  fee: ['fee'],
  paid: ['paid'],
  code: ['barcode'],
}

/** Badges of a list of persons, each with a list of badges; amounts that are numbers are minor units. */
export function readJsonPeople(text: string, mostRows: number, problems: PlanProblems): readonly RawBadge[] {
  let people: unknown
  try {
    people = JSON.parse(text)
  } catch {
    const fault = jsonFault(text)
    problems.add(`line ${fault?.line ?? 1}, column ${fault?.column ?? 1}`, 'not-json', fault?.found ?? '')
    return []
  }
  if (!Array.isArray(people)) {
    problems.add('line 1', 'no-people', people)
    return []
  }
  const badges: RawBadge[] = []
  for (const [index, person] of people.entries()) {
    if (problems.isFull || badges.length > mostRows) break
    const list = isFields(person) ? person.badges : undefined
    if (!isFields(person) || !Array.isArray(list)) {
      problems.add(`[${index}]${isFields(person) ? '.badges' : ''}`, 'missing', undefined)
      continue
    }
    for (const [number, badge] of list.entries()) {
      const place = `[${index}].badges[${number}]`
      if (isFields(badge)) badges.push(rawBadge(person, badge, `[${index}]`, place))
      else problems.add(place, 'missing', badge)
    }
  }
  return badges
}

function rawBadge(person: Fields, badge: Fields, personPlace: string, badgePlace: string): RawBadge {
  const days = Array.isArray(badge.validity_dates) ? badge.validity_dates.map(String).sort() : null
  const fieldOf = (owner: Fields, names: readonly string[] = []) => names.find((name) => owner[name] !== undefined)
  return {
    cell(column) {
      if (column === 'validFrom') return days?.[0] ?? (days === null ? undefined : '')
      if (column === 'validTo') return days?.at(-1) ?? (days === null ? undefined : '')
      if (column === 'status' && badge.cancelled === true) return 'Cancelled'
      const value = person[fieldOf(person, ofPerson[column]) ?? ''] ?? badge[fieldOf(badge, ofBadge[column]) ?? '']
      if (value === undefined || value === null) return undefined
      if (typeof value === 'boolean') return value ? 'yes' : 'no'
      return column === 'fee' && typeof value === 'number' ? value : String(value)
    },
    place(column) {
      if (column === 'validFrom' || column === 'validTo') return `${badgePlace}.validity_dates`
      const names = ofPerson[column]
      if (names !== undefined) return `${personPlace}.${fieldOf(person, names) ?? names[0]}`
      return `${badgePlace}.${fieldOf(badge, ofBadge[column]) ?? ofBadge[column]?.[0]}`
    },
  }
}
