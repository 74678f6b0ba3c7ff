/** F01, F03, F06: shifts without a screen. */
import { closeShift } from '../desk/close-shift.ts'
import { openShift } from '../desk/open-shift.ts'
import { printXReport, shiftReport } from '../desk/shift-report.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import type { CashCount } from '../domain/shift-report.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords, type Words } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import { atTill } from './at-till.ts'
import { readWholeNumber } from './read-whole-number.ts'
import type { ShellCommand } from './shell-command.ts'

const till = { flags: '--till <till>', word: 'till', required: true } as const

export const shiftOpenCommand: ShellCommand = {
  name: 'shift open',
  options: [till, { flags: '--float <minor>', word: 'float', required: true }],
  async run({ desk, words }, { option }) {
    const float = readWholeNumber('float', option('float') ?? '', '10000')
    if (isRefusal(float)) return float
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const session = await openShift(there, { float })
    if (isRefusal(session)) return session
    const amount = money(float, session.organiser.currency, languageOfWords(words))
    return { facts: { shift: session.shift.id, float }, text: fill(words.people.opened, { amount }) }
  },
}

export const shiftReportCommand: ShellCommand = {
  name: 'shift report',
  options: [till, { flags: '--print', word: 'printReport' }],
  async run({ desk, words }, { option, isSet }) {
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const report = await (isSet('print') ? printXReport(there) : shiftReport(there))
    return isRefusal(report) ? report : reportAnswer(report, words)
  },
}

export const shiftCloseCommand: ShellCommand = {
  name: 'shift close',
  options: [till, { flags: '--count <pieces>', word: 'count' }],
  async run({ desk, words }, { option }) {
    const counts = readCount(option('count'))
    if (isRefusal(counts)) return counts
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const report = await closeShift(there, counts === null ? {} : { counts })
    return isRefusal(report) ? report : reportAnswer(report, words)
  },
}

/** `5000x3 200x5`: of each coin or note, in minor units, how many. */
function readCount(text: string | undefined): CashCount | null | Refusal {
  if (text === undefined) return null
  const parts = text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
  const counts = parts.map((part) => /^(\d{1,9})x(\d{1,5})$/.exec(part))
  if (counts.includes(null))
    return { refused: 'bad-input', field: 'count', value: text.slice(0, 80), expected: '5000x3 200x5' }
  return counts.map((match) => [Number(match?.[1]), Number(match?.[2])] as const)
}

function reportAnswer(report: ShiftReport, words: Words): Answer {
  const { figures, openedAt, closedAt, readAt: _, ...facts } = report
  const { people } = words
  const amount = (value: number) => money(value, report.currency, languageOfWords(words))
  const title = report.zNumber === null ? people.xTitle : fill(people.zTitle, { number: report.zNumber })
  const told = [
    `${title}, ${report.tillName}`,
    `${people.turnover}: ${amount(figures.turnover)}`,
    `${people.expected}: ${amount(figures.expected)}`,
    ...(report.difference === null ? [] : [`${people.difference}: ${amount(report.difference)}`]),
  ]
  const times = {
    opened: new Date(openedAt).toISOString(),
    closed: closedAt === null ? null : new Date(closedAt).toISOString(),
  }
  return { facts: { ...facts, ...times, ...figures }, text: told.join('\n') }
}
