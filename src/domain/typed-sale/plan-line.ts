/** What a typed line comes to in one hall as it is now: which seats, at which tariffs and prices, paid by what. */
import type { Article } from '../article.ts'
import { bestSeats } from '../best-available.ts'
import type { ArticleId } from '../ids.ts'
import { parseMoney, sumAmounts } from '../money.ts'
import type { OpenHall } from '../open-hall.ts'
import { seatName } from '../seat-spec.ts'
import { seatState } from '../seat-state.ts'
import { rulesOf, type Tender } from '../tender.ts'
import { type LineProblem, lineProblem } from './line-problem.ts'
import { usualCount } from './read-line.ts'
import type { Span, TypedSale, TypedTariff } from './typed-sale.ts'

export interface PlannedSeat {
  readonly seat: number
  /** Index of the tariff. */
  readonly tariff: number
  /** Minor units. */
  readonly amount: number
}

export interface PlannedArticle {
  readonly articleId: ArticleId
  readonly name: string
  readonly count: number
  /** Minor units, of all. */
  readonly amount: number
}

export interface PlannedPayment {
  readonly tender: Tender
  /** Minor units of what is to be paid that this covers. */
  readonly amount: number
  /** What is handed over: more than `amount` only in cash. */
  readonly given: number
  /** The code of a gift card. */
  readonly reference: string
}

export interface LinePlan {
  readonly seats: readonly PlannedSeat[]
  /** T11: put into the basket beside them. */
  readonly articles: readonly PlannedArticle[]
  /** Minor units, of the basket before and of all these. */
  readonly total: number
  readonly payments: readonly PlannedPayment[]
  readonly change: number
  readonly problems: readonly LineProblem[]
}

/** T08: the seats of each tariff, which are held together. */
export function seatsByTariff(planned: readonly PlannedSeat[]): [tariff: number, seats: number[]][] {
  const groups = Map.groupBy(planned, ({ tariff }) => tariff)
  return [...groups].map(([tariff, some]) => [tariff, some.map(({ seat }) => seat)])
}

export interface PlanContext {
  readonly hall: OpenHall
  /** Index of the tariff seats get when the line names none. */
  readonly tariff: number
  /** What is in the basket already and is paid with the line. */
  readonly basket: { readonly count: number; readonly total: number }
  /** Those the vocabulary names, in its order; none when left out. */
  readonly articles?: readonly Pick<Article, 'id' | 'name' | 'price'>[]
  /** What basket and seats cost together by all the rules of prices; the sum of the price table when left out. */
  readonly totalOf?: (seats: readonly PlannedSeat[]) => number
}

export function planLine(sale: TypedSale, context: PlanContext): LinePlan {
  const problems = [...sale.problems]
  const seats = problems.length > 0 && sale.places.length === 0 ? [] : planSeats(sale, context, problems)
  // F27: what is given away costs nothing, whatever it would have cost.
  const isFree = sale.payments.some(({ tender }) => rulesOf(tender).isFree)
  const priced = context.totalOf?.(seats) ?? sumAmounts([context.basket.total, ...seats.map(({ amount }) => amount)])
  const articles = plannedArticles(sale, context)
  const total = isFree ? 0 : sumAmounts([priced, ...articles.map(({ amount }) => amount)])
  const count = context.basket.count + seats.length + articles.length
  const [first] = sale.payments
  if (count === 0 && first !== undefined && problems.length === 0) {
    problems.push(lineProblem('nothing-to-sell', first, ['place', 'count']))
  }
  const payments = count === 0 ? [] : planPayments(sale, total, context.hall.event.currency, problems)
  const change = payments.reduce((sum, { given, amount }) => sum + given - amount, 0)
  return { seats, articles, total, payments, change, problems }
}

/** Each once, however often it is written. */
function plannedArticles({ articles: typed }: TypedSale, { articles = [] }: PlanContext): PlannedArticle[] {
  return [...Map.groupBy(typed, ({ article }) => article)].flatMap(([index, some]) => {
    const article = articles[index]
    const count = some.reduce((sum, each) => sum + each.count, 0)
    return article === undefined
      ? []
      : [{ articleId: article.id, name: article.name, count, amount: article.price * count }]
  })
}

