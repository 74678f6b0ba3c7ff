import { beginPayment } from '../desk/begin-payment.ts'
import type { Desk } from '../desk/desk.ts'
import { saleByKey } from '../desk/read-sale.ts'
import { clearBasket } from '../desk/release-seats.ts'
import { sell } from '../desk/sell.ts'
import type { CustomerId, EventId } from '../domain/ids.ts'
import type { PaymentInput } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale, TicketForm } from '../domain/sale.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import { type BasketChoices, chooseForBasket } from './choose-for-basket.ts'
import { type BasketItems, takeItems } from './items-for-basket.ts'
import { paperOptions, settlePapers } from './papers.ts'
import { giveSeatsAway, type PickedSeats, pickSeats } from './pick-seats.ts'
import { readTenders } from './read-payments.ts'
import { saleKey } from './sale-key.ts'
import type { Given, ShellCommand } from './shell-command.ts'

interface Order extends BasketChoices, BasketItems, PickedSeats {
  readonly payments: readonly PaymentInput[]
  /** F27: those of the seats that are given away. */
  readonly free: string | undefined
  readonly note?: string
  readonly ticketForm?: TicketForm
  readonly key?: string
}

export const sellCommand: ShellCommand = {
  name: 'sell',
  options: [
    { flags: '--event <id>', word: 'event' },
    { flags: '--seats <seats>', word: 'seats' },
    { flags: '--article <name=count...>', word: 'sellArticle' },
    { flags: '--pass <pass...>', word: 'sellPass' },
    { flags: '--gift-card <minor...>', word: 'sellGiftCard' },
    { flags: '--tariff <name>', word: 'saleTariff' },
    { flags: '--free <seats>', word: 'free' },
    { flags: '--tender <tender>', word: 'tender' },
    { flags: '--given <minor>', word: 'given' },
    { flags: '--pay <tender=minor,...>', word: 'pay' },
    { flags: '--note <text>', word: 'saleNote' },
    { flags: '--form <form>', word: 'ticketForm' },
    { flags: '--key <key>', word: 'key' },
    { flags: '--customer <id>', word: 'sellCustomer' },
    { flags: '--voucher <code...>', word: 'sellVoucher' },
    { flags: '--fee <name...>', word: 'fee' },
    { flags: '--without-fee <name...>', word: 'withoutFee' },
    ...paperOptions,
  ],
  async run(context, given) {
    const { desk, words, shellWords } = context
    const order = readOrder(given)
    if (isRefusal(order)) return order
    const sale = await sellOrder(desk, order)
    if (isRefusal(sale)) return sale
    const total = money(sale.total, sale.currency, languageOfWords(words))
    const papers = await settlePapers(context, sale.jobs, given)
    const text = fill(shellWords.answers.sold, { code: sale.code, total }) + papers.text
    return { facts: { ...saleFacts(sale), ...papers.facts }, text }
  },
}

function readOrder({ option, optionList }: Given): Order | Refusal {
  const [articles, giftCards, passes] = [optionList('article'), optionList('giftCard'), optionList('pass')]
  const [eventText, seats] = [option('event') ?? '', option('seats') ?? '']
  if (seats === '' && articles.length + giftCards.length + passes.length === 0)
    return { refused: 'bad-input', field: 'seats', value: '', expected: '--seats | --article | --gift-card | --pass' }
  if (seats !== '' && eventText === '') return { refused: 'bad-input', field: 'event', value: '', expected: '--event' }
  const payments = readTenders(option)
  if ('refused' in payments) return payments
  const form = option('form')
  if (form !== undefined && form !== 'individual' && form !== 'grouped')
    return { refused: 'bad-input', field: 'form', value: form, expected: 'individual, grouped' }
  const note = option('note')
  const key = option('key')
  const customer = option('customer')
  const eventId = eventText as EventId
  const order = { eventId, seats, tariff: option('tariff'), payments, free: option('free') }
  const choices = {
    articles,
    giftCards,
    passes,
    vouchers: optionList('voucher'),
    fees: optionList('fee'),
    withoutFees: optionList('withoutFee'),
  }
  const whose = customer === undefined ? {} : { customerId: customer as CustomerId }
  return {
    ...order,
    ...choices,
    ...whose,
    ...(note === undefined ? {} : { note }),
    ...(form === undefined ? {} : { ticketForm: form }),
    ...(key === undefined ? {} : { key: saleKey(key) }),
  }
}

async function sellOrder(desk: Desk, order: Order): Promise<Sale | Refusal> {
  const first = order.key === undefined ? null : await saleByKey(desk, order.key)
  if (first !== null) {
    // The run that sold it may have died before it could tell; now it is told.
    desk.pendingSales.remove(first.key)
    return first
  }
  const held = order.seats === '' ? null : await pickSeats(desk, order)
  if (isRefusal(held)) return held
  const given = order.free === undefined ? null : await giveSeatsAway(desk, order.eventId, order.free)
  const taken = isRefusal(given) ? given : await takeItems(desk, order)
  const chosen = taken ?? (await chooseForBasket(desk, order))
  const sale = isRefusal(chosen) ? chosen : await payFor(desk, order)
  // What was not sold must not stay held: a script has no screen on which somebody would release it.
  if (isRefusal(sale) && sale.refused !== 'outcome-unknown') await clearBasket(desk)
  return sale
}

/** Pays for what is in the basket. Refusals: those of its verbs. */
export async function payFor(
  desk: Desk,
  order: Pick<Order, 'key' | 'customerId' | 'payments' | 'note' | 'ticketForm'>,
): Promise<Sale | Refusal> {
  const { key, customerId, payments, note, ticketForm } = order
  const whose = customerId === undefined ? {} : { customerId }
  const payment = await beginPayment(desk, { ...(key === undefined ? {} : { key }), ...whose })
  if (isRefusal(payment)) return payment
  const sale = await sell(desk, {
    ...{ key: payment.key, payments, ...whose },
    ...(note === undefined ? {} : { note }),
    ...(ticketForm === undefined ? {} : { ticketForm }),
  })
  // Surely not sold: nothing is left in doubt.
  if (isRefusal(sale) && sale.refused !== 'outcome-unknown') desk.pendingSales.remove(payment.key)
  return sale
}

/** A sale as scripts read it. */
export function saleFacts(sale: Sale) {
  const { code, receiptNumber, total, given, change, currency, customerId, payments, tickets, items, fees } = sale
  return { code, receiptNumber, total, given, change, currency, customerId, payments, tickets, items, fees }
}
