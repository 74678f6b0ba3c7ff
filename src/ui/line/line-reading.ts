/** What a typed line means at this till just now: its seats and prices, whose it is, and what is wrong with it. */

import { type BasketLine, countBasket, isSameLine } from '../../domain/basket.ts'
import type { Customer } from '../../domain/customer.ts'
import { basketLine } from '../../domain/hall-line.ts'
import { sumAmounts } from '../../domain/money.ts'
import type { OpenHall } from '../../domain/open-hall.ts'
import { type PricedBasket, type Pricing, priceBasket } from '../../domain/price-basket.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { completeLine } from '../../domain/typed-sale/complete-line.ts'
import { type LineProblem, type LineProblemCode, lineProblem } from '../../domain/typed-sale/line-problem.ts'
import type { LineReading } from '../../domain/typed-sale/line-reading.ts'
import { type PlannedSeat, planLine } from '../../domain/typed-sale/plan-line.ts'
import { readLine } from '../../domain/typed-sale/read-line.ts'
import type { TypedSale } from '../../domain/typed-sale/typed-sale.ts'
import type { Model } from '../model.ts'
import { lineVocabulary } from './line-vocabulary.ts'
import { namedVoucher, plannedVoucher, withVoucher } from './line-voucher.ts'

/** Null when no hall is open. */
export function readTypedLine(model: Model, text: string, near: string | null): LineReading | null {
  const { hall, basket, tariff, words, articles } = model
  if (hall === null) return null
  const sale = readLine(text, lineVocabulary(hall, words, articles), near)
  const before = { count: basket === null ? 0 : countBasket(basket), total: basket?.total ?? 0 }
  // What is no seat costs the same whatever seats are added.
  const goods = sumAmounts((basket?.items ?? []).map((item) => item.amount))
  const pricing = pricingOf(model)
  const reduced = withVoucher(pricing, namedVoucher(sale, model))
  const totalOf = (seats: readonly PlannedSeat[]) => priced(hall, seats, model, reduced).total + goods
  const plan = planLine(sale, { hall, tariff, basket: before, articles: articles ?? [], totalOf })
  const [customer, unknown] = customerOf(sale, model)
  const [voucher, refused] = plannedVoucher(sale, model, pricing, (by) => priced(hall, plan.seats, model, by))
  const problems = [
    ...plan.problems,
    ...unknown,
    ...refused,
    ...unfounded(sale, before.count + plan.seats.length + plan.articles.length),
  ]
  return { sale, plan, customer, voucher, problems: problems.sort((one, other) => one.from - other.from) }
}

/** What was chosen for the basket, by the rules as they are now. */
function pricingOf({ basket, pricing }: Model): Pricing {
  const chosen = (basket?.lines.length ?? 0) === 0 ? pricing : (basket?.pricing ?? pricing)
  return { ...chosen, rules: pricing.rules }
}

/** E07, E25, O20: with discounts and fees, as the seats will cost in the basket. */
function priced(hall: OpenHall, seats: readonly PlannedSeat[], { basket }: Model, pricing: Pricing): PricedBasket {
  const added = seats.flatMap(({ seat, tariff }) => {
    const line = basketLine(hall, seat, tariff)
    return isRefusal(line) ? [] : [line]
  })
  const isNew = (line: BasketLine) => !added.some((each) => isSameLine(each, line))
  const lines = [...(basket?.lines ?? []).filter(isNew), ...added]
  return priceBasket(lines, pricing)
}

/** A note belongs to a sale: a line that only picks seats has nowhere to keep it. A voucher belongs to seats. */
function unfounded({ note, voucher, payments, problems }: TypedSale, count: number): LineProblem[] {
  if (note !== null && payments.length === 0) return [lineProblem('incomplete', note, ['tender'])]
  const isAlone = voucher !== null && count === 0 && payments.length === 0 && problems.length === 0
  return isAlone ? [lineProblem('nothing-to-sell', voucher, ['place', 'count'])] : []
}

function customerOf({ customer }: TypedSale, { typedLines }: Model): readonly [Customer | null, LineProblem[]] {
  const { found } = typedLines
  if (customer === null || found?.text !== customer.text) return [null, []]
  const meant = meantCustomer(customer, found.customers)
  return 'code' in meant ? [null, [meant]] : [meant, []]
}

/** The one of those that were found who is named, or what is wrong with the name. */
export function meantCustomer(
  named: NonNullable<TypedSale['customer']>,
  found: readonly Customer[],
): Customer | LineProblem {
  const [first, second] = found
  const { text } = named
  if (first === undefined) return lineProblem('customer-unknown', named, ['customer'], [], { text })
  if (second === undefined) return first
  const [only, ...others] = found.filter((each) => customerLabel(each, found).toLowerCase() === text.toLowerCase())
  if (only !== undefined && others.length === 0) return only
  const known = found.slice(0, 4).map((each) => customerLabel(each, found))
  return lineProblem('customer-several', named, ['customer'], known, { text })
}

/** The name; where others have the same one, what tells them apart. */
function customerLabel({ id, name, email, phone }: Customer, all: readonly Customer[]): string {
  const isAlone = all.every((other) => other.id === id || other.name.toLowerCase() !== name.toLowerCase())
  return isAlone && name !== '' ? name : email || phone || name
}

/** What more letters may still put right. */
const unfinished: ReadonlySet<LineProblemCode> = new Set([
  'incomplete',
  'several-meanings',
  'other-count',
  'payment-short',
  'customer-several',
  'customer-unknown',
  'voucher-unknown',
])

/** Whether the problem lies in the word that is being typed, and may go away by typing on. */
export function isPending(problem: LineProblem, model: Model, text: string, cursor: number): boolean {
  if (problem.to !== cursor) return false
  if (unfinished.has(problem.code)) return true
  const typed = String(problem.facts.text ?? '').toLowerCase()
  if (problem.code === 'unknown-seat' || problem.code === 'unknown-row') {
    return problem.known.some((name) => name.toLowerCase().startsWith(typed))
  }
  return problem.code === 'unknown-word' && lineCompletion(model, text, cursor).options.length > 0
}

export function lineCompletion({ hall, words, articles, typedLines }: Model, text: string, cursor: number) {
  if (hall === null) return { from: cursor, to: cursor, options: [] }
  const found = typedLines.found?.customers ?? []
  const customers = found.map((each) => customerLabel(each, found))
  return completeLine(text, cursor, { vocabulary: lineVocabulary(hall, words, articles), customers })
}
