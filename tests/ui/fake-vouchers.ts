import { type Basket, repriced } from '../../src/domain/basket.ts'
import type { OrganiserId, TariffId, VoucherId } from '../../src/domain/ids.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import { type AppliedVoucher, voucherKey, voucherRefusal } from '../../src/domain/voucher.ts'
import { anyVoucher } from '../domain/any-voucher.ts'

/** `SUMMER` takes ten percent off, `KIDS` off children's tickets, `PRESS` five euro off one seat; `GONE` is used up and says so in its own words. */
export class FakeVouchers {
  private readonly organiserId: OrganiserId

  constructor(organiserId: OrganiserId) {
    this.organiserId = organiserId
  }

  apply(basket: Basket, code: string): Basket | Refusal {
    const voucher = this.find(code)
    if (isRefusal(voucher)) return voucher
    if (basket.lines.length === 0) return { refused: 'basket-empty' }
    const { vouchers } = basket.pricing
    if (vouchers.some((each) => each.id === voucher.id)) return voucherRefusal('applied', voucher)
    return repriced(basket, { ...basket.pricing, vouchers: [...vouchers, voucher] })
  }

  find(code: string): AppliedVoucher | Refusal {
    const voucher = this.known().find((each) => voucherKey(each.code) === voucherKey(code.trim()))
    if (voucher === undefined) return { refused: 'voucher-unknown', code }
    return voucher.usesLeft === 0 ? voucherRefusal('used-up', voucher) : voucher
  }

  remove(basket: Basket, code: string): Basket | Refusal {
    const vouchers = basket.pricing.vouchers.filter((each) => each.code !== code)
    return repriced(basket, { ...basket.pricing, vouchers })
  }

  private known(): AppliedVoucher[] {
    const voucher = (code: string, changes: Partial<AppliedVoucher>): AppliedVoucher =>
      anyVoucher({ id: `vou_${code}` as VoucherId, organiserId: this.organiserId, code, ...changes })
    return [
      voucher('SUMMER', {}),
      voucher('KIDS', { conditions: { tariffs: ['trf_child' as TariffId] } }),
      voucher('PRESS', { effect: 'subtract', value: 500, usesLeft: 1 }),
      voucher('GONE', { usesLeft: 0, refusalText: 'Members only, and only once.' }),
    ]
  }
}
