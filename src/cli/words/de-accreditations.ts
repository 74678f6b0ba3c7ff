import type { AccreditationShellWords } from './en-accreditations.ts'

/** The sub-commands about accreditations, in German. */
export const deAccreditations: AccreditationShellWords = {
  groups: {
    accreditation: 'Akkreditierungen eines Festivals und ihre Ausweise',
  },
  commands: {
    'import accreditations':
      'Personen eines Festivals einlesen (CSV, JSON oder XML); nochmals: auf den neuen Stand bringen',
    'accreditation list': 'Akkreditierungen auflisten oder suchen',
    'accreditation show': 'Eine Akkreditierung zeigen',
    'accreditation activate': 'Eine Akkreditierung aktivieren und ihren Ausweis ausgeben, einmal',
    'accreditation reprint': 'Den Ausweis nochmals drucken',
  },
  options: {
    peopleFormat: 'Format der Datei: csv, json oder xml; wird erkannt, wenn es fehlt',
    peopleEncoding: 'Kodierung: utf-8, windows-1251 oder windows-1252; wird erkannt, wenn sie fehlt',
    feeTax: 'Steuersatz der Gebühren in Prozent; ohne ihn bleibt der gespeicherte',
    accreditationText: 'Nach Name, Organisation, Nummer oder Code des Ausweises suchen',
    accreditationStatus: 'Nur: new, active, handed-out oder withdrawn',
    badgeReason: 'Grund: not-printed, damaged, lost oder ein Text',
  },
  answers: {
    accreditationsImported: '{added} neu, {changed} geändert, {withdrawn} zurückgezogen, {unchanged} unverändert.',
    accreditationsLeftOut: '{count} sind weder Approved noch Printed und wurden ausgelassen.',
    accreditationsToPay: 'Aktiv: {active}; zu zahlen: {toPay}.',
    accreditationsNoFees: 'Die Datei nennt keine Gebühren: die neuen sind frei.',
    badgeActivated: '{name}: aktiviert, {category}, {code}',
    badgeAgain: '{name}: Ausweis nochmals gedruckt, {code}',
  },
}
