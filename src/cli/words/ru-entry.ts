/** The sub-commands of the door, in Russian. */
import type { EntryShellWords } from './en-entry.ts'

export const ruEntry: EntryShellWords = {
  commands: {
    entry: 'Впускает по кодам билетов; каждый получает свой ответ',
    'event doors': 'Задаёт, с какого по какое время впускают билеты события',
  },
  options: {
    entryEvent: 'Событие этого входа, по id',
    doorsBefore: 'Минут до начала',
    doorsAfter: 'Минут после начала',
  },
  answers: {
    doorsSet: 'Вход за {before} мин до начала и до {after} мин после него',
  },
}
