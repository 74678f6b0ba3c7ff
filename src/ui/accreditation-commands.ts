/** The rows of the key table for accreditations. */
import { type Command, signedOut } from './command.ts'

const [list, card] = [['accreditations'], ['accreditation']] as const

export const accreditationCommands: readonly Command[] = [
  {
    id: 'accreditations',
    waits: true,
    keys: ['ctrl-a', 'char:a'],
    group: 'sale',
    where: ['hall'],
    footer: 18.2,
    disabled: signedOut,
  },
  {
    id: 'accreditations',
    waits: true,
    keys: ['ctrl-a'],
    group: 'sale',
    where: ['programme'],
    footer: 15,
    disabled: signedOut,
  },
  { id: 'open-accreditation', waits: true, keys: ['enter'], group: 'list', where: list, footer: 1 },
  { id: 'accreditation-status', keys: ['f2'], group: 'list', where: list, footer: 3 },
  { id: 'activate', waits: true, keys: ['enter'], group: 'sale', where: card, footer: 1 },
  { id: 'badge-again', keys: ['f5', 'char:p'], group: 'sale', where: card, footer: 3 },
]
