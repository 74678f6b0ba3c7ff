import { openSale } from '../desk/open-sale.ts'
import { reprintTickets } from '../desk/reprint-tickets.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill } from '../ui/words.ts'
import { paperOptions, settlePapers } from './papers.ts'
import { readLineSpec } from './sale-lines.ts'
import type { ShellCommand } from './shell-command.ts'

/** F34. */
export const reprintCommand: ShellCommand = {
  name: 'reprint',
  options: [
    { flags: '--sale <sale>', word: 'sale', required: true },
    { flags: '--seats <seats>', word: 'saleSeats' },
    { flags: '--reason <reason>', word: 'reprintReason', required: true },
    ...paperOptions,
  ],
  async run(context, given) {
    const { desk, shellWords } = context
    const { option } = given
    const card = await openSale(desk, { sale: option('sale') ?? '' })
    if (isRefusal(card)) return card
    const lines = readLineSpec(card, option('seats'))
    if (isRefusal(lines)) return lines
    const some = lines === null ? {} : { lines }
    const reprinted = await reprintTickets(desk, { saleId: card.id, reason: option('reason') ?? '', ...some })
    if (isRefusal(reprinted)) return reprinted
    const seats = reprinted.tickets.map((ticket) => ticket.name).join(', ')
    const papers = await settlePapers(context, reprinted.jobs, given)
    const text = fill(shellWords.answers.reprinted, { seats }) + papers.text
    return { facts: { sale: card.code, ...reprinted, ...papers.facts }, text }
  },
}
