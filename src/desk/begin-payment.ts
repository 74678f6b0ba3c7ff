import { isEmptyBasket } from '../domain/basket.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { acknowledgeSale } from './acknowledge-sale.ts'
import { refreshVouchers } from './apply-voucher.ts'
import { checkBasket } from './check-basket.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { isSaleKey } from './pending-sales.ts'
import { refreshItems } from './refresh-items.ts'
import { refreshPrices } from './refresh-prices.ts'
import { saleCustomer } from './sale-customer.ts'
import { soldUnheard } from './unheard-sale.ts'

export interface BegunPayment {
  /** Idempotency key of this sale (F13). */
  readonly key: string
  /** Minor units. */
  readonly total: number
  readonly currency: string
}

/**
 * Opens the payment: nothing that could stop the sale is left to be found after money was taken. The holds are renewed and
 * checked (F4), so are the events (E01) and prices; then the sale's key is on disk.
 * @param input.key is for scripts that bring their own, 12 to 64 letters, digits, `_` or `-`.
 * Refusals: not-signed-in, not-permitted, sold-already (F13: what a lost answer was about), basket-empty, hold-lost (those
 * seats left the basket), event-not-selling, event-not-linked, article-not-on-sale, pass-not-on-sale, accreditation-paid,
 * accreditation-withdrawn, voucher-refused (these left the basket), customer-unknown, email-required (P05), total-changed,
 * bad-input, file-unwritable (a full disk), the database's.
 */
export async function beginPayment(
  desk: Desk,
  input: { key?: string; customerId?: CustomerId } = {},
): Promise<BegunPayment | Refusal> {
  return desk.turns.take(() => orRefusal(() => begin(desk, input.key, input.customerId)))
}

async function begin(
  desk: Desk,
  givenKey: string | undefined,
  customerId: CustomerId | undefined,
): Promise<BegunPayment | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  acknowledgeSale(desk)
  const key = givenKey ?? desk.ids.newId('ord').replace('ord_', 'key_')
  if (!isSaleKey(key))
    return { refused: 'bad-input', field: 'key', value: key.slice(0, 80), expected: '[A-Za-z0-9_-]{12,64}' }
  const sold = desk.state.unclearKey === key ? null : await soldUnheard(desk)
  if (sold !== null) return sold
  if (isEmptyBasket(desk.state.basket)) return { refused: 'basket-empty' }
  const customer = await saleCustomer(desk, session, customerId)
  if (isRefusal(customer)) return customer
  desk.state.customerGroup = customer?.group ?? ''
  const unsellable = await checkBasket(desk)
  if (unsellable !== null) return unsellable
  const { total: shown, currency } = desk.state.basket
  const refusedVoucher = await refreshVouchers(desk)
  if (refusedVoucher !== null) return refusedVoucher
  const refusedItem = await refreshItems(desk)
  if (refusedItem !== null) return refusedItem
  const fresh = await refreshPrices(desk, desk.state.basket)
  if (isRefusal(fresh)) return fresh
  desk.state.basket = fresh
  const { total } = fresh
  // The new prices stand in the basket now: asked for once more, they are what is paid.
  if (total !== shown) return { refused: 'total-changed', shown, now: total, currency }
  const unwritten = desk.pendingSales.write({ key, tillId: session.till.id, total, begunAt: desk.clock() })
  if (unwritten !== null) return unwritten
  if (desk.state.payment !== null && desk.state.payment.key !== key && !desk.state.payment.isTried) {
    desk.pendingSales.remove(desk.state.payment.key)
  }
  desk.state.payment = { key, total, isTried: givenKey !== undefined }
  return { key, total, currency }
}

/**
 * Leaves the payment without a sale. One that was tried already stays pending, until its outcome is known.
 */
export function cancelPayment(desk: Desk): void {
  const { payment } = desk.state
  if (payment === null) return
  if (!payment.isTried) desk.pendingSales.remove(payment.key)
  desk.state.payment = null
}
