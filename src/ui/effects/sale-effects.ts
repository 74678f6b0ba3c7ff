/** From payment to the finished sale, and the prints behind it. */
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { Sale } from '../../domain/sale.ts'
import { money } from '../format.ts'
import { payStart } from '../screens/pay.ts'
import { saleDoneStart } from '../screens/sale-done.ts'
import { counted, fill } from '../words.ts'
import type { Effects, Till } from './till.ts'

/** Columns of the preview beside the facts of the sale. */
const previewColumns = 42

type SaleIntent =
  | 'begin-payment'
  | 'abandon-payment'
  | 'sell'
  | 'quick-sale'
  | 'finish-sale'
  | 'load-jobs'
  | 'retry-print'

export const saleEffects: Effects<SaleIntent> = {
  async 'begin-payment'(till, { tender }) {
    const begun = await till.desk.beginPayment()
    if (isRefusal(begun)) refuseSale(till, begun)
    else till.open(payStart(begun.key, begun.total, tender))
  },

  async 'abandon-payment'(till, { key }) {
    await till.desk.abandonPayment(key)
  },

  async sell(till, { input }) {
    const sale = await till.desk.sell(input)
    if (isRefusal(sale)) {
      refuseSale(till, sale)
      return
    }
    const preview = await till.desk.previewSale(sale, previewColumns)
    till.update({ sale, preview: isRefusal(preview) ? [] : preview, basket: till.desk.currentBasket(), best: null })
    till.close('pay')
    till.open(saleDoneStart)
    showSold(till, sale)
  },

  async 'quick-sale'(till) {
    const begun = await till.desk.beginPayment()
    if (isRefusal(begun)) {
      refuseSale(till, begun)
      return
    }
    const sale = await till.desk.sell({ key: begun.key, tender: 'cash', given: begun.total, ticketForm: 'individual' })
    if (isRefusal(sale)) {
      refuseSale(till, sale)
      return
    }
    till.update({ sale, basket: till.desk.currentBasket(), best: null })
    showSold(till, sale)
  },

  /** E18: the next sale starts clean. */
  async 'finish-sale'(till) {
    till.close('sale-done')
    till.update({ sale: null, preview: [] })
  },

  async 'load-jobs'(till) {
    await loadJobs(till)
  },

  async 'retry-print'(till, { jobId }) {
    const refusal = await till.desk.retryPrint(jobId)
    if (isRefusal(refusal)) till.refuse(refusal)
    else till.notice('good', till.model.words.notices.printAgain)
    await loadJobs(till)
  },
}

export async function loadJobs(till: Till): Promise<void> {
  const jobs = await till.desk.listPrintJobs()
  if (isRefusal(jobs)) till.refuse(jobs)
  else till.update({ jobs })
}

/** A refused sale may have lost seats: the basket and the hall are shown as they are now. */
function refuseSale(till: Till, refusal: Refusal): void {
  till.update({ basket: till.desk.currentBasket() })
  till.seatsChanged('all')
  if (refusal.refused === 'total-changed') {
    till.close('pay')
  }
  till.refuse(refusal)
}

function showSold(till: Till, sale: Sale): void {
  const { words, language } = till.model
  const total = money(sale.total, sale.currency, language)
  till.seatsChanged('all')
  till.notice(
    'good',
    sale.change > 0
      ? fill(words.notices.change, { total, change: money(sale.change, sale.currency, language), code: sale.code })
      : counted(words, words.notices.sold, sale.tickets.length, { total, code: sale.code }),
  )
}
