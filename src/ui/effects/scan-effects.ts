/** What was scanned, done: whatever screen is open. */
import { cleanText } from '../../domain/clean-text.ts'
import { readScan } from '../../domain/scan-kind.ts'
import type { ScanTaker } from '../scans/scan-taker.ts'
import { scanTakers } from '../scans/scan-takers.ts'
import { fill } from '../words.ts'
import type { Effects } from './till.ts'
import { takeScannedVoucher } from './voucher-effects.ts'

/** What of an unknown code is shown. */
const shownCharacters = 40

export const scanEffects: Effects<'take-scan'> = {
  async 'take-scan'(till, { scan, mayOpen }) {
    const { scans, articles, reasons } = till.model.words
    const readings = readScan(scan)
    const isSignedOut = till.model.session === null
    if (isSignedOut && !readings.some(({ kind }) => scanTakers[kind].whenSignedOut)) {
      till.notice('info', reasons.notSignedIn)
      return
    }
    let putOff: ScanTaker['card'] = null
    for (const { kind, code } of readings) {
      const { card, opensNone, whenSignedOut, isKnown, take } = scanTakers[kind]
      if (isSignedOut && whenSignedOut !== true) continue
      if (card !== null && !mayOpen && opensNone?.(till) !== true) {
        if (putOff === null && ((await isKnown?.(till, code)) ?? true)) putOff = card
      } else if (await take(till, code)) return
    }
    if (await takeScannedVoucher(till, scan.data)) return
    if (putOff !== null) {
      till.notice('info', fill(scans.finishFirst, { what: scans.kinds[putOff] }))
      return
    }
    const ean = readings.find(({ kind }) => kind === 'article')
    if (ean !== undefined) {
      till.notice('error', fill(articles.eanUnknown, { code: ean.code }))
      return
    }
    till.notice('error', fill(scans.unknown, { code: cleanText(scan.data, shownCharacters) }))
  },
}
