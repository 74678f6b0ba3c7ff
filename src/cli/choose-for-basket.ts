import { applyVoucher } from '../desk/apply-voucher.ts'
import { chooseBuyer } from '../desk/choose-buyer.ts'
import { chooseFee } from '../desk/choose-fee.ts'
import { currentBasket } from '../desk/current-basket.ts'
import type { Desk } from '../desk/desk.ts'
import { chargeable } from '../domain/fee.ts'
import type { CustomerId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'

export interface BasketChoices {
  readonly customerId?: CustomerId
  /** Codes (E11). */
  readonly vouchers: readonly string[]
  /** Names of fees to add, and to take off (O20). */
  readonly fees: readonly string[]
  readonly withoutFees: readonly string[]
}

/** What decides about a total besides the seats, which is why it comes before the payment. Refusals: those of its verbs. */
export async function chooseForBasket(desk: Desk, choices: BasketChoices): Promise<Refusal | null> {
  const { customerId, vouchers, fees, withoutFees } = choices
  const basket = customerId === undefined ? null : await chooseBuyer(desk, customerId)
  if (isRefusal(basket)) return basket
  for (const code of vouchers) {
    const reduced = await applyVoucher(desk, { code })
    if (isRefusal(reduced)) return reduced
  }
  const wanted = [
    ...fees.map((name) => ({ name, isCharged: true })),
    ...withoutFees.map((name) => ({ name, isCharged: false })),
  ]
  for (const { name, isCharged } of wanted) {
    const fee = chargeable(currentBasket(desk)).find((each) => each.name.toLowerCase() === name.trim().toLowerCase())
    if (fee === undefined) return { refused: 'fee-unknown', fee: name }
    const chosen = await chooseFee(desk, { feeId: fee.id, isCharged })
    if (isRefusal(chosen)) return chosen
  }
  return null
}
