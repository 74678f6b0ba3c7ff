import { beginPayment } from '../desk/begin-payment.ts'
import type { Desk } from '../desk/desk.ts'
import { clearBasket } from '../desk/release-seats.ts'
import { sell } from '../desk/sell.ts'
import type { CustomerId } from '../domain/ids.ts'
import type { PaymentInput } from '../domain/payment.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Sale, TicketForm } from '../domain/sale.ts'

/**
 * F13: what was done before with a script's own key, found by `byKey`, else what `take` does now.
 * Refusals: those of `take`.
 */
export async function onceByKey<Done>(
  desk: Desk,
  key: string | undefined,
  byKey: (desk: Desk, key: string) => Promise<Done | null>,
  take: () => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  const first = key === undefined ? null : await byKey(desk, key)
  if (key === undefined || first === null) return orClearBasket(desk, await take())
  // The run that did it may have died before it could tell; now it is told.
  desk.pendingSales.remove(key)
  return first
}

/** What was not sold must not stay held: a script has no screen on which somebody would release it. */
export async function orClearBasket<Done>(desk: Desk, done: Done | Refusal): Promise<Done | Refusal> {
  if (isRefusal(done) && done.refused !== 'outcome-unknown') await clearBasket(desk)
  return done
}

export interface Payment {
  readonly key?: string
  readonly customerId?: CustomerId
  readonly payments: readonly PaymentInput[]
  readonly note?: string
  readonly ticketForm?: TicketForm
}

/** Pays for what is in the basket. Refusals: those of its verbs. */
export async function payFor(desk: Desk, payment: Payment): Promise<Sale | Refusal> {
  const { key, customerId, payments, note, ticketForm } = payment
  const whose = customerId === undefined ? {} : { customerId }
  const begun = await beginPayment(desk, { ...(key === undefined ? {} : { key }), ...whose })
  if (isRefusal(begun)) return begun
  const sale = await sell(desk, {
    ...{ key: begun.key, payments, ...whose },
    ...(note === undefined ? {} : { note }),
    ...(ticketForm === undefined ? {} : { ticketForm }),
  })
  // Surely not sold: nothing is left in doubt.
  if (isRefusal(sale) && sale.refused !== 'outcome-unknown') desk.pendingSales.remove(begun.key)
  return sale
}
