import { applyVoucher } from '../desk/apply-voucher.ts'
import { chooseBuyer } from '../desk/choose-buyer.ts'
import type { Desk } from '../desk/desk.ts'
import { findCustomers } from '../desk/find-customers.ts'
import { holdSeats } from '../desk/hold-seats.ts'
import { openHall } from '../desk/open-hall.ts'
import { saleByKey } from '../desk/read-sale.ts'
import { clearBasket } from '../desk/release-seats.ts'
import type { CustomerId, EventId } from '../domain/ids.ts'
import { parseMoney } from '../domain/money.ts'
import { defaultTariff, type OpenHall } from '../domain/open-hall.ts'
import type { PaymentInput } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import { rulesOf } from '../domain/tender.ts'
import { type LinePlan, planLine } from '../domain/typed-sale/plan-line.ts'
import { readLine } from '../domain/typed-sale/read-line.ts'
import type { TypedSale } from '../domain/typed-sale/typed-sale.ts'
import { money } from '../ui/format.ts'
import { problemText } from '../ui/line/line-text.ts'
import { lineVocabulary } from '../ui/line/line-vocabulary.ts'
import { fill, languageOfWords, type Words } from '../ui/words.ts'
import { paperOptions, settlePapers } from './papers.ts'
import { saleKey } from './sale-key.ts'
import { payFor, saleFacts } from './sell.ts'
import type { ShellCommand } from './shell-command.ts'

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
    const { desk, words, shellWords } = context
    const [line = ''] = given.operands
    const key = given.option('key')
    const eventId = (given.option('event') ?? '') as EventId
    const sale = await sellLine(desk, { eventId, line, words, ...(key === undefined ? {} : { key: saleKey(key) }) })
    if (isRefusal(sale)) return sale
    const total = money(sale.total, sale.currency, languageOfWords(words))
    const papers = await settlePapers(context, sale.jobs, given)
    const text = fill(shellWords.answers.sold, { code: sale.code, total }) + papers.text
    return { facts: { ...saleFacts(sale), ...papers.facts }, text }
  },
}

interface TypedOrder {
  readonly eventId: EventId
  readonly line: string
  readonly words: Words
  readonly key?: string
}

async function sellLine(desk: Desk, order: TypedOrder): Promise<Sale | Refusal> {
  const { eventId, key } = order
  const first = key === undefined ? null : await saleByKey(desk, key)
  if (first !== null) {
    // The run that sold it may have died before it could tell; now it is told.
    desk.pendingSales.remove(first.key)
    return first
  }
  const hall = await openHall(desk, eventId)
  if (isRefusal(hall)) return hall
  const read = understood(hall, order)
  if ('refused' in read) return read
  const sale = await takeAndPay(desk, hall, read, key)
  // What was not sold must not stay held: a script has no screen on which somebody would release it.
  if (isRefusal(sale) && sale.refused !== 'outcome-unknown') await clearBasket(desk)
  return sale
}

interface ReadLine {
  readonly typed: TypedSale
  readonly plan: LinePlan
  readonly payments: readonly PaymentInput[]
}

/** @param order its line must name a tender: a script has no basket that somebody would pay later. */
function understood(hall: OpenHall, { line, words }: TypedOrder): ReadLine | Refusal {
  const typed = readLine(line, lineVocabulary(hall, words))
  const context = { hall, tariff: defaultTariff(hall), basket: { count: 0, total: 0 } }
  // What it costs by all rules is known when the seats are in the basket; until then nobody can say whether it is enough.
  const plan = planLine({ ...typed, payments: [] }, context)
  const [problem] = plan.problems
  if (problem !== undefined) {
    const shown = { words, language: languageOfWords(words), basket: null, hall }
    return badLine(line.slice(problem.from, problem.to), problemText(shown, problem, line))
  }
  if (plan.seats.length === 0) return badLine(line, words.line.things.place)
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

async function takeAndPay(
  desk: Desk,
  hall: OpenHall,
  { typed, plan, payments }: ReadLine,
  key: string | undefined,
): Promise<Sale | Refusal> {
  for (const tariff of new Set(plan.seats.map((each) => each.tariff))) {
    const seats = plan.seats.filter((each) => each.tariff === tariff).map(({ seat }) => seat)
    const held = await holdSeats(desk, { hall, seats, tariff, allOrNone: true })
    if (isRefusal(held)) return held
  }
  const customerId = typed.customer === null ? undefined : await buyer(desk, typed.customer.text)
  if (isRefusal(customerId)) return customerId
  const basket = typed.voucher === null ? null : await applyVoucher(desk, { code: typed.voucher.text })
  if (isRefusal(basket)) return basket
  return payFor(desk, {
    payments,
    ...(customerId === undefined ? {} : { customerId }),
    ...(typed.note === null ? {} : { note: typed.note.text }),
    ...(key === undefined ? {} : { key }),
  })
}

/** The one customer that is meant, whose prices count from now on. */
async function buyer(desk: Desk, text: string): Promise<CustomerId | Refusal> {
  const found = await findCustomers(desk, text)
  if (isRefusal(found)) return found
  const [only, ...others] = found.customers
  if (only === undefined || others.length > 0) return { refused: 'customer-unknown', customer: text }
  const basket = await chooseBuyer(desk, only.id)
  return isRefusal(basket) ? basket : only.id
}
