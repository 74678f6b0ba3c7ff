import { isRefusal } from '../../domain/refusal.ts'
import type { Till } from '../effects/till.ts'
import { takeScannedVoucher } from '../effects/voucher-effects.ts'
import { passStart } from '../screens/pass-card.ts'
import type { ScanTaker } from './scan-taker.ts'

/**
 * T10: with seats in the basket the pass pays for one of them, whatever screen is open. T14: otherwise, and where passes are
 * looked for, its card with whose it is and what is left of it; where one is open already, this one takes its place.
 */
export const takePass: ScanTaker = {
  card: 'pass',
  isKnown: async (till, code) => !isRefusal(await till.desk.openPass(code)),
  opensNone: paysForSeat,
  async take(till, code) {
    if (paysForSeat(till)) return takeScannedVoucher(till, code)
    const found = await till.desk.openPass(code)
    if (isRefusal(found)) {
      if (found.refused === 'pass-unknown') return false
      till.refuse(found)
      return true
    }
    till.open(passStart(found), 'instead')
    return true
  },
}

function paysForSeat(till: Till): boolean {
  const isLookedFor = till.find('passes') !== undefined || till.find('pass') !== undefined
  return (till.model.basket?.lines.length ?? 0) > 0 && !isLookedFor
}
