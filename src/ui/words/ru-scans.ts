import type { ScanWords } from './en-scans.ts'
import { plural } from './plural.ts'

/** What is said of scanned codes and scanners. */
export const ruScans: ScanWords = {
  unknown: 'Неизвестный код: {code}',
  ticketUnknown: 'Такого билета нет: {code}',
  ticketReplaced: 'Этот билет напечатан заново: его код недействителен.',
  ticketRefunded: 'Этот билет возвращён: он больше не действует.',
  ticketCancelled: 'Событие этого билета отменено.',
  finishFirst: '{what}. Сначала завершите или закройте это, затем сканируйте снова.',
  kinds: {
    ticket: 'Билет',
    reservation: 'Бронь',
    pass: 'Абонемент',
    sale: 'Продажа',
    accreditation: 'Аккредитация',
  },
  learned: plural({
    one: '{till} знает {count} знак раскладки.',
    few: '{till} знает {count} знака раскладки.',
    many: '{till} знает {count} знаков раскладки.',
    other: '{till} знает {count} знака раскладки.',
  }),
  setupSignedOut: 'Коды настройки принимаются на экране входа.',
  refusals: {
    'setup-code-invalid': 'Это не код настройки этой кассы.',
    'setup-code-expired': 'Этот код настройки действовал до {expired}.',
    'setup-code-used': 'Этот код настройки или более новый уже использован.',
    'setup-code-elsewhere': 'Этот код настройки для {till}; этот терминал закреплён за другой кассой.',
  },
  locked: 'Касса заблокирована: разблокируйте и сканируйте снова.',
  scanner: 'Сканер',
  scannerBack: 'Сканер снова работает.',
  faults: {
    'not-found': 'не подключён',
    'not-permitted': 'нет доступа',
    busy: 'занят другой программой',
    'module-missing': 'нет драйвера',
    unplugged: 'отключён от кабеля',
  },
}
