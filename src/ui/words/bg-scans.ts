import type { ScanWords } from './en-scans.ts'
import { plural } from './plural.ts'

/** What is said of scanned codes and scanners. */
export const bgScans: ScanWords = {
  unknown: 'Непознат код: {code}',
  ticketUnknown: 'Няма такъв билет: {code}',
  ticketReplaced: 'Този билет е отпечатан отново: кодът му е невалиден.',
  ticketRefunded: 'Този билет е възстановен: вече не важи.',
  ticketCancelled: 'Събитието на този билет е отменено.',
  finishFirst: '{what}. Първо завършете или затворете това и сканирайте отново.',
  kinds: {
    ticket: 'Билет',
    reservation: 'Резервация',
    pass: 'Абонамент',
    sale: 'Продажба',
    accreditation: 'Акредитация',
  },
  learned: plural({
    one: '{till} знае {count} знак от подредбата.',
    other: '{till} знае {count} знака от подредбата.',
  }),
  setupSignedOut: 'Кодовете за настройка се приемат на екрана за вход.',
  refusals: {
    'setup-code-invalid': 'Това не е код за настройка на тази каса.',
    'setup-code-expired': 'Този код за настройка важеше до {expired}.',
    'setup-code-used': 'Този код за настройка или по-нов вече е използван.',
    'setup-code-elsewhere': 'Този код за настройка е за {till}; този терминал е закрепен за друга каса.',
  },
  locked: 'Касата е заключена: отключете я и сканирайте отново.',
  scanner: 'Скенер',
  scannerBack: 'Скенерът отново работи.',
  faults: {
    'not-found': 'не е включен',
    'not-permitted': 'няма достъп',
    busy: 'зает от друга програма',
    'module-missing': 'липсва драйвер',
    unplugged: 'изключен от кабела',
  },
}
