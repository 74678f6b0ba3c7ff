/** The door and its verdicts (F39), in Bulgarian. */
import type { EntryWords } from './en-entry.ts'

export const bgEntry: EntryWords = {
  screens: { door: 'Вход' },
  commands: {
    door: 'Вход',
    'check-ticket': 'Проверка',
    'let-in': 'Пусни',
  },
  help: {
    door: 'Входът на събитието: всяко сканиране пуска някого, веднъж',
    'check-ticket': 'Провери въведения код на билет',
    'let-in': 'Пусни с отбелязаното или със самия ред',
  },
  code: 'Код',
  hint: 'Сканирайте билет или въведете кода му и натиснете Enter.',
  noTickets: 'Тази продажба няма валидни билети.',
  noTicketChosen: 'Не е избран валиден билет.',
  letIn: 'Пуснати: {seats}.',
  inSince: 'влязъл {time}',
  count: 'Влезли {in} от {of}.',
  verdicts: {
    valid: 'ВАЛИДЕН',
    used: 'ИЗПОЛЗВАН',
    unpaid: 'НЕПЛАТЕН',
    refunded: 'ВЪРНАТ',
    replaced: 'ЗАМЕНЕН',
    cancelled: 'ОТМЕНЕНО',
    'wrong-event': 'ДРУГО СЪБИТИЕ',
    'too-early': 'РАНО Е',
    'too-late': 'КЪСНО Е',
    unknown: 'НЕПОЗНАТ',
  },
  reasons: {
    valid: 'Пуснат сега.',
    used: 'Вече е пуснат: {time}, {till}.',
    unpaid: 'Това е резервация: първо се плаща.',
    refunded: 'Сумата за този билет е върната: не важи за вход.',
    replaced: 'Този билет е отпечатан отново: важи само новият.',
    cancelled: 'Събитието е отменено.',
    'wrong-event': 'Този билет е за {event}.',
    'too-early': 'Вход от {opens}.',
    'too-late': 'Входът приключи в {closed}.',
    unknown: 'Този код не е познат тук.',
  },
}
