/** The sub-commands about people, shifts, cash and outlets, in German. */
import type { PeopleShellWords } from './en-people.ts'

export const dePeople: PeopleShellWords = {
  groups: {
    shift: 'Schichten der Kassen',
    cash: 'Bargeld in den Kassen',
    outlet: 'Verkaufsstellen',
  },
  commands: {
    'user list': 'Die Benutzer auflisten',
    'user set-role': 'Einem Benutzer eine andere Rolle geben',
    'user deactivate': 'Einen Benutzer ausschalten',
    'user activate': 'Einen Benutzer wieder einschalten',
    'user reset-password': 'Passwort und PIN löschen; der Benutzer wählt neu',
    'shift open': 'Die Schicht einer Kasse öffnen',
    'shift report': 'Die Zahlen einer offenen Schicht zeigen (X-Bericht)',
    'shift list': 'Die Schichten mit ihren Z-Nummern auflisten, die neueste zuerst',
    'event status': 'Verkauf einer Veranstaltung starten, stoppen oder absagen',
    'shift close': 'Die Schicht einer Kasse endgültig schließen (Z-Bericht)',
    'cash in': 'Bargeld einlegen',
    'cash out': 'Bargeld entnehmen',
    'cash list': 'Die Bargeldbuchungen der offenen Schicht auflisten',
    'outlet list': 'Die Verkaufsstellen auflisten',
    'outlet add': 'Eine Verkaufsstelle anlegen',
    'outlet set': 'Regeln, Kassen oder Veranstaltungen einer Verkaufsstelle ändern',
  },
  options: {
    float: 'Wechselgeld in kleinsten Einheiten',
    printReport: 'Auch drucken',
    shift: 'Eine abgeschlossene Schicht, nach Id; sonst die offene',
    operator: 'Nur was dieser Benutzer tat, nach E-Mail',
    shiftTill: 'Nur dieser Kasse',
    count: 'Gezählte Münzen und Scheine: "5000x3 200x5"; entfällt bei automatischem Abschluss',
    cashAmount: 'Betrag in kleinsten Einheiten',
    cashComment: 'Grund',
    delivery: 'Lieferung: print oder email',
    blind: 'Zählen ohne den Sollbetrag zu sehen: yes oder no',
    closing: 'Abschluss: automatic nimmt den berechneten Betrag, manual verlangt eine Zählung',
    lockMinutes: 'Minuten ohne Taste, bis der Bildschirm sperrt; 0 für nie',
    outletTills: 'Kassen, die ab jetzt dort stehen',
    linkEvents: 'Veranstaltungen, die sie auch verkauft, nach Id',
    unlinkEvents: 'Veranstaltungen, die sie nicht mehr verkauft, nach Id',
  },
  answers: {
    outletLacksPrinter: '{name} druckt Karten, aber eine Kasse dort hat keinen Drucker.',
  },
}
