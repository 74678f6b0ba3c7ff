/** What the line above a typed one says: what Enter will do, or what is wrong and what was expected. */

import { itemName } from '../../domain/basket-item.ts'
import { namesInShort } from '../../domain/place-names/section-names.ts'
import type { LineProblem } from '../../domain/typed-sale/line-problem.ts'
import type { LineReading } from '../../domain/typed-sale/line-reading.ts'
import { basketCounts } from '../basket-counts.ts'
import { bareMoney, money } from '../format.ts'
import type { Model, Notice } from '../model.ts'
import type { CommandLineState } from '../screen-state.ts'
import { fill, type Words } from '../words.ts'
import { isPending, lineCompletion } from './line-reading.ts'

/** Names more than this are not offered: nobody reads them. */
const mostOffered = 8

export function lineHint(model: Model, state: CommandLineState): Notice {
  const { words } = model
  const { reading, text, cursor, completion } = state
  if (completion !== null) return { level: 'info', text: completion.options.slice(0, mostOffered).join('  ') }
  if (reading === null || text.trim() === '') return { level: 'info', text: words.line.start }
  const wrong = wrongProblems(model, state)
  const [problem] = wrong
  if (problem !== undefined) return { level: 'error', text: problemText(model, problem, text) }
  const [pending] = reading.problems
  if (pending !== undefined) return { level: 'info', text: pendingText(model, pending, text, cursor) }
  return { level: 'good', text: planText(model, reading) }
}

/** Those that are underlined; what is still being typed is not, before Enter was tried. */
export function wrongProblems(model: Model, { reading, text, cursor, isTried }: CommandLineState): LineProblem[] {
  return (reading?.problems ?? []).filter((problem) => isTried || !isPending(problem, model, text, cursor))
}

/** What is wrong, and what was expected there. */
export function problemText(
  { words, language, basket, hall }: Pick<Model, 'words' | 'language' | 'basket' | 'hall'>,
  problem: LineProblem,
  line: string,
): string {
  const { code, known, expected, facts, from, to } = problem
  const currency = hall?.event.currency ?? basket?.currency ?? ''
  const amounts = Object.fromEntries(
    Object.entries(facts).map(([name, fact]) =>
      (name === 'missing' || name === 'left') && typeof fact === 'number'
        ? [name, money(fact, currency, language)]
        : [name, fact],
    ),
  )
  const sentence = fill(words.line.problems[code], { text: line.slice(from, to), ...amounts })
  return `${sentence} ${expectedText(words, known, expected)}`
}

function expectedText(words: Words, known: readonly string[], expected: LineProblem['expected']): string {
  const things = known.length > 0 ? namesInShort(known) : expected.map((thing) => words.line.things[thing]).join(', ')
  return fill(words.line.expected, { things })
}

function pendingText(model: Model, { known, expected }: LineProblem, text: string, cursor: number): string {
  const { options } = lineCompletion(model, text, cursor)
  if (options.length > 0) return options.slice(0, mostOffered).join('  ')
  return expectedText(model.words, known, expected)
}

/** `2 seats, 36.00 EUR, cash 50.00, change 14.00. Enter sells.` and the seats behind it. */
function planText(model: Model, { plan, customer, voucher, sale }: LineReading): string {
  const { words, language, hall, basket } = model
  const currency = hall?.event.currency ?? ''
  const seats = (basket?.lines.length ?? 0) + plan.seats.length
  const parts = [
    basketCounts(seats, [...(basket?.items ?? []), ...plan.articles], words),
    money(plan.total, currency, language),
  ]
  for (const { tender, given } of plan.payments) {
    parts.push(`${words.tenders[tender]} ${bareMoney(given, currency, language)}`)
  }
  if (plan.change > 0) parts.push(`${words.pay.change} ${bareMoney(plan.change, currency, language)}`)
  if (customer !== null) parts.push(customer.name)
  if (voucher !== null) parts.push(`${voucher.code} ${bareMoney(-voucher.off, currency, language)}`)
  const does = sale.payments.length > 0 ? words.line.sells : words.line.picks
  const taken = [seatsText(model, plan.seats), ...plan.articles.map(itemName)].filter((text) => text !== '')
  return `${parts.join(', ')}. ${does}  ${taken.join(', ')}`.trim()
}

function seatsText({ hall }: Model, seats: LineReading['plan']['seats']): string {
  return seats
    .flatMap(({ seat: index, tariff }) => {
      const seat = hall?.seats[index]
      return seat === undefined
        ? []
        : [`${seat.section} ${seat.row}-${seat.number} ${hall?.tariffs[tariff]?.mark ?? ''}`]
    })
    .join(', ')
}
