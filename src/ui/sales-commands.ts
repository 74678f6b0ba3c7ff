/** The rows of the key table for the last sales, refunds and reprints. */
import { type Command, signedOut } from './command.ts'
import type { Model } from './model.ts'

const noSales = (model: Model): string | null =>
  model.saleCard === null && (model.sales ?? []).length === 0 ? model.words.reasons.noSales : null
/** T15, F41: who may not asks a second person. */
export function cannotRefund({ saleCard, words }: Model): string | null {
  return saleCard?.state === 'refunded' ? words.reasons.allBack : null
}

export const salesCommands: readonly Command[] = [
  { id: 'sales', waits: true, keys: ['char:s'], group: 'sale', where: ['hall'], footer: 16, disabled: signedOut },
  { id: 'sales', waits: true, keys: ['f8'], group: 'sale', where: ['programme'], footer: 15, disabled: signedOut },
  { id: 'open-sale', waits: true, keys: ['enter'], group: 'list', where: ['sales'], footer: 1, disabled: noSales },
  { id: 'find-sales', keys: ['f2', 'char:f'], group: 'list', where: ['sales'], footer: 3 },
  { id: 'find-sales', keys: ['enter'], group: 'list', where: ['sales-filter'], footer: 1 },
  { id: 'all-tills', keys: ['f3', 'char:a'], group: 'list', where: ['sales'], footer: 4 },
  { id: 'mark-line', keys: ['char: ', 'insert'], group: 'list', where: ['sale'], footer: 4 },
  { id: 'mark-all', keys: ['f3', 'char:a'], group: 'list', where: ['sale'], footer: 5 },
  {
    id: 'refund',
    waits: true,
    keys: ['f6', 'char:r'],
    group: 'list',
    where: ['sale'],
    footer: 1,
    disabled: cannotRefund,
  },
  { id: 'pay-back', waits: true, keys: ['enter'], group: 'sale', where: ['refund'], footer: 1 },
  {
    id: 'reprint',
    waits: true,
    keys: ['f5', 'char:p'],
    group: 'list',
    where: ['sales', 'sale'],
    footer: 2,
    disabled: noSales,
  },
  {
    id: 'copy',
    waits: true,
    keys: ['f7', 'char:c'],
    group: 'list',
    where: ['sales', 'sale'],
    footer: 3,
    disabled: noSales,
  },
]

/** Commands that must not start another sale while one is being made. */
export const saleCommands: ReadonlySet<Command['id']> = new Set<Command['id']>([
  'sell',
  'quick',
  'cash',
  'card',
  'pay-back',
  'run-line',
  'confirm-exchange',
])
