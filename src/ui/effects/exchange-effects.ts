/** F25/F26: from the card of a sale over the hall to new tickets. */
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { saleLineName } from '../../domain/sale-card.ts'
import { saleCodeText } from '../../domain/sale-code.ts'
import type { Tender } from '../../domain/tender.ts'
import { closesPayment } from '../paying.ts'
import { counted, fill } from '../words.ts'
import { openEventHall } from './programme-effects.ts'
import type { Effects, Till } from './till.ts'

/** What was to be exchanged is not there any more, or costs something else: the window would show something untrue. */
const closesExchange: ReadonlySet<Refusal['refused']> = new Set<Refusal['refused']>([
  ...closesPayment,
  'already-refunded',
  'nothing-to-refund',
  'event-started',
  'pass-used',
])

export const exchangeEffects: Effects<'start-exchange' | 'stop-exchange' | 'exchange-tickets'> = {
  async 'start-exchange'(till, { saleId, lines }) {
    // Whether it may be given back at all is said before anybody looks for new seats.
    const back = await till.desk.beginRefund({ saleId, lines })
    if (isRefusal(back)) {
      till.refuse(back)
      return
    }
    const ids = back.lines.map((line) => line.id)
    const seats = back.lines.map(saleLineName).join(', ')
    const eventId = back.lines.find((line) => line.eventId !== null)?.eventId ?? null
    if (eventId === null) {
      till.notice('info', till.model.words.entry.noTicketChosen)
      return
    }
    if (!(await openEventHall(till, eventId))) return
    till.update({ exchange: { saleId, lines: ids, amount: back.amount, currency: back.currency, seats } })
    till.notice('info', fill(till.model.words.exchange.pick, { seats }))
  },

  async 'stop-exchange'(till) {
    till.update({ exchange: null })
    till.notice('info', till.model.words.exchange.stopped)
  },

  async 'exchange-tickets'(till, { input }) {
    const made = await till.desk.exchangeTickets(input)
    till.update({ basket: till.desk.currentBasket() })
    till.seatsChanged('all')
    if (isRefusal(made)) {
      till.adjustPay(made.refused === 'outcome-unknown')
      if (closesExchange.has(made.refused)) till.close('exchange')
      till.refuse(made)
      return
    }
    const { words } = till.model
    till.close('exchange')
    till.update({ exchange: null, best: null, sale: null })
    const facts = { code: saleCodeText(made.sale.code) }
    till.notice('good', counted(words, words.exchange.done, made.sale.tickets.length, facts))
  },
}

/** Opens the window that settles the exchange, with a tender for what may have to be paid. */
export async function beginExchange(till: Till, tender: Tender): Promise<void> {
  const { exchange } = till.model
  if (exchange === null) return
  const { saleId, lines } = exchange
  const begun = await till.desk.beginExchange({ saleId, lines })
  till.update({ basket: till.desk.currentBasket() })
  if (!isRefusal(begun)) {
    till.open({ id: 'exchange', saleId, begun, tender: tender === 'card' ? 'card' : 'cash', isUnclear: false })
    return
  }
  till.seatsChanged('all')
  till.refuse(begun)
}
