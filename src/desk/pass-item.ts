import type { PassItem } from '../domain/basket-item.ts'
import type { PassHolder, PassKind } from '../domain/pass.ts'

/** A pass as it lies in the basket, at the price of now; null when it is not sold at that tariff (any more). */
export function passItem(
  kind: PassKind,
  pass: PassHolder & Pick<PassItem, 'tariffId' | 'code'> & { readonly id: PassItem['passId'] },
): PassItem | null {
  const price = kind.prices.find(({ tariffId }) => tariffId === pass.tariffId)
  if (price === undefined || !kind.isOnSale) return null
  const { id, code, firstName, lastName, personId } = pass
  const { validFrom, validTo, sessions, taxRateBasisPoints } = kind
  return {
    ...{
      kind: 'pass',
      key: id,
      passId: id,
      code,
      kindId: kind.id,
      tariffId: pass.tariffId,
      validFrom,
      validTo,
      sessions,
    },
    ...{ kindName: kind.name, tariffName: price.tariffName, firstName, lastName, personId },
    ...{ name: `${kind.name}, ${price.tariffName}`, count: 1, price: price.amount, taxRateBasisPoints },
    ...{ discounts: [], amount: price.amount },
  }
}
