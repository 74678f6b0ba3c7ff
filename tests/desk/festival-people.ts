import type { Desk } from '../../src/desk/desk.ts'
import { findAccreditations } from '../../src/desk/find-accreditations.ts'
import { type ImportedAccreditations, importAccreditations } from '../../src/desk/import-accreditations.ts'
import type { Accreditation } from '../../src/domain/accreditation.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { done } from './box-office.ts'

const heading =
  'ID,First name,Last name,E-mail,Company,Accreditation type,Status,Fee,Paid,Badge barcode,Valid from,Valid to'

/** Invented people: one free, one paid, one to be paid, one printed, and one who was turned down. */
export const festivalLines = [
  '1,Ana,Петров,ana@example.org,Radio Plovdiv,Press,Approved,0.00,no,FREEBADGE001,2027-03-01,2027-03-12',
  '2,Noël,O’Brien,noel@example.org,,Market,Printed,250.00,yes,PAIDBADGE002,2027-03-01,2027-03-12',
  '3,Łukasz,Müller,lukasz@example.org,Film AG,Market,Approved,250.00,no,OPENBADGE003,2027-03-01,2027-03-12',
  '4,Мария,Ivanova,,,Guest,printed,0.00,yes,FREEBADGE004,,',
  '5,Ольга,Nowak,,,Guest,Rejected,0.00,yes,GONEBADGE005,,',
]

export function importLines(
  desk: Desk,
  lines: readonly string[] = festivalLines,
  more: { readonly taxRateBasisPoints?: number } = {},
): Promise<ImportedAccreditations | Refusal> {
  return importAccreditations(desk, { bytes: Buffer.from([heading, ...lines].join('\n')), file: 'people.csv', ...more })
}

/** Everybody who is stored, by the number of the person. */
export async function stored(desk: Desk): Promise<ReadonlyMap<string, Accreditation>> {
  const { accreditations } = done(await findAccreditations(desk, { text: '' }))
  return new Map(accreditations.map((each) => [each.personId, each]))
}

export async function person(desk: Desk, personId: string): Promise<Accreditation> {
  const found = (await stored(desk)).get(personId)
  if (found === undefined) throw new Error(`nobody has the number ${personId}`)
  return found
}
