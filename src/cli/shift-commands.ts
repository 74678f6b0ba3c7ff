/** F01, F03, F06: shifts without a screen. */
import { closeShift } from '../desk/close-shift.ts'
import type { Desk } from '../desk/desk.ts'
import { listShifts } from '../desk/list-shifts.ts'
import { openShift } from '../desk/open-shift.ts'
import { printShiftAgain } from '../desk/print-shift-again.ts'
import { printXReport, shiftReport } from '../desk/shift-report.ts'
import type { ShiftId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { ShiftReport } from '../domain/shift-document.ts'
import type { CashCount } from '../domain/shift-report.ts'
import { dateTime, money } from '../ui/format.ts'
import { fill, languageOfWords, type Words } from '../ui/words.ts'
import type { Answer } from './answer.ts'
import { atTill, tillOption } from './at-till.ts'
import { readGivenNumber, readWholeNumber } from './read-whole-number.ts'
import type { ShellCommand } from './shell-command.ts'

export const shiftOpenCommand: ShellCommand = {
  name: 'shift open',
  options: [tillOption, { flags: '--float <minor>', word: 'float', required: true }],
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
  options: [
    tillOption,
    { flags: '--shift <id>', word: 'shift' },
    { flags: '--operator <email>', word: 'operator' },
    { flags: '--print', word: 'printReport' },
  ],
  async run({ desk, words }, { option, isSet }) {
    const there = await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const [shift, operator] = [option('shift') as ShiftId | undefined, option('operator')]
    const part = operator === undefined ? {} : { operator }
    const asked = { ...part, ...(shift === undefined ? {} : { shift }) }
    const report = await (isSet('print') ? print(there, shift, part) : shiftReport(there, asked))
    return isRefusal(report) ? report : reportAnswer(report, words)
  },
}

/** A closed shift comes as a copy of its papers. */
function print(desk: Desk, shift: ShiftId | undefined, part: { readonly operator?: string }) {
  return shift === undefined ? printXReport(desk, part) : printShiftAgain(desk, { shift, ...part })
}

export const shiftListCommand: ShellCommand = {
  name: 'shift list',
  options: [
    { flags: '--till <till>', word: 'shiftTill' },
    { flags: '--limit <n>', word: 'limit' },
  ],
  async run({ desk, words }, { option }) {
    const limit = readGivenNumber('limit', option('limit'), '100') ?? 100
    if (isRefusal(limit)) return limit
    const there = option('till') === undefined ? desk : await atTill(desk, option('till'))
    if (isRefusal(there)) return there
    const shifts = await listShifts(there, { allTills: option('till') === undefined, limit })
    if (isRefusal(shifts)) return shifts
    const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())
    const language = languageOfWords(words)
    return {
      list: shifts.map((shift) => ({ ...shift, openedAt: iso(shift.openedAt), closedAt: iso(shift.closedAt) })),
      lines: shifts.map(({ id, tillName, zNumber, openedAt, openedBy, turnover, currency }) => {
        const state = zNumber === null ? words.office.open : `Z ${zNumber}`
        const opened = dateTime(openedAt, 'long', language)
        return [id, tillName, state, opened, openedBy, money(turnover, currency, language)].join('  ')
      }),
    }
  },
}

export const shiftCloseCommand: ShellCommand = {
  name: 'shift close',
  options: [tillOption, { flags: '--count <pieces>', word: 'count' }],
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
