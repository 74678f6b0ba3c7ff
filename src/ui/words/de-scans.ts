import type { ScanWords } from './en-scans.ts'
import { plural } from './plural.ts'

/** What is said of scanned codes and scanners. */
export const deScans: ScanWords = {
  unknown: 'Dieser Code ist unbekannt: {code}',
  ticketUnknown: 'Ein solches Ticket gibt es nicht: {code}',
  ticketReplaced: 'Dieses Ticket wurde nochmal gedruckt: Der Code ist ungültig.',
  ticketRefunded: 'Dieses Ticket wurde erstattet: Es gilt nicht mehr.',
  ticketCancelled: 'Die Veranstaltung dieses Tickets ist abgesagt.',
  finishFirst: '{what}. Erst dies abschließen oder schließen, dann nochmal scannen.',
  kinds: {
    ticket: 'Ticket',
    reservation: 'Reservierung',
    pass: 'Abo',
    sale: 'Verkauf',
    accreditation: 'Akkreditierung',
  },
  learned: plural({
    one: '{till} kennt {count} Zeichen seiner Belegung.',
    other: '{till} kennt {count} Zeichen seiner Belegung.',
  }),
  setupSignedOut: 'Einrichtungscodes gelten an der Anmeldung.',
  refusals: {
    'setup-code-invalid': 'Das ist kein Einrichtungscode dieser Kasse.',
    'setup-code-expired': 'Dieser Einrichtungscode galt bis {expired}.',
    'setup-code-used': 'Dieser Einrichtungscode oder ein neuerer wurde schon benutzt.',
    'setup-code-elsewhere': 'Der Code ist für {till}; dieses Terminal gehört zu einer anderen Kasse.',
  },
  locked: 'Die Kasse ist gesperrt: entsperren, dann nochmal scannen.',
  scanner: 'Scanner',
  scannerBack: 'Der Scanner geht wieder.',
  faults: {
    'not-found': 'nicht angeschlossen',
    'not-permitted': 'keine Berechtigung',
    busy: 'von anderem Programm belegt',
    'module-missing': 'Treiber fehlt',
    unplugged: 'abgezogen',
  },
}
