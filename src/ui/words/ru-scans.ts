import type { ScanWords } from './en-scans.ts'

/** What is said of scanned codes and scanners. */
export const ruScans: ScanWords = {
  unknown: 'Неизвестный код: {code}',
  ticketUnknown: 'Такого билета нет: {code}',
  ticketReplaced: 'Этот билет напечатан заново: его код недействителен.',
  finishFirst: 'Сначала завершите или закройте это, затем сканируйте снова.',
}
