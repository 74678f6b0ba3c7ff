/** The rows of the key table for people, shifts and cash. */
import { type Command, type KeySpec, signedOut } from './command.ts'
import type { ScreenId } from './screen-state.ts'

const peopleLists: readonly ScreenId[] = ['till-menu', 'report', 'cash', 'users', 'lock']
const peopleForms: readonly ScreenId[] = ['cash-form', 'count', 'override', 'user-form', 'secret']
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit): KeySpec => `char:${digit}`)

export const peopleTextScreens: readonly ScreenId[] = [...peopleForms, 'shift-open', 'lock']

export const peopleCommands: readonly Command[] = [
  { id: 'open-shift', waits: true, keys: ['enter'], group: 'general', where: ['shift-open'], footer: 1 },
  {
    id: 'till-menu',
    waits: true,
    keys: ['f11', 'ctrl-g'],
    group: 'general',
    where: ['programme'],
    footer: 13,
    disabled: signedOut,
  },
  {
    id: 'till-menu',
    waits: true,
    keys: ['ctrl-g'],
    group: 'general',
    where: ['hall'],
    footer: 18,
    disabled: signedOut,
  },
  { id: 'lock', waits: true, keys: ['ctrl-k'], group: 'general', where: 'everywhere', disabled: signedOut },
  { id: 'up', keys: ['up'], group: 'move', where: peopleLists },
  { id: 'down', keys: ['down'], group: 'move', where: peopleLists },
  { id: 'page-up', keys: ['pageup'], group: 'move', where: ['report', 'cash', 'users'] },
  { id: 'page-down', keys: ['pagedown'], group: 'move', where: ['report', 'cash', 'users'], footer: 6 },
  { id: 'to-start', keys: ['home'], group: 'move', where: ['report', 'cash', 'users'] },
  { id: 'to-end', keys: ['end'], group: 'move', where: ['report', 'cash', 'users'] },
  { id: 'next-field', keys: ['tab', 'down'], group: 'move', where: peopleForms, footer: 2 },
  { id: 'next-field', keys: ['enter'], group: 'move', where: ['count'] },
  { id: 'previous-field', keys: ['shift-tab', 'up'], group: 'move', where: peopleForms },
  { id: 'choose', waits: true, keys: ['enter'], group: 'list', where: ['till-menu'], footer: 1 },
  { id: 'digit', waits: true, keys: [...digits, 'char:0'], group: 'list', where: ['till-menu'], footer: 2 },
  { id: 'print-report', waits: true, keys: ['enter', 'f5'], group: 'list', where: ['report'], footer: 1 },
  { id: 'cash-in', keys: ['f2'], group: 'list', where: ['cash'], footer: 1 },
  { id: 'cash-out', keys: ['f3'], group: 'list', where: ['cash'], footer: 2 },
  { id: 'correct-cash', keys: ['f4', 'delete'], group: 'list', where: ['cash'], footer: 3 },
  { id: 'save-cash', waits: true, keys: ['enter'], group: 'list', where: ['cash-form'], footer: 1 },
  { id: 'close-shift', waits: true, keys: ['f5'], group: 'list', where: ['count'], footer: 1 },
  { id: 'unlock', waits: true, keys: ['enter'], group: 'general', where: ['lock'], footer: 1 },
  { id: 'approve', waits: true, keys: ['enter'], group: 'general', where: ['override'], footer: 1 },
  { id: 'add-user', keys: ['f2'], group: 'list', where: ['users'], footer: 1 },
  { id: 'set-role', waits: true, keys: ['f3'], group: 'list', where: ['users'], footer: 2 },
  { id: 'set-role', keys: ['f3'], group: 'list', where: ['user-form'], footer: 3 },
  { id: 'reset-password', waits: true, keys: ['f4'], group: 'list', where: ['users'], footer: 3 },
  { id: 'switch-off', waits: true, keys: ['delete'], group: 'list', where: ['users'], footer: 4 },
  { id: 'save-user', waits: true, keys: ['enter'], group: 'list', where: ['user-form'], footer: 1 },
  { id: 'save-secret', waits: true, keys: ['enter'], group: 'list', where: ['secret'], footer: 1 },
  {
    id: 'close',
    keys: ['escape'],
    group: 'list',
    where: ['shift-open', 'till-menu', 'report', 'cash', 'users', ...peopleForms],
    footer: 5,
  },
]
