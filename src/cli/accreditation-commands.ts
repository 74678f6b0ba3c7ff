/** Accreditations by a script: found, shown, activated, their badges printed. */
import { activateAccreditation, type PrintedBadge, reprintBadge } from '../desk/activate-accreditation.ts'
import { findAccreditations, openAccreditation } from '../desk/find-accreditations.ts'
import {
  type Accreditation,
  accreditationStatuses,
  isAccreditationStatus,
  personName,
} from '../domain/accreditation.ts'
import { isRefusal } from '../domain/refusal.ts'
import { fill, type Words } from '../ui/words.ts'
import { paperAnswer, paperOptions, printerOption, printPapers, settlePapers } from './papers.ts'
import type { ShellCommand } from './shell-command.ts'

const mostListed = 100_000

export const accreditationListCommand: ShellCommand = {
  name: 'accreditation list',
  options: [
    { flags: '--find <text>', word: 'accreditationText' },
    { flags: '--status <status>', word: 'accreditationStatus' },
  ],
  onlyReads: true,
  async run({ desk, words }, { option }) {
    const status = option('status')
    if (status !== undefined && !isAccreditationStatus(status))
      return { refused: 'bad-input', field: 'status', value: status, expected: accreditationStatuses.join(', ') }
    const found = await findAccreditations(desk, {
      ...{ text: option('find') ?? '', status: status ?? null, limit: mostListed },
    })
    if (isRefusal(found)) return found
    return {
      list: found.accreditations.map((each) => ({ ...each })),
      lines: found.accreditations.map((each) => lineOf(each, words)),
    }
  },
}

export const accreditationShowCommand: ShellCommand = {
  name: 'accreditation show',
  operands: '<code>',
  options: [],
  onlyReads: true,
  async run({ desk, words }, { operands: [code = ''] }) {
    const found = await openAccreditation(desk, code)
    return isRefusal(found) ? found : { facts: { ...found }, text: lineOf(found, words) }
  },
}

/** T19. */
export const accreditationActivateCommand: ShellCommand = {
  name: 'accreditation activate',
  operands: '<code>',
  options: [...paperOptions],
  async run(context, given) {
    const { desk, shellWords } = context
    const found = await openAccreditation(desk, given.operands[0] ?? '')
    if (isRefusal(found)) return found
    const printed = await activateAccreditation(desk, found.id)
    if (isRefusal(printed)) return printed
    const papers = await settlePapers(context, [printed.job], given)
    const text = told(printed, shellWords.answers.badgeActivated) + papers.text
    return { facts: { ...printed.accreditation, ...papers.facts }, text }
  },
}

export const accreditationReprintCommand: ShellCommand = {
  name: 'accreditation reprint',
  operands: '<code>',
  options: [{ flags: '--reason <reason>', word: 'badgeReason', required: true }, printerOption],
  async run(context, { operands: [code = ''], option }) {
    const { desk, shellWords } = context
    const found = await openAccreditation(desk, code)
    if (isRefusal(found)) return found
    const printed = await reprintBadge(desk, { id: found.id, reason: option('reason') ?? '' })
    if (isRefusal(printed)) return printed
    const papers = await printPapers(context, [printed.job], option('printer'))
    return paperAnswer({ ...printed.accreditation }, told(printed, shellWords.answers.badgeAgain), papers)
  },
}

function told({ accreditation }: PrintedBadge, text: string): string {
  const { category, code } = accreditation
  return fill(text, { name: personName(accreditation), category, code })
}

function lineOf(accreditation: Accreditation, words: Words): string {
  const { code, personId, category, organisation, status } = accreditation
  const name = personName(accreditation)
  return [code, personId, name, category, organisation, words.accreditations.statuses[status]].join('  ').trimEnd()
}
