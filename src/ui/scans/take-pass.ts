import { isRefusal } from '../../domain/refusal.ts'
import { passStart } from '../screens/pass-card.ts'
import type { ScanTaker } from './scan-taker.ts'

/** T14: the card of the pass, with whose it is and whether it is valid; where one is open already, this one takes its place. */
export const takePass: ScanTaker = {
  card: 'pass',
  isKnown: async (till, code) => !isRefusal(await till.desk.openPass(code)),
  async take(till, code) {
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