function planSeats(sale: TypedSale, context: PlanContext, problems: LineProblem[]): PlannedSeat[] {
  const { hall, tariff } = context
  const wished = placedSeats(sale, hall, problems) ?? bestOf(sale, context, problems)
  if (wished.length === 0) return []
  const tariffs = tariffsFor(sale.tariffs, wished.length, tariff)
  if (tariffs === null) {
    const tickets = ticketCount(sale.tariffs)
    const facts = { tickets, seats: wished.length }
    problems.push(lineProblem('other-count', spanOf(sale.tariffs), ['tariff'], [], facts))
  }
  return wished.flatMap((seat, index): PlannedSeat[] => {
    const chosen = tariffs?.[index] ?? tariff
    const zone = hall.seats[seat]?.zone ?? -1
    const amount = hall.amountOf(zone, chosen)
    if (amount !== null) return [{ seat, tariff: chosen, amount }]
    const part = sale.tariffs.find((each) => each.tariff === chosen)
    const place = sale.places.find(({ seats }) => seats.includes(seat))
    const facts = { tariff: hall.tariffs[chosen]?.name ?? '', zone: hall.zones[zone]?.name ?? '' }
    const sold = hall.tariffs.filter((_, each) => hall.amountOf(zone, each) !== null).map(({ name }) => name)
    const span = part ?? place ?? sale.best ?? { from: 0, to: 1 }
    if (!problems.some(({ code }) => code === 'no-price'))
      problems.push(lineProblem('no-price', span, ['tariff'], sold, facts))
    return []
  })
}

function spanOf(parts: readonly Span[]): Span {
  return { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 1 }
}

/** The seats that are named one by one; null when none is. */
function placedSeats({ places, best }: TypedSale, hall: OpenHall, problems: LineProblem[]): readonly number[] | null {
  if (places.length === 0) return null
  if (best !== null) problems.push(lineProblem('twice', best, ['tariff', 'tender']))
  for (const place of places) {
    const taken = place.seats.filter((seat) => hall.map.states[seat] !== seatState.free)
    if (taken.length === 0) continue
    const names = taken.flatMap((index) => {
      const seat = hall.seats[index]
      return seat === undefined ? [] : [seatName(seat)]
    })
    problems.push(lineProblem('seat-taken', place, ['place'], [], { seats: names.join(', ') }))
  }
  return [...new Set(places.flatMap(({ seats }) => seats))]
}

/** F20: by their number, or as many as there are tickets of the tariffs. */
function bestOf(sale: TypedSale, { hall, tariff }: PlanContext, problems: LineProblem[]): readonly number[] {
  const { best, tariffs, section, zone, accessible } = sale
  if (best === null && tariffs.length === 0) return []
  const isEach = tariffs.length === 1 && tariffs[0]?.count === null
  const tickets = tariffs.length === 0 || (isEach && best !== null) ? usualCount : ticketCount(tariffs)
  const count = best?.count ?? tickets
  const wanted = tariffs.length === 0 ? [tariff] : tariffs.map((each) => each.tariff)
  const isSold = (index: number): boolean => wanted.every((each) => hall.amountOf(index, each) !== null)
  const zones = new Set([...hall.zones.keys()].filter(isSold))
  const found = bestSeats(hall, {
    count,
    zones,
    accessible,
    ...(section === null ? {} : { section }),
    ...(zone === null ? {} : { zone }),
  })
  if (found !== null) return found
  problems.push(lineProblem('no-best', best ?? spanOf(tariffs), ['count', 'section'], [], { count }))
  return []
}

/** How many tickets a sum of tariffs is. */
function ticketCount(tariffs: readonly TypedTariff[]): number {
  return tariffs.reduce((sum, { count }) => sum + (count ?? 1), 0)
}

/** Per seat the index of its tariff, in the order written; null when the tickets are not as many as the seats. */
function tariffsFor(tariffs: readonly TypedTariff[], seats: number, usual: number): readonly number[] | null {
  const [only] = tariffs
  if (only === undefined) return Array.from({ length: seats }, () => usual)
  if (tariffs.length === 1 && only.count === null) return Array.from({ length: seats }, () => only.tariff)
  const each = tariffs.flatMap(({ tariff, count }) => Array.from({ length: count ?? 1 }, () => tariff))
  return each.length === seats ? each : null
}

/** F28: each covers its amount, the one without an amount all that is left; only cash may be more than is asked. */
function planPayments(sale: TypedSale, total: number, currency: string, problems: LineProblem[]): PlannedPayment[] {
  const planned: PlannedPayment[] = []
  let left = total
  for (const [index, payment] of sale.payments.entries()) {
    const given = payment.amount === null ? left : parseMoney(payment.amount.text, currency)
    if (given === null) {
      problems.push(
        lineProblem('unknown-word', payment.amount ?? payment, ['amount'], [], { text: payment.amount?.text ?? '' }),
      )
      return planned
    }
    if ((left === 0 && index > 0) || (given > left && !rulesOf(payment.tender).givesChange)) {
      problems.push(lineProblem('paid-already', payment, ['amount'], [], { left }))
      return planned
    }
    const amount = Math.min(given, left)
    planned.push({ tender: payment.tender, amount, given, reference: payment.reference })
    left -= amount
  }
  if (left > 0 && planned.length > 0) {
    problems.push(lineProblem('payment-short', spanOf(sale.payments), ['amount', 'tender'], [], { missing: left }))
  }
  return planned
}
