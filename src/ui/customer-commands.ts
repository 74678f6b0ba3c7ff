/** The rows of the key table for customers. */
import { type Command, signedOut } from './command.ts'
import type { Model } from './model.ts'

const noCustomer = (model: Model): string | null => (model.customer === null ? model.words.customers.nobody : null)

export const customerCommands: readonly Command[] = [
  {
    id: 'customer',
    keys: ['ctrl-u', 'char:u'],
    group: 'sale',
    where: ['hall', 'programme', 'basket', 'articles'],
    footer: 12,
    disabled: signedOut,
  },
  { id: 'customer', keys: ['f4', 'ctrl-u'], group: 'sale', where: ['pay'], footer: 4 },
  { id: 'choose-customer', waits: true, keys: ['enter'], group: 'sale', where: ['customers'], footer: 1 },
  { id: 'add-customer', keys: ['f2'], group: 'sale', where: ['customers'], footer: 2 },
  { id: 'change-customer', waits: true, keys: ['f3'], group: 'sale', where: ['customers'], footer: 3 },
  { id: 'customer-history', waits: true, keys: ['f4'], group: 'sale', where: ['customers'], footer: 4 },
  { id: 'no-customer', keys: ['f8'], group: 'sale', where: ['customers'], footer: 5, disabled: noCustomer },
  { id: 'save-customer', keys: ['enter'], group: 'sale', where: ['customer-form'], footer: 1 },
]
