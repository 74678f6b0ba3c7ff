/** The rows of the key table for passes. */
import { type Command, signedOut } from './command.ts'

const [list, grid, form, card] = [['passes'], ['pass-grid'], ['pass-form'], ['pass']] as const

export const passCommands: readonly Command[] = [
  {
    id: 'passes',
    waits: true,
    keys: ['ctrl-s', 'char:z'],
    group: 'sale',
    where: ['hall'],
    footer: 18.4,
    disabled: signedOut,
  },
  { id: 'passes', waits: true, keys: ['ctrl-s'], group: 'sale', where: ['programme'], footer: 16, disabled: signedOut },
  { id: 'open-pass', waits: true, keys: ['enter'], group: 'list', where: list, footer: 1 },
  { id: 'new-pass', waits: true, keys: ['f5', 'insert'], group: 'sale', where: list, footer: 3 },
  { id: 'pass-status', keys: ['f2'], group: 'list', where: list, footer: 4 },
  { id: 'pass-kind', keys: ['f3'], group: 'list', where: list, footer: 5 },
  { id: 'choose-pass', waits: true, keys: ['enter', 'char: '], group: 'sale', where: grid, footer: 1 },
  { id: 'previous-tariff', keys: ['left'], group: 'move', where: grid },
  { id: 'next-tariff', keys: ['right'], group: 'move', where: grid },
  { id: 'next-field', keys: ['tab', 'down'], group: 'move', where: form, footer: 3 },
  { id: 'previous-field', keys: ['shift-tab', 'up'], group: 'move', where: form },
  { id: 'take-pass', waits: true, keys: ['enter'], group: 'sale', where: form, footer: 1 },
  { id: 'pass-sale', waits: true, keys: ['enter'], group: 'list', where: card, footer: 1 },
]
