import { plural } from './plural.ts'

/** What is said of scanned codes and scanners. */
export const enScans = {
  unknown: 'Nobody here knows this code: {code}',
  ticketUnknown: 'There is no such ticket: {code}',
  ticketReplaced: 'This ticket was printed again: its code is void.',
  finishFirst: 'Finish or close this first, then scan again.',
  learned: plural({
    one: '{till} knows {count} character by its layout.',
    other: '{till} knows {count} characters by their layout.',
  }),
  scanner: 'Scanner',
  scannerBack: 'The scanner works again.',
  faults: {
    'not-found': 'not plugged in',
    'not-permitted': 'may not be opened',
    busy: 'another program has it',
    'module-missing': 'its driver is missing',
    unplugged: 'unplugged',
  },
}

export type ScanWords = typeof enScans
