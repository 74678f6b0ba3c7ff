import type { ScanWords } from './en-scans.ts'

/** What is said of scanned codes and scanners. */
export const ruScans: ScanWords = {
  unknown: 'Неизвестный код: {code}',
  ticketUnknown: 'Такого билета нет: {code}',
  ticketReplaced: 'Этот билет напечатан заново: его код недействителен.',
  finishFirst: 'Сначала завершите или закройте это, затем сканируйте снова.',
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
