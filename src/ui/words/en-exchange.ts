/** Tickets against others, in English. */
import { plural } from './plural.ts'

export const enExchange = {
  screens: { exchange: 'Exchange' },
  commands: { exchange: 'Exchange', 'confirm-exchange': 'Exchange', 'stop-exchange': 'Stop exch.' },
  help: {
    exchange: 'Exchange what is marked for other seats: pick them, then pay',
    'confirm-exchange': 'Exchange: old tickets void, new ones print, only the difference is settled',
    'stop-exchange': 'Give up the exchange; the old tickets stay valid',
  },
  exchange: {
    old: 'Old tickets',
    new: 'New tickets',
    due: 'To pay',
    back: 'To pay back',
    even: 'Same price: nothing to pay.',
    value: 'Exchange',
    reason: 'exchanged',
    none: 'No exchange is open.',
    cardFirst: 'First let the card terminal settle the difference.',
    pick: 'Pick the new seats for {seats}, then F5 or F6. Del gives up.',
    stopped: 'The exchange was given up; the old tickets are valid.',
    open: 'An exchange is open: F5 or F6 settles it, Del gives it up.',
    done: plural({ one: '{count} ticket exchanged. Code {code}.', other: '{count} tickets exchanged. Code {code}.' }),
  },
}

export type ExchangeWords = typeof enExchange
