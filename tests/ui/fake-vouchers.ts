import { type Basket, repriced } from '../../src/domain/basket.ts'
import type { OrganiserId, VoucherId } from '../../src/domain/ids.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import { type AppliedVoucher, voucherKey, voucherRefusal } from '../../src/domain/voucher.ts'

const anyVoucher: Omit<AppliedVoucher, 'id' | 'code' | 'organiserId'> = {
  effect: 'percent',
  value: 1000,
  adds: false,
  maxUses: 0,
  budget: null,
  validFrom: null,
  validTo: null,
  refusalText: '',
  tag: '',
  comment: '',
  conditions: {},
  usesLeft: null,
  budgetLeft: null,
}

/** `SUMMER` takes ten percent off, `PRESS` five euro off one seat; `GONE` is used up and says so in its own words. */
export class FakeVouchers {
  private readonly organiserId: OrganiserId

  constructor(organiserId: OrganiserId) {
    this.organiserId = organiserId
  }

  apply(basket: Basket, code: string): Basket | Refusal {
    const voucher = this.known().find((each) => voucherKey(each.code) === voucherKey(code.trim()))
    if (voucher === undefined) return { refused: 'voucher-unknown', code }
    if (basket.lines.length === 0) return { refused: 'basket-empty' }
    if (voucher.usesLeft === 0) return voucherRefusal('used-up', voucher)
    const { vouchers } = basket.pricing
    if (vouchers.some((each) => each.id === voucher.id)) return voucherRefusal('applied', voucher)
    return repriced(basket, { ...basket.pricing, vouchers: [...vouchers, voucher] })
  }

  remove(basket: Basket, code: string): Basket | Refusal {
    const vouchers = basket.pricing.vouchers.filter((each) => each.code !== code)
    return repriced(basket, { ...basket.pricing, vouchers })
  }

  private known(): AppliedVoucher[] {
    const voucher = (code: string, changes: Partial<AppliedVoucher>): AppliedVoucher => ({
      ...{ ...anyVoucher, id: `vou_${code}` as VoucherId, organiserId: this.organiserId, code },
      ...changes,
    })
    return [
      voucher('SUMMER', {}),
      voucher('PRESS', { effect: 'subtract', value: 500, usesLeft: 1 }),
      voucher('GONE', { usesLeft: 0, refusalText: 'Members only, and only once.' }),
    ]
  }
}
