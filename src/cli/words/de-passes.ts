import type { PassShellWords } from './en-passes.ts'

/** The sub-commands about passes, in German. */
export const dePasses: PassShellWords = {
  groups: {
    'pass-kind': 'Arten von Abos und ihre Preise',
    pass: 'Verkaufte Abos',
  },
  commands: {
    'pass-kind add': 'Eine Art von Abos festlegen',
    'pass-kind list': 'Die Arten von Abos mit ihren Preisen auflisten',
    'pass-kind set': 'Eine Art von Abos ändern',
    'pass list': 'Abos auflisten oder suchen',
    'pass show': 'Ein Abo zeigen',
  },
  options: {
    passPrice: 'Preis zu einem Tarif in Cent: TARIF=BETRAG; zu anderen nicht im Verkauf',
    passFrom: 'Erster Tag: 2027-01-01; ohne ihn keiner',
    passUntil: 'Letzter Tag: 2027-12-31; ohne ihn keiner',
    passTax: 'Steuersatz in Prozent',
    passSessions: 'Plätze, die es deckt, einer je Veranstaltung; 0 ohne Grenze',
    passOnSale: 'yes oder no',
    passText: 'Nach Nachname, Vorname, Nummer oder Code suchen',
    passStatus: 'Nur: valid, not-yet, expired oder void',
    passKind: 'Nur von dieser Art, nach Namen',
    sellPass: 'Ein Abo als ART:TARIF:VORNAME:NACHNAME:NUMMER, mehrmals für mehrere',
  },
  answers: {
    passKindSaved: '{name} ({id})',
  },
}
