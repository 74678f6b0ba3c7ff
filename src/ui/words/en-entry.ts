/** The door and its verdicts (F39), in English. */
export const enEntry = {
  screens: { door: 'Door' },
  commands: {
    door: 'Door',
    'check-ticket': 'Check',
    'let-in': 'Let in',
  },
  help: {
    door: 'The door of the event: every scan lets somebody in, once',
    'check-ticket': 'Check the typed ticket code',
    'let-in': 'Let in with what is marked, or with the line itself',
  },
  code: 'Code',
  hint: 'Scan a ticket, or type its code and press Enter.',
  noTickets: 'This sale has no valid tickets.',
  noTicketChosen: 'No valid ticket is chosen.',
  letIn: 'Let in: {seats}.',
  inSince: 'in at {time}',
  count: '{in} of {of} are in.',
  verdicts: {
    valid: 'VALID',
    used: 'USED',
    unpaid: 'NOT PAID',
    refunded: 'PAID BACK',
    replaced: 'REPLACED',
    cancelled: 'CANCELLED',
    'wrong-event': 'WRONG EVENT',
    'too-early': 'TOO EARLY',
    'too-late': 'TOO LATE',
    unknown: 'UNKNOWN',
  },
  reasons: {
    valid: 'Let in now.',
    used: 'Already let in: {time}, {till}.',
    unpaid: 'This is a reservation: it has to be paid first.',
    refunded: 'This ticket was paid back: it admits nobody.',
    replaced: 'This ticket was printed again: only the new one admits.',
    cancelled: 'The event is cancelled.',
    'wrong-event': 'This ticket is for {event}.',
    'too-early': 'The doors open {opens}.',
    'too-late': 'The doors closed {closed}.',
    unknown: 'Nobody here knows this code.',
  },
}

export type EntryWords = typeof enEntry
