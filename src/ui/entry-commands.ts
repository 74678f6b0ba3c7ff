/** The rows of the key table for the door. */
import { type Command, signedOut } from './command.ts'
import type { Model } from './model.ts'

const nobodyToLetIn = ({ saleCard, words }: Model): string | null =>
  saleCard?.lines.some((line) => line.ticketId !== null && !line.isBack) === true ? null : words.entry.noTickets

export const entryCommands: readonly Command[] = [
  { id: 'door', keys: ['ctrl-d'], group: 'general', where: ['programme', 'hall'], footer: 20, disabled: signedOut },
  { id: 'check-ticket', waits: true, keys: ['enter'], group: 'list', where: ['door'], footer: 1 },
  {
    id: 'let-in',
    waits: true,
    keys: ['f8', 'char:i'],
    group: 'list',
    where: ['sale'],
    footer: 6,
    disabled: nobodyToLetIn,
  },
]
