/** The sub-commands of the door, in English. */
export const enEntry = {
  commands: {
    entry: 'Let people in with ticket codes; each gets its verdict',
    'event doors': 'Set from when until when tickets of an event let people in',
  },
  options: {
    entryEvent: 'Event whose door it is, by id',
    doorsBefore: 'Minutes before the start',
    doorsAfter: 'Minutes after the start',
  },
  answers: {
    doorsSet: 'The doors open {before} minutes before the start and close {after} minutes after it',
  },
}

export type EntryShellWords = typeof enEntry
