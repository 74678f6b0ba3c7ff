import { isRefusal } from '../../domain/refusal.ts'
import { accreditationStart } from '../screens/accreditation-card.ts'
import type { ScanTaker } from './scan-taker.ts'

/** T19: the card of the accreditation; Enter activates it. Where a card is open already, this one takes its place. */
export const takeAccreditation: ScanTaker = {
  card: 'accreditation',
  isKnown: async (till, code) => !isRefusal(await till.desk.openAccreditation(code)),
  async take(till, code) {
    const found = await till.desk.openAccreditation(code)
    if (isRefusal(found)) {
      // Only who may see accreditations is told of them; to all others it is a code like any other.
      if (found.refused === 'accreditation-unknown' || found.refused === 'not-permitted') return false
      till.refuse(found)
      return true
    }
    till.open(accreditationStart(found), 'instead')
    return true
  },
}
