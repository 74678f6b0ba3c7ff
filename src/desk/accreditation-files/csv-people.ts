import { readCsvTable } from '../csv-table.ts'
import type { PlanProblems } from '../plan-files/plan-problems.ts'
import { type PersonColumn, personColumns, type RawBadge } from './people-row.ts'

/** Titles of the columns in small letters, in the languages festivals write them in; a badge's number comes before a person's. */
const titles: Readonly<Record<PersonColumn, readonly string[]>> = {
  personId: ['id', 'person id', 'number', 'no', 'nr', 'номер', '№', 'ид', 'numéro', 'numero', 'nummer'],
  firstName: ['first name', 'name first', 'given name', 'име', 'имя', 'prénom', 'vorname'],
  lastName: ['last name', 'name last', 'surname', 'family name', 'фамилия', 'nom', 'nachname', 'name'],
  email: ['e-mail', 'email', 'mail', 'имейл', 'эл. почта', 'courriel', 'e-mail-adresse'],
  organisation: [
    'organisation',
    'organization',
    'company',
    'media',
    'организация',
    'фирма',
    'компания',
    'société',
    'firma',
  ],
  category: [
    'accreditation type',
    'badge type',
    'type',
    'category',
    'вид',
    'категория',
    'тип',
    'catégorie',
    'kategorie',
    'art',
  ],
  status: ['status', 'статус', 'состояние', 'statut'],
  fee: ['fee', 'price', 'такса', 'цена', 'взнос', 'frais', 'prix', 'gebühr', 'preis'],
  paid: ['paid', 'платено', 'оплачено', 'payé', 'bezahlt'],
  code: ['badge barcode', 'barcode', 'badge', 'code', 'баркод', 'код', 'штрихкод', 'code-barres', 'strichcode'],
  validFrom: ['valid from', 'валиден от', 'действителен с', 'valable du', 'gültig ab', 'gültig von'],
  validTo: ['valid to', 'valid until', 'валиден до', 'действителен до', 'valable au', 'gültig bis'],
}
const needed = ['personId', 'lastName', 'status', 'code'] as const

/** Badges of a table with a heading; `,`, `;` and tabs part cells. */
export function readCsvPeople(text: string, mostRows: number, problems: PlanProblems): readonly RawBadge[] {
  const table = readCsvTable(text, mostRows)
  if ('fault' in table) {
    problems.add(`line ${table.line}`, 'not-text', table.fault)
    return []
  }
  const found = new Map<PersonColumn, { readonly index: number; readonly title: string }>()
  for (const column of personColumns) {
    const title = titles[column].find((each) => table.columns.has(each))
    if (title !== undefined) found.set(column, { index: table.columns.get(title) ?? 0, title })
  }
  for (const column of needed)
    if (!found.has(column))
      problems.add(`line 1, column "${capital(titles[column][0])}"`, 'missing-column', table.heading)
  return table.lines.map(({ record, info }) => ({
    cell: (column) => {
      const at = found.get(column)
      return at === undefined ? undefined : (record[at.index] ?? '')
    },
    place: (column) => `line ${info.lines}, column "${capital(found.get(column)?.title ?? column)}"`,
  }))
}

function capital(title = ''): string {
  if (title.length < 3) return title.toUpperCase()
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`
}
