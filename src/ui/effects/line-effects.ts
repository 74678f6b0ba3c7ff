/** Typed sales: opening the line over a hall, finding its customer, and doing all it says. */
import { type Basket, lineId } from '../../domain/basket.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { rulesOf } from '../../domain/tender.ts'
import type { LineReading } from '../../domain/typed-sale/line-reading.ts'
import { type LinePlan, type PlannedSeat, seatsByTariff } from '../../domain/typed-sale/plan-line.ts'
import { money } from '../format.ts'
import type { Intent } from '../intent.ts'
import { readTypedLine } from '../line/line-reading.ts'
import { commandLineStart } from '../screens/command-line.ts'
import { hallStart } from '../screens/hall-screen.ts'
import { counted, fill } from '../words.ts'
import { beginExchange } from './exchange-effects.ts'
import { priceForCustomer } from './price-for-customer.ts'
import { openEventHall } from './programme-effects.ts'
import { payAtOnce } from './sale-effects.ts'
import type { Effects, Till } from './till.ts'

/** Lines kept for the Up key, until somebody else signs in. */
const longestHistory = 100

export const lineEffects: Effects<'open-line' | 'find-line-customer' | 'find-line-voucher' | 'run-line'> = {
  async 'open-line'(till, { eventId, text }) {
    if (!(await openEventHall(till, eventId))) return
    const { hall } = till.model
    if (hall !== null) till.open(commandLineStart(till.model, hallStart(hall, till.model).view, text))
    till.take({ do: 'load-articles' })
  },

  async 'find-line-customer'(till, { text }) {
    if (till.model.typedLines.found?.text === text || !isNamed(till, 'customer', text)) return
    const found = await till.desk.findCustomers(text)
    if (isRefusal(found)) {
      till.refuse(found)
      return
    }
    if (!isNamed(till, 'customer', text)) return
    till.update({ typedLines: { ...till.model.typedLines, found: { text, customers: found.customers } } })
    till.rereadLine()
  },

  async 'find-line-voucher'(till, { text }) {
    if (till.model.typedLines.voucher?.text === text || !isNamed(till, 'voucher', text)) return
    const answer = await till.desk.findVoucher(text)
    if (!isNamed(till, 'voucher', text)) return
    till.update({ typedLines: { ...till.model.typedLines, voucher: { text, answer } } })
    till.rereadLine()
  },

  async 'run-line'(till, intent) {
    const reading = readTypedLine(till.model, intent.text, intent.near)
    if (reading === null) return
    // What is held and paid is what stood on the screen: other tills may have taken a seat since.
    if (reading.problems.length > 0 || !isSamePlan(reading.plan, intent.shown)) {
      till.rereadLine()
      till.notice('error', till.model.words.line.changed)
      return
    }
    const before = till.desk.currentBasket()
    const refusal =
      (await holdAll(till, reading.plan.seats)) ??
      (await takeArticles(till, reading.plan)) ??
      (await takeVoucher(till, reading))
    if (refusal !== null) {
      await letGo(till, before)
      till.refuse(refusal)
      till.rereadLine()
      return
    }
    if (reading.plan.payments.length === 0) {
      remember(till, intent)
      if (reading.customer !== null) till.update({ customer: reading.customer })
      tellPicked(till, reading.plan)
      return
    }
    const [payment] = reading.plan.payments
    if (till.model.exchange !== null && payment !== undefined) {
      remember(till, intent)
      await beginExchange(till, payment.tender)
      return
    }
    await pay(till, intent, reading, before)
  },
}

/** Whether the line still says so: what was typed over meanwhile is not looked for, nor its answer kept. */
function isNamed(till: Till, what: 'customer' | 'voucher', text: string): boolean {
  return till.find('command-line')?.reading?.sale[what]?.text === text
}

