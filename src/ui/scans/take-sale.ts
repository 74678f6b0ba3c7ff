import { isRefusal } from '../../domain/refusal.ts'
import type { Till } from '../effects/till.ts'
import { saleCardStart } from '../screens/sale-card.ts'
import type { ScanTaker } from './scan-taker.ts'

/** The card of the sale, over whatever is open; where a card is open already, this one takes its place. */
export const takeSale: ScanTaker = {
  card: 'sale',
  isKnown: async (till, code) => !isRefusal(await till.desk.openSale(code)),
  async take(till, code) {
    const card = await till.desk.openSale(code)
    if (!isRefusal(card)) {
      showCard(till, card, 0)
      return true
    }
    if (card.refused === 'sale-unknown') return false
    till.refuse(card)
    return true
  },
}

/** `selected`: which of its lines the code means. */
export function showCard(till: Till, saleCard: NonNullable<Till['model']['saleCard']>, selected: number): void {
  till.update({ saleCard })
  till.open({ ...saleCardStart, selected }, 'instead')
}
