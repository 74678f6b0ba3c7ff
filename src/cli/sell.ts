import type { Desk } from '../desk/desk.ts'
import { saleByKey } from '../desk/read-sale.ts'
import type { CustomerId, EventId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import { type BasketChoices, chooseForBasket } from './choose-for-basket.ts'
import { type BasketItems, takeItems } from './items-for-basket.ts'
import { paperOptions } from './papers.ts'
import { giveSeatsAway, type PickedSeats, pickSeats } from './pick-seats.ts'
import { readTenders } from './read-payments.ts'
import { readKey } from './sale-key.ts'
import { onceByKey, type Payment, payFor } from './sell-once.ts'
import type { Given, ShellCommand } from './shell-command.ts'
import { soldAnswer } from './sold-answer.ts'

interface Order extends BasketChoices, BasketItems, PickedSeats, Payment {
  /** F27: those of the seats that are given away. */
  readonly free: string | undefined
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
    const { desk } = context
    const order = readOrder(given)
    if (isRefusal(order)) return order
    const sale = await onceByKey(desk, order.key, saleByKey, () => takeAndPay(desk, order))
    return isRefusal(sale) ? sale : soldAnswer(context, sale, given)
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
  const key = readKey(option)
  if (isRefusal(key)) return key
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
    ...(key === undefined ? {} : { key }),
  }
}

async function takeAndPay(desk: Desk, order: Order): Promise<Sale | Refusal> {
  const held = order.seats === '' ? null : await pickSeats(desk, order)
  if (isRefusal(held)) return held
  const given = order.free === undefined ? null : await giveSeatsAway(desk, order.eventId, order.free)
  const taken = isRefusal(given) ? given : await takeItems(desk, order)
  const chosen = taken ?? (await chooseForBasket(desk, order))
  return isRefusal(chosen) ? chosen : payFor(desk, order)
}
