import type { ScanWords } from './en-scans.ts'

/** What is said of scanned codes and scanners. */
export const bgScans: ScanWords = {
  unknown: 'Непознат код: {code}',
  ticketUnknown: 'Няма такъв билет: {code}',
  ticketReplaced: 'Този билет е отпечатан отново: кодът му е невалиден.',
  finishFirst: 'Първо завършете или затворете това и сканирайте отново.',
}
