/** Umtausch von Karten, auf Deutsch. */
import type { ExchangeWords } from './en-exchange.ts'
import { plural } from './plural.ts'

export const deExchange: ExchangeWords = {
  screens: { exchange: 'Umtausch' },
  commands: { exchange: 'Umtausch', 'confirm-exchange': 'Tauschen', 'stop-exchange': 'Abbruch' },
  help: {
    exchange: 'Das Markierte gegen andere Plätze tauschen: wählen, dann bezahlen',
    'confirm-exchange': 'Umtauschen: alte Karten ungültig, neue werden gedruckt, nur der Unterschied wird bezahlt',
    'stop-exchange': 'Den Umtausch aufgeben; die alten Karten bleiben gültig',
  },
  exchange: {
    old: 'Alte Karten',
    new: 'Neue Karten',
    due: 'Zu zahlen',
    back: 'Zurückzuzahlen',
    even: 'Gleicher Preis: nichts zu zahlen.',
    value: 'Umtausch',
    reason: 'umgetauscht',
    none: 'Kein Umtausch ist offen.',
    cardFirst: 'Zuerst den Unterschied am Kartenterminal buchen.',
    pick: 'Neue Plätze für {seats} wählen, dann F5 oder F6. Entf bricht ab.',
    stopped: 'Der Umtausch ist aufgegeben; die alten Karten gelten.',
    open: 'Ein Umtausch ist offen: F5 oder F6 schließt ihn ab, Entf bricht ab.',
    done: plural({ one: '{count} Karte umgetauscht. Code {code}.', other: '{count} Karten umgetauscht. Code {code}.' }),
  },
}
