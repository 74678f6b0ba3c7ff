/** The sub-commands of the door, in Bulgarian. */
import type { EntryShellWords } from './en-entry.ts'

export const bgEntry: EntryShellWords = {
  commands: {
    entry: 'Пуска с кодове на билети; всеки получава своя отговор',
    'event doors': 'Задава от кога до кога билетите за събитие пускат',
  },
  options: {
    entryEvent: 'Събитието на този вход, по id',
    doorsBefore: 'Минути преди началото',
    doorsAfter: 'Минути след началото',
  },
  answers: {
    doorsSet: 'Вход от {before} минути преди до {after} минути след началото',
  },
}
