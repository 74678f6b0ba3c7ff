/** The rows of the key table for the sale window and what is shown after it. */
import type { Command } from './command.ts'

export const payCommands: readonly Command[] = [
  { id: 'sell', waits: true, keys: ['enter'], group: 'sale', where: ['pay'], footer: 1 },
  { id: 'form', keys: ['f2'], group: 'sale', where: ['pay'], footer: 5 },
  { id: 'note', keys: ['f3'], group: 'sale', where: ['pay'], footer: 6 },
  { id: 'finish', keys: ['enter', 'escape', 'char: '], group: 'sale', where: ['sale-done'], footer: 1 },
  { id: 'next-ticket', keys: ['right', 'tab'], group: 'sale', where: ['sale-done'], footer: 2 },
]
