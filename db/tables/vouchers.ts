import type { GiftCardId, OrderId, OrderLineId, OrganiserId, PassId, UserId, VoucherId } from '../../src/domain/ids.ts'
import type { Flag } from './columns.ts'

/** Vouchers reduce a sale; gift cards pay for one. */
export interface VouchersTables {
  voucher: {
    id: VoucherId
    organiser_id: OrganiserId
    code: string
    /** The code as `voucherKey` folds it. */
    code_key: string
    effect: 'none' | 'set' | 'subtract' | 'percent'
    value: number
    adds: Flag
    max_uses: number
    used_elsewhere: number
    budget: number | null
    valid_from: number | null
    valid_to: number | null
    refusal_text: string
    tag: string
    comment: string
    conditions: string
    changed_by: UserId
    pass_id: PassId | null
  }
  voucher_use: { line_id: OrderLineId; voucher_id: VoucherId; order_id: OrderId; discount: number }
  gift_card: { id: GiftCardId; code: string; currency: string; balance: number }
  /** `is_payment`: the card paid (or was paid back); otherwise it was loaded or sold. */
  gift_card_entry: { gift_card_id: GiftCardId; order_id: OrderId; amount: number; is_payment: Flag }
}
