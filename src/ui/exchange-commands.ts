/** The rows of the key table for exchanging tickets (F25/F26). */
import type { Command } from './command.ts'
import type { Model } from './model.ts'
import { cannotRefund } from './sales-commands.ts'

const noExchange = ({ exchange, words }: Model): string | null => (exchange === null ? words.exchange.none : null)

export const exchangeCommands: readonly Command[] = [
  {
    id: 'exchange',
    waits: true,
    keys: ['f4', 'char:e'],
    group: 'list',
    where: ['sale'],
    footer: 6,
    disabled: cannotRefund,
  },
  {
    id: 'stop-exchange',
    waits: true,
    keys: ['delete'],
    group: 'sale',
    where: ['hall'],
    footer: 0,
    disabled: noExchange,
  },
  { id: 'confirm-exchange', waits: true, keys: ['enter'], group: 'sale', where: ['exchange'], footer: 1 },
]
