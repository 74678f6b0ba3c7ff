/** English words of the print queue and the cash drawer. */
export const enPrinting = {
  screens: {},
  commands: {
    'print-all': 'All',
    'print-seen': 'Came out',
    'print-drop': 'Drop',
  },
  help: {
    'print-all': 'Print again all that failed before anything came out',
    'print-seen': 'The unclear paper did come out: nothing is printed',
    'print-drop': 'Nobody wants this paper: do not print it',
  },
  notices: {
    printAgain: 'Printing again.',
    printRenewed: 'Prints with new codes; the earlier ones are void: {seats}',
    printSeen: 'Noted: it came out.',
    printDropped: 'It will not be printed.',
    printReplaced: 'Printed, but not every letter: {letters}',
  },
  reasons: {
    notUnclear: 'Only of an unclear paper can be said that it came out.',
  },
  prints: {
    none: 'Nothing waits to be printed.',
    unknownHint: 'Unclear: look whether it came out. Again prints it with new codes.',
    roles: { ticket: 'ticket', receipt: 'receipt', badge: 'badge', report: 'report' },
    states: {
      queued: 'waiting',
      sent: 'printing',
      printed: 'printed',
      failed: 'failed',
      unknown: 'unclear',
      replaced: 'replaced',
      dropped: 'dropped',
    },
    /** Of the printing contract; what the device itself said comes behind it. */
    problems: {
      'not-found': 'not found',
      'not-permitted': 'may not be used',
      unreachable: 'cannot be reached',
      busy: 'used by another program',
      'module-missing': 'software is missing',
      'disk-full': 'disk is full',
      offline: 'offline',
      'cover-open': 'cover is open',
      'paper-out': 'paper is out',
      'paper-low': 'paper is running low',
      'printer-error': 'printer error',
      'no-answer': 'does not answer',
      stalled: 'takes no more data',
      'link-lost': 'connection lost',
      'no-drawer': 'no cash drawer',
      unmappable: 'letters replaced',
      'unprintable-code': 'code cannot be printed',
    },
  },
}
