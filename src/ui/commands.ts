/**
 * The one key table. Each row says which keys do a thing, where, and why not just now; dispatch, the footer, the help
 * and the README's table are all made of it. Function keys, digits and named keys exist under every keyboard layout;
 * letters are aliases, and count only where no text is typed.
 */

import { isEmptyBasket } from '../domain/basket.ts'
import { accreditationCommands } from './accreditation-commands.ts'
import { articleCommands } from './article-commands.ts'
import { type Command, digits, type KeySpec, signedOut } from './command.ts'
import { customerCommands } from './customer-commands.ts'
import { entryCommands } from './entry-commands.ts'
import { exchangeCommands } from './exchange-commands.ts'
import { giftCardCommands } from './gift-card-commands.ts'
import { hallCommands } from './hall-commands.ts'
import { lineCommands } from './line-commands.ts'
import type { Model } from './model.ts'
import { officeCommands, officeTextScreens } from './office-commands.ts'
import { passCommands } from './pass-commands.ts'
import { payCommands } from './pay-commands.ts'
import { peopleCommands, peopleTextScreens } from './people-commands.ts'
import { pricesCommands } from './prices-commands.ts'
import { printingCommands } from './printing-commands.ts'
import { reservationCommands } from './reservation-commands.ts'
import { salesCommands } from './sales-commands.ts'
import type { ScreenId } from './screen-state.ts'
import { voucherCommands } from './voucher-commands.ts'

export type { Command, CommandGroup, KeySpec } from './command.ts'
export type { CommandId } from './words/en-keys.ts'

/** Screens where characters are text: letter and digit aliases do not count there. */
export const textScreens: ReadonlySet<ScreenId> = new Set<ScreenId>([
  'sign-in',
  'programme',
  'pay',
  'customers',
  'customer-form',
  'vouchers',
  'gift-card',
  'accreditations',
  'passes',
  'pass-form',
  'door',
  'sales-filter',
  'reprint-reason',
  'command-line',
  'drawer',
  ...peopleTextScreens,
  ...officeTextScreens,
  'reserve',
  'reservations',
  'block',
])

const lists: readonly ScreenId[] = [
  'programme',
  'tariff',
  'basket',
  'prints',
  'help',
  'sale-done',
  'customers',
  'customer-history',
  'vouchers',
  'articles',
  'accreditations',
  'passes',
  'pass-grid',
  'sales',
  'sale',
  'refund',
  'reprint',
  'reservations',
  'reservation',
]
const selling: readonly ScreenId[] = ['hall', 'programme', 'basket', 'articles']

const basketEmpty = (model: Model): string | null =>
  model.basket === null || isEmptyBasket(model.basket) ? model.words.reasons.basketEmpty : null

/** An exchange is settled in its own window. */
const notQuick = (model: Model): string | null =>
  basketEmpty(model) ?? (model.exchange === null ? null : model.words.exchange.open)

