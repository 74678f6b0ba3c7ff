import { enterTicket } from '../desk/enter-ticket.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { EventId } from '../domain/ids.ts'
import { isRefusal } from '../domain/refusal.ts'
import { ticketCodeText } from '../domain/ticket-code.ts'
import { entryPlace, entryReason } from '../ui/entry-texts.ts'
import { languageOfWords, refusalText } from '../ui/words.ts'
import type { Facts } from './answer.ts'
import type { ShellCommand } from './shell-command.ts'

/**
 * F39: a turnstile's or a script's door. One answer a code, in their order, up to one that is refused; it fails unless every
 * one is valid.
 */
export const entryCommand: ShellCommand = {
  name: 'entry',
  operands: '<codes...>',
  options: [{ flags: '--event <id>', word: 'entryEvent', required: true }],
  async run({ desk, words }, { operands, option }) {
    const eventId = (option('event') ?? '') as EventId
    const list: Facts[] = []
    const lines: string[] = []
    let isFailure = false
    for (const code of operands) {
      const entry = await enterTicket(desk, { code, eventId })
      if (isRefusal(entry)) {
        // Whoever was let in before it was let in: that is told first, and no further code is tried.
        if (list.length === 0) return entry
        list.push({ ...entry, code })
        lines.push([ticketCodeText(cleanText(code, 40)), refusalText(words, entry)].join('  '))
        return { list, lines, isFailure: true }
      }
      const { verdict, facts } = entry
      isFailure ||= verdict !== 'valid'
      const seat =
        facts === null ? {} : { event: facts.eventTitle, section: facts.section, row: facts.row, number: facts.number }
      const first = facts?.first ?? null
      const used = first === null ? {} : { firstAt: new Date(first.at).toISOString(), firstTill: first.tillName }
      list.push({ code: entry.code, verdict, ...seat, tariff: facts?.tariffName ?? '', ...used })
      const reason = entryReason(entry, words, languageOfWords(words))
      lines.push([words.entry.verdicts[verdict], entryPlace(entry), reason].join('  '))
    }
    return { list, lines, isFailure }
  },
}
