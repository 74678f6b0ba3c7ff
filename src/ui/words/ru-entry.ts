/** The door and its verdicts (F39), in Russian. */
import type { EntryWords } from './en-entry.ts'

export const ruEntry: EntryWords = {
  screens: { door: 'Вход' },
  commands: {
    door: 'Вход',
    'check-ticket': 'Проверка',
    'let-in': 'Впустить',
  },
  help: {
    door: 'Вход на событие: каждое сканирование впускает, один раз',
    'check-ticket': 'Проверить введённый код билета',
    'let-in': 'Впустить по отмеченному или по самой строке',
  },
  code: 'Код',
  hint: 'Отсканируйте билет или введите его код и нажмите Enter.',
  noTickets: 'В этой продаже нет действительных билетов.',
  noTicketChosen: 'Не выбран действительный билет.',
  letIn: 'Впущены: {seats}.',
  inSince: 'вошёл {time}',
  count: 'Вошли {in} из {of}.',
  verdicts: {
    valid: 'ДЕЙСТВИТЕЛЕН',
    used: 'УЖЕ ПРОХОДИЛ',
    unpaid: 'НЕ ОПЛАЧЕН',
    refunded: 'ВОЗВРАЩЁН',
    replaced: 'ЗАМЕНЁН',
    cancelled: 'ОТМЕНЕНО',
    'wrong-event': 'ДРУГОЕ СОБЫТИЕ',
    'too-early': 'РАНО',
    'too-late': 'ПОЗДНО',
    unknown: 'НЕИЗВЕСТЕН',
  },
  reasons: {
    valid: 'Можно пройти.',
    used: 'Уже проходил: {time}, {till}.',
    unpaid: 'Это бронь: сначала нужно оплатить.',
    refunded: 'Деньги за этот билет возвращены: вход по нему закрыт.',
    replaced: 'Этот билет перепечатан: действителен только новый.',
    cancelled: 'Событие отменено.',
    'wrong-event': 'Этот билет на {event}.',
    'too-early': 'Вход открывается {opens}.',
    'too-late': 'Вход закрылся {closed}.',
    unknown: 'Этот код здесь неизвестен.',
  },
}
