import { plural } from './plural.ts'

/** What is said of scanned codes and scanners. */
export const enScans = {
  unknown: 'Nobody here knows this code: {code}',
  ticketUnknown: 'There is no such ticket: {code}',
  ticketReplaced: 'This ticket was printed again: its code is void.',
  ticketRefunded: 'This ticket was paid back: it admits nobody.',
  ticketCancelled: 'The event of this ticket is cancelled.',
  finishFirst: '{what}. Finish or close this first, then scan again.',
  /** What a code is. */
  kinds: {
    ticket: 'A ticket',
    reservation: 'A reservation',
    pass: 'A pass',
    sale: 'A sale',
    accreditation: 'An accreditation',
  },
  learned: plural({
    one: '{till} knows {count} character by its layout.',
    other: '{till} knows {count} characters by their layout.',
  }),
  setupSignedOut: 'Set-up codes are taken at the sign-in screen.',
  refusals: {
    'setup-code-invalid': 'This is no set-up code of this box office.',
    'setup-code-expired': 'This set-up code was valid until {expired}.',
    'setup-code-used': 'This set-up code was used, or a newer one was.',
    'setup-code-elsewhere': 'This set-up code is for {till}; this terminal is fixed to another till.',
  },
  locked: 'The till is locked: unlock it, then scan again.',
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
