import { takeScannedCard } from '../effects/gift-card-effects.ts'
import type { ScanTaker } from './scan-taker.ts'

/** F30: it pays where a payment is open, and tells its balance elsewhere. */
export const takeGiftCard: ScanTaker = {
  card: null,
  async take(till, code) {
    await takeScannedCard(till, code)
    return true
  },
}
