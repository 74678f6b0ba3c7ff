import { readSetupCode } from '../setup-code.ts'
import type { ScanKind } from './scan-kind-shape.ts'

/** T02: the code that sets a terminal up. */
export const setupScan: ScanKind = {
  isStrict: true,
  read: (data) => (readSetupCode(data) === null ? null : data),
}
