import type { GiftCardId, OrderId, OrganiserId, VoucherId } from '../../src/domain/ids.ts'
import type { Flag } from './columns.ts'

/** Vouchers reduce a sale; gift cards pay for one. */
export interface VouchersTables {
  voucher: {
    id: VoucherId
    organiser_id: OrganiserId
    code: string
    effect: 'none' | 'set' | 'subtract' | 'percent'
    value: number
    max_uses: number
    valid_from: number | null
    valid_to: number | null
    refusal_text: string
    conditions: string
  }
  voucher_use: { voucher_id: VoucherId; order_id: OrderId }
  gift_card: { id: GiftCardId; code: string; currency: string; balance: number }
  /** `is_payment`: the card paid (or was paid back); otherwise it was loaded or sold. */
  gift_card_entry: { gift_card_id: GiftCardId; order_id: OrderId; amount: number; is_payment: Flag }
}
