import type { GiftCardInput, SoldGiftCard } from '../../src/desk/sell-gift-card.ts'
import { readGiftCardCode } from '../../src/domain/gift-card-code.ts'
import type { OrderId } from '../../src/domain/ids.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { GiftCard } from '../../src/ui/till-desk.ts'

/** 30.00 are on the one card there is; a new one gets the other code. */
export const knownCard = 'G2222222222222222223'
export const newCard = 'G333333333333333333X'

export class FakeGiftCards {
  private readonly balances = new Map<string, number>([[knownCard, 3000]])

  balance(text: string): GiftCard | Refusal {
    const code = readGiftCardCode(text) ?? ''
    const balance = this.balances.get(code)
    return balance === undefined ? { refused: 'gift-card-unknown', code: text } : { code, balance, currency: 'EUR' }
  }

  sell({ code: text, amount, payments }: GiftCardInput): SoldGiftCard | Refusal {
    const code = text === undefined ? newCard : readGiftCardCode(text)
    if (code === null) return { refused: 'gift-card-unknown', code: text ?? '' }
    const balance = (this.balances.get(code) ?? 0) + amount
    this.balances.set(code, balance)
    const paid = payments.map(({ tender }) => ({ tender, amount, given: amount, reference: '' }))
    const sale = {
      ...{ id: 'ord_card' as OrderId, key: 'key_card_000', code: 'CARD2345', receiptNumber: 9, payments: paid },
      ...{ ticketForm: 'individual' as const, currency: 'EUR', total: amount, given: amount, change: 0, soldAt: 0 },
      ...{ customerId: null, customerName: '', tickets: [], items: [], fees: [], jobs: [] },
    }
    return { sale, code, balance }
  }
}
