/** The door and its verdicts (F39), in German. */
import type { EntryWords } from './en-entry.ts'

export const deEntry: EntryWords = {
  screens: { door: 'Einlass' },
  commands: {
    door: 'Einlass',
    'check-ticket': 'Prüfen',
    'let-in': 'Einlassen',
  },
  help: {
    door: 'Einlass der Veranstaltung: jeder Scan lässt jemanden ein, einmal',
    'check-ticket': 'Den getippten Kartencode prüfen',
    'let-in': 'Einlassen mit dem Markierten oder mit der Zeile selbst',
  },
  code: 'Code',
  hint: 'Karte scannen, oder den Code tippen und Enter drücken.',
  noTickets: 'Dieser Verkauf hat keine gültigen Karten.',
  noTicketChosen: 'Keine gültige Karte ist gewählt.',
  letIn: 'Eingelassen: {seats}.',
  inSince: 'drin {time}',
  count: '{in} von {of} sind drin.',
  verdicts: {
    valid: 'GÜLTIG',
    used: 'BENUTZT',
    unpaid: 'NICHT BEZAHLT',
    refunded: 'ERSTATTET',
    replaced: 'ERSETZT',
    cancelled: 'ABGESAGT',
    'wrong-event': 'FALSCHE VERANSTALTUNG',
    'too-early': 'ZU FRÜH',
    'too-late': 'ZU SPÄT',
    unknown: 'UNBEKANNT',
  },
  reasons: {
    valid: 'Jetzt eingelassen.',
    used: 'Schon eingelassen: {time}, {till}.',
    unpaid: 'Das ist eine Reservierung: erst bezahlen.',
    refunded: 'Diese Karte wurde erstattet: kein Einlass.',
    replaced: 'Diese Karte wurde neu gedruckt: nur die neue gilt.',
    cancelled: 'Die Veranstaltung ist abgesagt.',
    'wrong-event': 'Diese Karte ist für {event}.',
    'too-early': 'Einlass ab {opens}.',
    'too-late': 'Der Einlass endete {closed}.',
    unknown: 'Diesen Code kennt hier niemand.',
  },
}
