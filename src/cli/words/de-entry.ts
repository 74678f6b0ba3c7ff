/** The sub-commands of the door, in German. */
import type { EntryShellWords } from './en-entry.ts'

export const deEntry: EntryShellWords = {
  commands: {
    entry: 'Mit Kartencodes einlassen; jeder bekommt sein Urteil',
    'event doors': 'Einstellen, von wann bis wann Karten einer Veranstaltung einlassen',
  },
  options: {
    entryEvent: 'Veranstaltung des Einlasses, nach Id',
    doorsBefore: 'Minuten vor Beginn',
    doorsAfter: 'Minuten nach Beginn',
  },
  answers: {
    doorsSet: 'Einlass ab {before} Minuten vor bis {after} Minuten nach Beginn',
  },
}
