import { applyVoucher } from '../desk/apply-voucher.ts'
import { listArticles } from '../desk/articles.ts'
import { chooseBuyer } from '../desk/choose-buyer.ts'
import type { Desk } from '../desk/desk.ts'
import { findCustomers } from '../desk/find-customers.ts'
import { holdSeats } from '../desk/hold-seats.ts'
import { openHall } from '../desk/open-hall.ts'
import { saleByKey } from '../desk/read-sale.ts'
import { takeArticle } from '../desk/take-article.ts'
import type { Article } from '../domain/article.ts'
import type { CustomerId, EventId } from '../domain/ids.ts'
import { parseMoney } from '../domain/money.ts'
import { defaultTariff, type OpenHall } from '../domain/open-hall.ts'
import type { PaymentInput } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import { rulesOf } from '../domain/tender.ts'
import type { LineProblem } from '../domain/typed-sale/line-problem.ts'
import { type LinePlan, planLine, seatsByTariff } from '../domain/typed-sale/plan-line.ts'
import { readLine } from '../domain/typed-sale/read-line.ts'
import type { TypedSale } from '../domain/typed-sale/typed-sale.ts'
import { meantCustomer } from '../ui/line/line-reading.ts'
import { problemText } from '../ui/line/line-text.ts'
import { lineVocabulary } from '../ui/line/line-vocabulary.ts'
import { languageOfWords, type Words } from '../ui/words.ts'
import { paperOptions } from './papers.ts'
import { readKey } from './sale-key.ts'
import { onceByKey, payFor } from './sell-once.ts'
import type { ShellCommand } from './shell-command.ts'
import { soldAnswer } from './sold-answer.ts'

/** A whole sale in one line, as the till reads it. */
export const typeCommand: ShellCommand = {
  name: 'type',
  operands: '<line>',
  options: [
    { flags: '--event <id>', word: 'event', required: true },
    { flags: '--key <key>', word: 'key' },
    ...paperOptions,
  ],
  async run(context, given) {
    const { desk, words } = context
    const [line = ''] = given.operands
    const key = readKey(given.option)
    if (isRefusal(key)) return key
    const order = { eventId: (given.option('event') ?? '') as EventId, line, words }
    const sale = await onceByKey(desk, key, saleByKey, () => sellLine(desk, order, key))
    return isRefusal(sale) ? sale : soldAnswer(context, sale, given)
  },
}

interface TypedOrder {
  readonly eventId: EventId
  readonly line: string
  readonly words: Words
}

async function sellLine(desk: Desk, order: TypedOrder, key: string | undefined): Promise<Sale | Refusal> {
  const hall = await openHall(desk, order.eventId)
  if (isRefusal(hall)) return hall
  const articles = await listArticles(desk)
  if (isRefusal(articles)) return articles
  const read = understood(hall, articles, order)
  if ('refused' in read) return read
  const held = await holdAll(desk, hall, read.plan)
  if (held !== null) return held
  for (const { articleId, count } of read.plan.articles) {
    const taken = await takeArticle(desk, { articleId, count })
    if (isRefusal(taken)) return taken
  }
  const customerId = await buyer(desk, hall, read.typed, order)
  if (isRefusal(customerId)) return customerId
  const { typed, payments } = read
  const basket = typed.voucher === null ? null : await applyVoucher(desk, { code: typed.voucher.text })
  if (isRefusal(basket)) return basket
  return payFor(desk, {
    payments,
    ...(customerId === null ? {} : { customerId }),
    ...(typed.note === null ? {} : { note: typed.note.text }),
    ...(key === undefined ? {} : { key }),
  })
}

interface ReadLine {
  readonly typed: TypedSale
  readonly plan: LinePlan
  readonly payments: readonly PaymentInput[]
}

/** @param order its line must name a tender: a script has no basket that somebody would pay later. */
function understood(hall: OpenHall, articles: readonly Article[], order: TypedOrder): ReadLine | Refusal {
  const { line, words } = order
  const typed = readLine(line, lineVocabulary(hall, words, articles))
  const context = { hall, articles, tariff: defaultTariff(hall), basket: { count: 0, total: 0 } }
  // What it costs by all rules is known when the seats are in the basket; until then nobody can say whether it is enough.
  const plan = planLine({ ...typed, payments: [] }, context)
  const [problem] = plan.problems
  if (problem !== undefined) return badLine(line.slice(problem.from, problem.to), told(problem, hall, order))
  if (plan.seats.length + plan.articles.length === 0) return badLine(line, words.line.things.place)
  const payments: PaymentInput[] = []
  for (const { tender, amount, reference } of typed.payments) {
    const typedAmount = amount === null ? undefined : parseMoney(amount.text, hall.event.currency)
    if (typedAmount === null) return badLine(amount?.text ?? '', words.line.things.amount)
    const paid =
      typedAmount === undefined ? {} : rulesOf(tender).givesChange ? { given: typedAmount } : { amount: typedAmount }
    payments.push({ tender, ...paid, ...(reference === '' ? {} : { reference }) })
  }
  return payments.length === 0 ? badLine(line, words.line.things.tender) : { typed, plan, payments }
}

function badLine(value: string, expected: string): Refusal {
  return { refused: 'bad-input', field: 'line', value, expected }
}

/** One hold a tariff (T08): all seats of it, or none. */
async function holdAll(desk: Desk, hall: OpenHall, { seats: planned }: LinePlan): Promise<Refusal | null> {
  for (const [tariff, seats] of seatsByTariff(planned)) {
    const held = await holdSeats(desk, { hall, seats, tariff, allOrNone: true })
    if (isRefusal(held)) return held
  }
  return null
}

/** The one customer that is meant, whose prices count from now on; `null` when the line names none. */
async function buyer(
  desk: Desk,
  hall: OpenHall,
  { customer }: TypedSale,
  order: TypedOrder,
): Promise<CustomerId | null | Refusal> {
  if (customer === null) return null
  const found = await findCustomers(desk, customer.text)
  if (isRefusal(found)) return found
  const meant = meantCustomer(customer, found.customers)
  if ('code' in meant) {
    if (meant.code === 'customer-unknown') return { refused: 'customer-unknown', customer: customer.text }
    return badLine(customer.text, told(meant, hall, order))
  }
  const basket = await chooseBuyer(desk, meant.id)
  return isRefusal(basket) ? basket : meant.id
}

function told(problem: LineProblem, hall: OpenHall, { line, words }: TypedOrder): string {
  return problemText({ words, language: languageOfWords(words), basket: null, hall }, problem, line)
}
