/** The rows of the key table for reservations, the evening list and house seats. */
import { type Command, signedOut } from './command.ts'
import type { Model } from './model.ts'

const nothingPicked = (model: Model): string | null =>
  (model.basket?.lines.length ?? 0) === 0 ? model.words.reasons.basketEmpty : null
const noneListed = (model: Model): string | null =>
  (model.reservations ?? []).length === 0 ? model.words.reasons.noReservations : null

const [list, card] = [['reservations'], ['reservation']] as const

export const reservationCommands: readonly Command[] = [
  {
    id: 'reserve',
    waits: true,
    keys: ['ctrl-n', 'char:r'],
    group: 'sale',
    where: ['hall'],
    footer: 8.5,
    disabled: nothingPicked,
  },
  {
    id: 'reservations',
    waits: true,
    keys: ['ctrl-r', 'char:w'],
    group: 'sale',
    where: ['hall'],
    footer: 17,
    disabled: signedOut,
  },
  {
    id: 'reservations',
    waits: true,
    keys: ['ctrl-r'],
    group: 'sale',
    where: ['programme'],
    footer: 13,
    disabled: signedOut,
  },
  { id: 'evening', waits: true, keys: ['ctrl-e', 'char:e'], group: 'sale', where: ['hall'], disabled: signedOut },
  {
    id: 'evening',
    waits: true,
    keys: ['ctrl-e'],
    group: 'sale',
    where: ['programme'],
    footer: 14,
    disabled: signedOut,
  },
  { id: 'save-reservation', waits: true, keys: ['enter'], group: 'sale', where: ['reserve'], footer: 1 },
  { id: 'pick-up', keys: ['f2'], group: 'sale', where: ['reserve'], footer: 3 },

  { id: 'open-reservation', waits: true, keys: ['enter'], group: 'list', where: list, footer: 1, disabled: noneListed },
  { id: 'sort', keys: ['f2'], group: 'list', where: list, footer: 3 },
  { id: 'evening', waits: true, keys: ['f3', 'ctrl-e'], group: 'list', where: list, footer: 4 },
  { id: 'sell-reservation', waits: true, keys: ['f5'], group: 'list', where: list, footer: 2, disabled: noneListed },
  { id: 'annul-sell', waits: true, keys: ['f6'], group: 'list', where: list, footer: 5, disabled: noneListed },
  { id: 'annul', waits: true, keys: ['f8'], group: 'list', where: list, footer: 6, disabled: noneListed },
  { id: 'print-reservation', waits: true, keys: ['f7'], group: 'list', where: list, footer: 7, disabled: noneListed },

  { id: 'mark-reserved', keys: ['char: ', 'insert'], group: 'list', where: card, footer: 4 },
  { id: 'sell-reservation', waits: true, keys: ['f5', 'char:p'], group: 'list', where: card, footer: 1 },
  { id: 'extend', waits: true, keys: ['f3', 'char:e'], group: 'list', where: card, footer: 2 },
  { id: 'edit-reservation', waits: true, keys: ['f4', 'char:u'], group: 'list', where: card, footer: 3 },
  { id: 'annul-sell', waits: true, keys: ['f6'], group: 'list', where: card, footer: 7 },
  { id: 'annul', waits: true, keys: ['f8', 'char:a'], group: 'list', where: card, footer: 5 },
  { id: 'print-reservation', waits: true, keys: ['f7', 'char:d'], group: 'list', where: card, footer: 4.5 },
  { id: 'free-seats', waits: true, keys: ['delete', 'char:x'], group: 'list', where: card, footer: 6 },

  { id: 'block', keys: ['ctrl-b', 'char:x'], group: 'hall', where: ['hall'], footer: 18.5 },
  { id: 'apply-block', waits: true, keys: ['enter'], group: 'hall', where: ['block'], footer: 1 },
  { id: 'scope', keys: ['f2', 'tab'], group: 'hall', where: ['block'], footer: 3 },
]
