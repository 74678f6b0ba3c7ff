import { type Facts, type TemplateKind, templateKinds } from './fields.ts'

/** What a fact looks like on paper, whatever template names it; plausible lengths, with letters of several alphabets. */
const samples: Readonly<Record<string, string>> = {
  organiser: 'City Theatre',
  event: 'The Cherry Orchard',
  subtitle: 'Anton Chekhov',
  start: 'Saturday, 20 March 2027, 19:30',
  venue: 'City Theatre',
  hall: 'Main hall',
  zone: 'A',
  section: 'Stalls',
  row: '5',
  seat: '12',
  seats: '12, 13, 14',
  count: '3',
  tariff: 'Full',
  price: '45.00 EUR',
  code: '12345678901234567890',
  saleCode: 'KX4F-2M9T',
  receiptNumber: '1042',
  originalReceipt: '1038',
  reportNumber: '17',
  issued: '01/03/2027, 12:00',
  copied: '02/03/2027, 09:15',
  outlet: 'Main desk',
  till: 'Window 1',
  cashier: 'Anna',
  customer: 'Élodie Щербакова',
  phone: '+359 2 123 456',
  address: '1 Theatre Square',
  taxNumber: 'VAT 123456789',
  tender: 'Cash',
  rate: '20 %',
  title: 'Spring voucher',
  name: 'Élodie Щербакова',
  company: 'Radio Plovdiv',
  category: 'Press',
  areas: 'Foyer, Stalls',
  payBy: '20/03/2027, 18:30',
  validFrom: '01/03/2027',
  validUntil: '31/12/2027',
  place: 'Stalls 5-12',
  places: 'Stalls 5-12..14',
  state: 'reserved',
  reason: 'returned',
  conditions: 'Not on premieres',
  note: 'Wheelchair at the aisle',
}
const sampleAmount = '45.00 EUR'

/** Facts for a preview: every name a kind may use has something in it, and each list two entries. */
export function sampleFacts<K extends TemplateKind>(kind: K): Facts<K> {
  const { facts, lists } = templateKinds[kind]
  const of = (names: readonly string[]) => names.map((name) => [name, samples[name] ?? sampleAmount])
  const entries = Object.entries(lists).map(([list, names]: [string, readonly string[]]) => {
    const item = Object.fromEntries(of(names))
    return [list, [item, item]]
  })
  // Every name of the kind is there: it is made of the kind's own table.
  return Object.fromEntries([...of(facts), ...entries]) as Facts<K>
}
