/** From payment to the finished sale, and the prints behind it. */
import type { CustomerId } from '../../domain/ids.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { Sale } from '../../domain/sale.ts'
import { saleCodeText } from '../../domain/sale-code.ts'
import { money } from '../format.ts'
import type { Model } from '../model.ts'
import { closesPayment, isOnAccount } from '../paying.ts'
import { payStart } from '../screens/pay.ts'
import { saleDoneStart } from '../screens/sale-done.ts'
import type { SellInput } from '../till-desk.ts'
import { counted, fill } from '../words.ts'
import { openCustomers } from './customer-effects.ts'
import { beginExchange } from './exchange-effects.ts'
import { type Effects, nextCustomer, type Till } from './till.ts'

/** Columns of the preview beside the facts of the sale. */
const previewColumns = 42

type SaleIntent = 'begin-payment' | 'abandon-payment' | 'sell' | 'quick-sale' | 'finish-sale'

export const saleEffects: Effects<SaleIntent> = {
  async 'begin-payment'(till, { tender }) {
    if (till.model.exchange !== null) {
      await beginExchange(till, tender)
      return
    }
    if (isOnAccount(till.model)) {
      await payAtOnce(till, { payments: [{ tender: 'account' }], ...saleCustomer(till) })
      return
    }
    const begun = await till.desk.beginPayment(saleCustomer(till))
    if (isRefusal(begun)) refuseSale(till, begun)
    else till.open(payStart(begun.key, begun.total, tender))
  },

  async 'abandon-payment'(till) {
    till.desk.cancelPayment()
  },

  async sell(till, { input }) {
    const sale = await till.desk.sell(input)
    if (isRefusal(sale)) {
      refuseSale(till, sale)
      till.adjustPay(sale.refused === 'outcome-unknown')
      return
    }
    const preview = await till.desk.previewSale(sale, previewColumns, till.model.theme.glyphs.codes)
    till.update({ ...soldModel(till, sale), preview: isRefusal(preview) ? [] : preview })
    till.close('pay')
    till.open(saleDoneStart)
    showSold(till, sale)
  },

  async 'quick-sale'(till) {
    await payAtOnce(till, {
      payments: [{ tender: isOnAccount(till.model) ? 'account' : 'cash' }],
      ...saleCustomer(till),
    })
  },

  /** E18: the next sale starts clean. */
  async 'finish-sale'(till) {
    till.desk.acknowledgeSale()
    till.close('sale-done')
    till.update({ sale: null, preview: [] })
  },
}

export interface AtOnce extends Pick<SellInput, 'payments' | 'note' | 'customerId'> {
  /** Minor units that were shown: nothing else is sold. */
  readonly total?: number
}

/**
 * F29: the basket is paid without its window, and the hall stays open. After `unclear` the payment window is open: it
 * keeps the key, and Enter there asks whether it was sold.
 */
export async function payAtOnce(till: Till, { total, ...input }: AtOnce): Promise<'sold' | 'refused' | 'unclear'> {
  const { customerId } = input
  const begun = await till.desk.beginPayment(customerId === undefined ? {} : { customerId })
  if (isRefusal(begun)) {
    refuseSale(till, begun)
    return 'refused'
  }
  const { key, currency } = begun
  const sale: Sale | Refusal =
    total !== undefined && total !== begun.total
      ? { refused: 'total-changed', shown: total, now: begun.total, currency }
      : await till.desk.sell({
          ticketForm: 'individual',
          ...input,
          payments: begun.total === 0 ? [] : input.payments,
          key,
        })
  if (isRefusal(sale)) {
    refuseSale(till, sale)
    if (sale.refused !== 'outcome-unknown') {
      till.desk.cancelPayment()
      return 'refused'
    }
    till.open(payStart(key, begun.total, input.payments[0]?.tender ?? 'cash', true))
    return 'unclear'
  }
  till.update(soldModel(till, sale))
  showSold(till, sale)
  return 'sold'
}

/** A refused sale may have lost seats: the basket and the hall are shown as they are now. */
function refuseSale(till: Till, refusal: Refusal): void {
  till.update({ basket: till.desk.currentBasket() })
  till.seatsChanged('all')
  if (closesPayment.has(refusal.refused)) {
    till.close('pay')
    till.desk.cancelPayment()
  }
  // P05: the one thing that is missing is asked for at once.
  if (refusal.refused === 'email-required') openCustomers(till)
  if (refusal.refused === 'customer-unknown') till.update({ customer: null })
  till.refuse(refusal)
}

/** The basket costs something else now: an open payment begins anew with that total, and keeps what is typed but amounts. */
export async function renewPayment(till: Till): Promise<void> {
  if (till.find('pay') === undefined) return
  till.desk.cancelPayment()
  const begun = await till.desk.beginPayment(saleCustomer(till))
  if (isRefusal(begun)) {
    refuseSale(till, begun)
    return
  }
  till.adjust((state) =>
    state.id === 'pay'
      ? { ...payStart(begun.key, begun.total, state.tender), note: state.note, form: state.form }
      : state,
  )
}

/** E13: whose sale it is, when somebody was chosen. */
function saleCustomer({ model }: Till): { readonly customerId?: CustomerId } {
  return model.customer === null ? {} : { customerId: model.customer.id }
}

function soldModel({ desk, model }: Till, sale: Sale): Partial<Model> {
  return { ...nextCustomer(model), sale, basket: desk.currentBasket(), pricing: desk.pricingNow() }
}

function showSold(till: Till, sale: Sale): void {
  const { words, language } = till.model
  const total = money(sale.total, sale.currency, language)
  till.seatsChanged('all')
  till.notice(
    'good',
    sale.change > 0
      ? fill(words.notices.change, {
          total,
          change: money(sale.change, sale.currency, language),
          code: saleCodeText(sale.code),
        })
      : sale.tickets.length === 0
        ? fill(words.articles.sold, { total, code: saleCodeText(sale.code) })
        : counted(words, words.notices.sold, sale.tickets.length, { total, code: saleCodeText(sale.code) }),
  )
}
