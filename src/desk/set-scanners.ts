import { guardRefusal } from '../../db/guard-refusal.ts'
import { parseScannerAddress } from '../../scanners/scanner-address.ts'
import { learnLayout } from '../domain/keyboard-layout-map.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { queries } from './prepared.ts'
import { readTerminal } from './read-terminal.ts'
import { tillByName } from './till-by-name.ts'

export interface ScannerSetting {
  /** Name of the till. */
  readonly till: string
  /** Addresses of its scanners; left as they are when not given. */
  readonly scanners?: readonly string[]
  /** What a scanner typed of the calibration barcode; the layout is left as it is when not given. */
  readonly calibration?: string
}

export interface TillScanners {
  readonly till: string
  readonly scanners: readonly string[]
  readonly layout: Readonly<Record<string, string>>
}

/**
 * Sets a till's scanners, or teaches it the keyboard layout they type under. A till that is open takes them at its next start.
 * Refusals: not-signed-in, not-permitted, bad-input (no such till, an address that is none, a text that is not the barcode's),
 * the database's.
 */
export async function setScanners(desk: Desk, input: ScannerSetting): Promise<TillScanners | Refusal> {
  return desk.turns.take(() => orRefusal(() => set(desk, input)))
}

async function set(desk: Desk, input: ScannerSetting): Promise<TillScanners | Refusal> {
  const session = permittedSession(desk, 'maintain')
  if (isRefusal(session)) return session
  const till = await tillByName(desk, input.till)
  if (isRefusal(till)) return till
  const before = await readTerminal(desk, till.id)
  const scanners = input.scanners ?? before.scanners
  const wrong = scanners.map(parseScannerAddress).find(isRefusal)
  if (wrong !== undefined) return wrong
  const layout = input.calibration === undefined ? before.layout : learnLayout(input.calibration.trim())
  if (layout === null) {
    const value = (input.calibration ?? '').slice(0, 60)
    return { refused: 'bad-input', field: 'calibration', value, expected: 'guichet scanner calibrate' }
  }
  const change = { scanners: JSON.stringify(scanners), layout: JSON.stringify(layout) }
  const result = await commitJournaled(desk, session.user.id, () => ({
    kind: 'set-up',
    subject: till.id,
    body: { scanners, layout },
    before: [
      queries
        .insertInto('terminal')
        .values({
          till_id: till.id,
          language: before.language,
          halls: JSON.stringify(before.halls),
          setup_number: 0,
          ...change,
        })
        .onConflict((conflict) => conflict.column('till_id').doUpdateSet(change)),
    ],
  }))
  return result.committed ? { till: till.name, scanners, layout } : guardRefusal(result)
}