const stillOpening = (model: Model): string | null => (model.isOpen ? null : model.words.reasons.stillOpening)
export const commands: readonly Command[] = [
  { id: 'sign-in', keys: ['enter'], group: 'general', where: ['sign-in'], footer: 1, disabled: stillOpening },
  {
    id: 'next-field',
    keys: ['tab', 'down'],
    group: 'move',
    where: ['sign-in', 'pay', 'customer-form', 'gift-card', 'sales-filter', 'reserve'],
    footer: 2,
  },
  {
    id: 'previous-field',
    keys: ['shift-tab', 'up'],
    group: 'move',
    where: ['sign-in', 'pay', 'customer-form', 'gift-card', 'sales-filter', 'reserve'],
  },

  { id: 'up', keys: ['up'], group: 'move', where: [...lists, 'hall'] },
  { id: 'down', keys: ['down'], group: 'move', where: [...lists, 'hall'] },
  { id: 'left', keys: ['left'], group: 'move', where: ['hall'] },
  { id: 'right', keys: ['right'], group: 'move', where: ['hall'] },
  { id: 'page-up', keys: ['pageup'], group: 'move', where: [...lists, 'hall'] },
  { id: 'page-down', keys: ['pagedown'], group: 'move', where: [...lists.filter((id) => id !== 'sale-done'), 'hall'] },
  { id: 'page-down', keys: ['pagedown'], group: 'move', where: ['sale-done'], footer: 3 },
  { id: 'to-start', keys: ['home'], group: 'move', where: [...lists, 'hall'] },
  { id: 'to-end', keys: ['end'], group: 'move', where: [...lists, 'hall'] },

  { id: 'open-hall', keys: ['enter'], group: 'list', where: ['programme'], footer: 1 },
  { id: 'dates', keys: ['f2'], group: 'list', where: ['programme'], footer: 2 },
  { id: 'reload', keys: ['f3'], group: 'list', where: ['programme'], footer: 3 },

  {
    id: 'cash',
    waits: true,
    keys: ['f5', 'char:p'],
    group: 'sale',
    where: [...selling, 'pay', 'exchange'],
    footer: 3,
    disabled: basketEmpty,
  },
  {
    id: 'card',
    waits: true,
    keys: ['f6', 'char:c'],
    group: 'sale',
    where: [...selling, 'pay', 'exchange'],
    footer: 4,
    disabled: basketEmpty,
  },
  { id: 'quick', waits: true, keys: ['f7', 'char:q'], group: 'sale', where: selling, footer: 5, disabled: notQuick },
  {
    id: 'basket',
    waits: true,
    keys: ['f4', 'char:k'],
    group: 'sale',
    where: ['hall', 'programme', 'articles'],
    footer: 8,
    disabled: basketEmpty,
  },
  ...hallCommands,
  { id: 'programme', keys: ['escape'], group: 'general', where: ['programme'] },

  {
    id: 'digit',
    waits: true,
    keys: digits,
    group: 'list',
    where: ['tariff', 'basket', 'refund', 'reprint'],
    footer: 2,
  },
  {
    id: 'choose',
    waits: true,
    keys: ['enter', 'char: '],
    group: 'list',
    where: ['tariff', 'reprint', 'reprint-reason', 'drawer'],
    footer: 1,
  },
  { id: 'remove', waits: true, keys: ['delete', 'backspace', 'char:x'], group: 'list', where: ['basket'], footer: 1 },
  { id: 'clear-basket', waits: true, keys: ['f8', 'ctrl-x'], group: 'list', where: ['basket'], footer: 7 },

  ...payCommands,
  ...pricesCommands,
  ...salesCommands,
  ...reservationCommands,
  ...lineCommands,
  ...exchangeCommands,
  ...voucherCommands,
  ...articleCommands,
  ...giftCardCommands,
  ...accreditationCommands,
  ...passCommands,
  ...entryCommands,

  ...printingCommands,
  ...peopleCommands,
  ...officeCommands,

  ...customerCommands,
  { id: 'yes', keys: ['enter', 'char:y'], group: 'list', where: ['quit'], footer: 1 },
  {
    id: 'close',
    keys: ['escape'],
    group: 'list',
    where: [
      'tariff',
      'basket',
      'pay',
      'prints',
      'customers',
      'customer-form',
      'customer-history',
      'vouchers',
      'articles',
      'gift-card',
      'accreditations',
      'accreditation',
      'passes',
      'pass-grid',
      'pass-form',
      'pass',
      'door',
      'sales',
      'sales-filter',
      'sale',
      'refund',
      'reprint',
      'reprint-reason',
      'command-line',
      'drawer',
      'reserve',
      'reservations',
      'reservation',
      'block',
      'exchange',
      'help',
      'quit',
      'language',
    ],
    footer: 2,
  },
  { id: 'close', keys: ['escape', 'enter'], group: 'list', where: ['recovered'], footer: 19 },

  {
    id: 'prints',
    keys: ['f12', 'ctrl-p'],
    group: 'general',
    where: ['hall', 'programme', 'sale-done'],
    footer: 16,
    disabled: signedOut,
  },
  { id: 'language', keys: ['f9'], group: 'general', where: 'everywhere', footer: 18 },
  { id: 'quit', keys: ['f10', 'ctrl-c', 'ctrl-q'], group: 'general', where: 'everywhere', footer: 17 },
  { id: 'redraw', keys: ['ctrl-l'], group: 'general', where: 'everywhere' },
  { id: 'help', keys: ['f1', 'char:?'], group: 'general', where: 'everywhere', footer: 20 },
]

export function appliesOn(command: Command, screen: ScreenId): boolean {
  return command.where === 'everywhere' || command.where.includes(screen)
}

/** Whether a key of a row counts on a screen: characters do not where text is typed. */
export function countsOn(key: KeySpec, screen: ScreenId): boolean {
  return !(key.startsWith('char:') && textScreens.has(screen))
}

/** The keys of a row that count on a screen, primary one first. */
export function keysOn(command: Command, screen: ScreenId): readonly KeySpec[] {
  return command.keys.filter((key) => countsOn(key, screen))
}
