import type { ScanWords } from './en-scans.ts'
import { plural } from './plural.ts'

/** What is said of scanned codes and scanners. */
export const bgScans: ScanWords = {
  unknown: 'Непознат код: {code}',
  ticketUnknown: 'Няма такъв билет: {code}',
  ticketReplaced: 'Този билет е отпечатан отново: кодът му е невалиден.',
  finishFirst: 'Първо завършете или затворете това и сканирайте отново.',
  learned: plural({
    one: '{till} знае {count} знак от подредбата.',
    other: '{till} знае {count} знака от подредбата.',
  }),
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
