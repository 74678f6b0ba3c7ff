/** The sub-commands of the door, in French. */
import type { EntryShellWords } from './en-entry.ts'

export const frEntry: EntryShellWords = {
  commands: {
    entry: 'Faire entrer avec des codes de billets ; chacun reçoit son verdict',
    'event doors': "Régler de quand à quand les billets d'un événement font entrer",
  },
  options: {
    entryEvent: 'Événement de cette entrée, par id',
    doorsBefore: 'Minutes avant le début',
    doorsAfter: 'Minutes après le début',
  },
  answers: {
    doorsSet: 'Les portes ouvrent {before} minutes avant le début et ferment {after} minutes après',
  },
}
