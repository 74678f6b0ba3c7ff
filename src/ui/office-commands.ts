/** The rows of the key table behind the counter. */
import { type Command, type KeySpec, signedOut } from './command.ts'
import type { Model } from './model.ts'
import type { ScreenId } from './screen-state.ts'

const lists: readonly ScreenId[] = ['shifts', 'classes', 'outlets', 'outlet-events', 'event-status']
const pages = ['shifts', 'classes', 'outlets', 'outlet-events'] as const
const digits = ['1', '2', '3'].map((digit): KeySpec => `char:${digit}`)

export const officeTextScreens: readonly ScreenId[] = ['office-form', 'customer-data']

const nobodyFound = ({ customerSearch, words }: Model): string | null =>
  customerSearch.customers.length === 0 ? words.customers.none : null

export const officeCommands: readonly Command[] = [
  { id: 'up', keys: ['up'], group: 'move', where: lists },
  { id: 'down', keys: ['down'], group: 'move', where: lists },
  { id: 'page-up', keys: ['pageup'], group: 'move', where: pages },
  { id: 'page-down', keys: ['pagedown'], group: 'move', where: pages },
  { id: 'to-start', keys: ['home'], group: 'move', where: pages },
  { id: 'to-end', keys: ['end'], group: 'move', where: pages },
  { id: 'next-field', keys: ['tab', 'down'], group: 'move', where: ['office-form'], footer: 2 },
  { id: 'previous-field', keys: ['shift-tab', 'up'], group: 'move', where: ['office-form'] },

  { id: 'open-report', waits: true, keys: ['enter'], group: 'list', where: ['shifts'], footer: 1 },
  { id: 'report-of', waits: true, keys: ['f2'], group: 'list', where: ['report'], footer: 2 },
  { id: 'event-status', keys: ['ctrl-w'], group: 'list', where: ['programme'], footer: 17.5, disabled: signedOut },
  { id: 'choose', waits: true, keys: ['enter'], group: 'list', where: ['event-status'], footer: 1 },
  { id: 'digit', waits: true, keys: digits, group: 'list', where: ['event-status'], footer: 2 },
  { id: 'new-entry', keys: ['f2'], group: 'list', where: ['classes', 'outlets'], footer: 2 },
  { id: 'edit-entry', keys: ['enter'], group: 'list', where: ['classes'], footer: 1 },
  { id: 'save-form', waits: true, keys: ['enter'], group: 'list', where: ['office-form'], footer: 1 },
  { id: 'outlet-events', waits: true, keys: ['enter'], group: 'list', where: ['outlets'], footer: 1 },
  { id: 'delivery', waits: true, keys: ['f3'], group: 'list', where: ['outlets'], footer: 3 },
  { id: 'closing', waits: true, keys: ['f4'], group: 'list', where: ['outlets'], footer: 4 },
  { id: 'blind', waits: true, keys: ['f5'], group: 'list', where: ['outlets'], footer: 5 },
  { id: 'link-event', waits: true, keys: ['char: ', 'enter'], group: 'list', where: ['outlet-events'], footer: 1 },
  { id: 'assign-class', waits: true, keys: ['f5'], group: 'list', where: ['users'], footer: 3.5 },

  {
    id: 'customer-data',
    waits: true,
    keys: ['f6'],
    group: 'list',
    where: ['customers'],
    footer: 6,
    disabled: nobodyFound,
  },
  { id: 'mark-duplicate', keys: ['f7'], group: 'list', where: ['customers'], footer: 7, disabled: nobodyFound },
  { id: 'save-group', waits: true, keys: ['enter'], group: 'list', where: ['customer-data'], footer: 1 },
  { id: 'merge', waits: true, keys: ['f5'], group: 'list', where: ['customer-data'], footer: 2 },
  { id: 'save-data', waits: true, keys: ['f6'], group: 'list', where: ['customer-data'], footer: 3 },
  { id: 'erase-data', waits: true, keys: ['f8'], group: 'list', where: ['customer-data'], footer: 4 },
  { id: 'close', keys: ['escape'], group: 'list', where: [...lists, ...officeTextScreens], footer: 6 },
]
