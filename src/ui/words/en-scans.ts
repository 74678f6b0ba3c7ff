/** What is said of scanned codes and scanners. */
export const enScans = {
  unknown: 'Nobody here knows this code: {code}',
  ticketUnknown: 'There is no such ticket: {code}',
  ticketReplaced: 'This ticket was printed again: its code is void.',
  finishFirst: 'Finish or close this first, then scan again.',
}

export type ScanWords = typeof enScans
