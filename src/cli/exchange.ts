import type { Desk } from '../desk/desk.ts'
import { exchangeByKey } from '../desk/exchange-link.ts'
import { beginExchange, exchangeTickets } from '../desk/exchange-tickets.ts'
import { openSale } from '../desk/open-sale.ts'
import type { Exchange } from '../domain/exchange.ts'
import type { EventId } from '../domain/ids.ts'
import type { PaymentInput } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { SaleCard } from '../domain/sale-card.ts'
import { money } from '../ui/format.ts'
import { fill, languageOfWords } from '../ui/words.ts'
import { paperOptions, settlePapers } from './papers.ts'
import { pickSeats } from './pick-seats.ts'
import { readTenders } from './read-payments.ts'
import { readKey } from './sale-key.ts'
import { readLineSpec } from './sale-lines.ts'
import { onceByKey } from './sell-once.ts'
import type { Given, ShellCommand } from './shell-command.ts'
import { saleFacts } from './sold-answer.ts'

/** F25/F26. */
export const exchangeCommand: ShellCommand = {
  name: 'exchange',
  options: [
    { flags: '--sale <sale>', word: 'sale', required: true },
    { flags: '--seats <seats>', word: 'saleSeats' },
    { flags: '--to <seats>', word: 'newSeats', required: true },
    { flags: '--event <id>', word: 'newEvent' },
    { flags: '--tariff <name>', word: 'saleTariff' },
    { flags: '--tender <tender>', word: 'tender' },
    { flags: '--given <minor>', word: 'given' },
    { flags: '--pay <tender=minor,...>', word: 'pay' },
    { flags: '--key <key>', word: 'exchangeKey' },
    ...paperOptions,
  ],
  async run(context, given) {
    const { desk, words, shellWords } = context
    const exchange = await exchangeOnce(desk, given)
    if (isRefusal(exchange)) return exchange
    const { sale, refund } = exchange
    const papers = await settlePapers(context, [...refund.jobs, ...sale.jobs], given)
    const text = (amount: number) => money(amount, sale.currency, languageOfWords(words))
    const due = Math.max(0, sale.total - refund.total)
    const back = Math.max(0, refund.total - sale.total)
    const { saleCode, receiptNumber, total, seats, payments } = refund
    return {
      facts: {
        ...saleFacts(sale),
        ...{ due, back, old: { saleCode, receiptNumber, total, seats, payments } },
        ...papers.facts,
      },
      text: fill(shellWords.answers.exchanged, { code: sale.code, due: text(due), back: text(back) }) + papers.text,
    }
  },
}

async function exchangeOnce(desk: Desk, given: Given): Promise<Exchange | Refusal> {
  const key = readKey(given.option)
  if (isRefusal(key)) return key
  return onceByKey(desk, key, exchangeByKey, () => takeAndSettle(desk, given, key))
}

async function takeAndSettle(desk: Desk, given: Given, key: string | undefined): Promise<Exchange | Refusal> {
  const { option } = given
  const card = await openSale(desk, { sale: option('sale') ?? '' })
  if (isRefusal(card)) return card
  const hasTender = ['pay', 'tender', 'given'].some((name) => option(name) !== undefined)
  const payments = hasTender ? readTenders(option) : []
  if ('refused' in payments) return payments
  const eventId = (option('event') ?? card.lines.find((line) => line.eventId !== null)?.eventId ?? '') as EventId
  const held = await pickSeats(desk, { eventId, seats: option('to') ?? '', tariff: option('tariff') })
  return isRefusal(held) ? held : settle(desk, card, given, payments, key)
}

/** @param payments only the difference is paid: where none is due they are not needed. */
async function settle(
  desk: Desk,
  card: SaleCard,
  { option }: Given,
  payments: readonly PaymentInput[],
  ownKey: string | undefined,
): Promise<Exchange | Refusal> {
  const lines = readLineSpec(card, option('seats'))
  if (isRefusal(lines)) return lines
  const input = { saleId: card.id, ...(lines === null ? {} : { lines }) }
  const begun = await beginExchange(desk, input)
  if (isRefusal(begun)) return begun
  const { total, due } = begun
  const key = ownKey ?? begun.key
  const exchange = await exchangeTickets(desk, { ...input, key, total, payments: due > 0 ? payments : [] })
  // Surely not exchanged: nothing is left in doubt.
  if (isRefusal(exchange) && exchange.refused !== 'outcome-unknown') desk.pendingSales.remove(key)
  return exchange
}