async function pay(
  till: Till,
  intent: RunLine,
  { sale, plan, customer, voucher }: LineReading,
  before: Basket,
): Promise<void> {
  const whose = customer ?? till.model.customer
  if (customer !== null && customer.id !== till.model.customer?.id) {
    till.update({ customer })
    await priceForCustomer(till)
  }
  const paid = await payAtOnce(till, {
    payments: plan.payments,
    // What is given away had a price before; the desk makes it 0.
    ...(plan.payments.some(({ tender }) => rulesOf(tender).isFree) ? {} : { total: plan.total }),
    ...(sale.note === null ? {} : { note: sale.note.text }),
    ...(whose === null ? {} : { customerId: whose.id }),
  })
  // An answer that was lost stays with the payment window, which asks for it with the same key.
  if (paid === 'refused') {
    if (voucher !== null) await till.desk.removeVoucher(voucher.code)
    await letGo(till, before)
    till.rereadLine()
  } else remember(till, intent)
}

type RunLine = Extract<Intent, { do: 'run-line' }>

function isSamePlan(now: LinePlan, shown: LinePlan): boolean {
  const seatsOf = ({ seats }: LinePlan): string => seats.map(({ seat, tariff }) => `${seat}/${tariff}`).join()
  const goodsOf = ({ articles }: LinePlan): string =>
    articles.map(({ articleId, count }) => `${articleId}/${count}`).join()
  return now.total === shown.total && seatsOf(now) === seatsOf(shown) && goodsOf(now) === goodsOf(shown)
}

/** What is in the basket now; of a line of articles alone, the last of them and what all comes to (E07). */
function tellPicked(till: Till, { seats, articles }: LinePlan): void {
  const { words, language, basket } = till.model
  const last = seats.length > 0 ? undefined : articles.at(-1)
  const item = basket?.items.find(({ key }) => key === last?.articleId)
  if (basket === null || item === undefined)
    till.notice('good', counted(words, words.line.picked, basket?.lines.length ?? 0))
  else {
    const total = money(basket.total, basket.currency, language)
    till.notice('good', fill(words.articles.taken, { name: item.name, count: item.count, total }))
  }
}

/** One hold a tariff (T08): all seats of it, or none. */
async function holdAll(till: Till, planned: readonly PlannedSeat[]): Promise<Refusal | null> {
  const { hall } = till.model
  if (hall === null) return null
  for (const [tariff, seats] of seatsByTariff(planned)) {
    const held = await till.desk.holdSeats({ hall, seats, tariff, allOrNone: true })
    till.seatsChanged(seats)
    if (isRefusal(held)) return held
    till.update({ basket: held.basket, best: null })
  }
  return null
}

/** T11. */
async function takeArticles(till: Till, { articles }: LinePlan): Promise<Refusal | null> {
  for (const { articleId, count } of articles) {
    const basket = await till.desk.takeArticle({ articleId, count })
    if (isRefusal(basket)) return basket
    till.update({ basket })
  }
  return null
}

/** E11: what the voucher takes off is in the total that was shown. */
async function takeVoucher(till: Till, { voucher }: LineReading): Promise<Refusal | null> {
  if (voucher === null) return null
  const basket = await till.desk.applyVoucher(voucher.code)
  if (isRefusal(basket)) return basket
  till.update({ basket })
  return null
}

/** What the line took is given back: a refused line leaves the basket as it was. */
async function letGo(till: Till, before: Basket): Promise<void> {
  for (const { key, count } of till.desk.currentBasket().items) {
    const had = before.items.find((item) => item.key === key)?.count ?? 0
    if (had !== count) await till.desk.changeItemCount({ key, count: had })
  }
  const known = new Set(before.lines.map(lineId))
  const added = till.desk.currentBasket().lines.filter((line) => !known.has(lineId(line)))
  if (added.length > 0) {
    const basket = await till.desk.releaseLines(added)
    if (isRefusal(basket)) till.refuse(basket)
  }
  till.update({ basket: till.desk.currentBasket() })
  till.seatsChanged('all')
}

/** The line is done: it can be called back with Up, and the hall is as any hall again. */
function remember(till: Till, { text }: RunLine): void {
  const { history } = till.model.typedLines
  till.update({
    typedLines: {
      history: [...history.filter((line) => line !== text), text].slice(-longestHistory),
      found: null,
      voucher: null,
    },
  })
  till.close('command-line')
  till.pointOut([])
}
