/** The rows of the key table for gift cards. */
import { type Command, signedOut } from './command.ts'

const where = ['gift-card'] as const
export const giftCardCommands: readonly Command[] = [
  { id: 'gift-card', keys: ['ctrl-y', 'char:g'], group: 'sale', where: ['hall'], footer: 18, disabled: signedOut },
  { id: 'gift-card', keys: ['ctrl-y'], group: 'sale', where: ['programme'], footer: 18, disabled: signedOut },
  { id: 'gift-card', keys: ['f12', 'ctrl-y'], group: 'sale', where: ['pay'], footer: 7 },
  { id: 'ask-gift-card', waits: true, keys: ['enter'], group: 'sale', where, footer: 1 },
  { id: 'load-to-basket', waits: true, keys: ['f4'], group: 'sale', where, footer: 2 },
  { id: 'load-for-cash', waits: true, keys: ['f5'], group: 'sale', where, footer: 2 },
  { id: 'load-for-card', waits: true, keys: ['f6'], group: 'sale', where, footer: 3 },
]
