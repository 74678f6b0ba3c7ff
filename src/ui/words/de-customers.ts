/** Finding, adding and looking up customers, in German. */
import type { CustomerWords } from './en-customers.ts'

export const deCustomers: CustomerWords = {
  search: 'Suche',
  hint: 'Name, Telefon oder E-Mail; der Anfang genügt.',
  none: 'Niemand gefunden. F2 legt einen Kunden an.',
  cut: 'Es gibt mehr: weitertippen.',
  same: 'Gleiches Telefon oder E-Mail: Enter nimmt einen, F2 legt jemand anderen an.',
  name: 'Name',
  phone: 'Telefon',
  email: 'E-Mail',
  enough: 'Ein Name, ein Telefon oder eine E-Mail genügt.',
  another: 'Enter legt jemand anderen mit diesem Kontakt an.',
  chosen: 'Kunde: {name}',
  nobody: 'Kein Kunde ist gewählt.',
  noOrders: 'Noch nichts gekauft oder reserviert.',
  sale: 'Verkauf',
  refund: 'Erstattung',
  reservation: 'Reservierung',
  merged: 'Auch eingetragen als: {names}',
}
