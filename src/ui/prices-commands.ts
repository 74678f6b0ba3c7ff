/** The rows of the key table for tenders, tariffs of several seats, what is given away, and fees. */
import type { Command } from './command.ts'

export const pricesCommands: readonly Command[] = [
  { id: 'account', keys: ['f11'], group: 'sale', where: ['pay'], footer: 10 },
  { id: 'complimentary', keys: ['f8'], group: 'sale', where: ['pay'], footer: 8 },
  { id: 'complimentary', waits: true, keys: ['f11', 'char:g'], group: 'list', where: ['basket'], footer: 7 },
  { id: 'take-back', keys: ['delete'], group: 'sale', where: ['pay'], footer: 9 },
  { id: 'mark-seat', keys: ['char: ', 'insert'], group: 'list', where: ['basket'], footer: 3 },
  { id: 'mark-seats', keys: ['f4', 'char:a'], group: 'list', where: ['basket'], footer: 6 },
  { id: 'tariff-of-all', waits: true, keys: ['f2', 'char:t'], group: 'list', where: ['basket'], footer: 3 },
]
