/** Last sales, refunds, reprints and copies. */
import type { OrderId } from '../../domain/ids.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { money } from '../format.ts'
import { refundStart } from '../screens/refund.ts'
import { saleCardStart } from '../screens/sale-card.ts'
import { filterOf } from '../screens/sales-filter.ts'
import { counted, fill } from '../words.ts'
import type { Effects, Till } from './till.ts'

/** What was to be paid back is not there any more, or is another amount: the window would show something untrue. */
const closesRefund: ReadonlySet<Refusal['refused']> = new Set([
  'already-refunded',
  'nothing-to-refund',
  'total-changed',
  'event-started',
  'pass-used',
])

type SalesIntent = 'load-sales' | 'open-sale' | 'begin-refund' | 'refund' | 'reprint' | 'copy-receipt'

export const salesEffects: Effects<SalesIntent> = {
  async 'load-sales'(till, { sales: { allTills, wishes } }) {
    const filter = filterOf(wishes, till.model.session?.organiser.currency ?? 'EUR')
    const sales = await till.desk.listSales({ allTills, filter })
    if (isRefusal(sales)) till.refuse(sales)
    else till.update({ sales, saleCard: null })
    // T16: what was refused is not on the screen; let through by a second person it is asked for again.
    const shown = isRefusal(sales) && sales.refused === 'not-permitted' ? false : allTills
    till.adjust((state) => (state.id === 'sales' ? { ...state, wishes, allTills: shown, selected: 0 } : state))
  },

  async 'open-sale'(till, { saleId }) {
    if (await loadCard(till, saleId)) till.open(saleCardStart)
  },

  async 'begin-refund'(till, { saleId, lines }) {
    const begun = await till.desk.beginRefund({ saleId, lines })
    if (!isRefusal(begun)) {
      till.open(refundStart(saleId, begun))
      return
    }
    till.refuse(begun)
    if (closesRefund.has(begun.refused)) await loadCard(till, saleId)
  },

  async refund(till, { input }) {
    const refund = await till.desk.refundSale(input)
    if (isRefusal(refund)) {
      till.adjustPay(refund.refused === 'refund-unclear')
      if (closesRefund.has(refund.refused)) {
        till.close('refund')
        await loadCard(till, input.saleId)
      }
      till.refuse(refund)
      return
    }
    const { words, language } = till.model
    till.close('refund')
    till.seatsChanged('all')
    await loadCard(till, input.saleId, true)
    const total = money(refund.total, refund.currency, language)
    till.notice('good', fill(words.notices.refunded, { total, number: refund.receiptNumber }))
  },

  async reprint(till, { saleId, lines, reason }) {
    const { words, saleCard } = till.model
    const answer = await till.desk.reprintTickets({ saleId, reason, ...(lines === null ? {} : { lines }) })
    if (saleCard !== null) await loadCard(till, saleId, !isRefusal(answer))
    if (isRefusal(answer)) till.refuse(answer)
    else till.notice('good', counted(words, words.notices.reprinted, answer.tickets.length))
  },

  async 'copy-receipt'(till, { saleId, receiptNumber }) {
    const answer = await till.desk.copyReceipt(saleId)
    if (isRefusal(answer)) till.refuse(answer)
    else till.notice('good', fill(till.model.words.notices.copied, { number: receiptNumber }))
  },
}

/**
 * The card as it is now, and its line in the list behind it.
 * @param wasDone something with it: what a second person let through is used up then, so the card of another till closes (F41).
 * @returns whether it could be read.
 */
async function loadCard(till: Till, saleId: OrderId, wasDone = false): Promise<boolean> {
  const saleCard = await till.desk.openSale(saleId)
  if (isRefusal(saleCard)) {
    if (!wasDone || saleCard.refused !== 'sale-elsewhere') till.refuse(saleCard)
    else {
      till.close('sale')
      till.update({ saleCard: null })
    }
    return false
  }
  const refunded = saleCard.refunds.reduce((sum, refund) => sum + refund.total, 0)
  const { sales } = till.model
  const listed = sales?.map((sale) => (sale.id === saleId ? { ...sale, refunded, state: saleCard.state } : sale))
  till.update({ saleCard, sales: listed ?? null })
  till.adjust((state) => (state.id === 'sale' ? { ...state, marked: [] } : state))
  return true
}
