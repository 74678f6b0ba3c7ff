import { isRefusal } from '../../domain/refusal.ts'
import type { ScanTaker } from './scan-taker.ts'

/** T02: the terminal is set up and starts again as it says; nobody needs to be signed in, and nobody may be. */
export const takeSetup: ScanTaker = {
  card: null,
  whenSignedOut: true,
  async take(till, code) {
    if (till.model.session !== null) {
      till.notice('info', till.model.words.scans.setupSignedOut)
      return true
    }
    const applied = await till.desk.applySetupCode(code)
    if (isRefusal(applied)) till.refuse(applied)
    else till.startAgain(applied.till)
    return true
  },
}
