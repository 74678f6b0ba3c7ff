import { readPassCode } from '../pass.ts'
import type { ScanKind } from './scan-kind-shape.ts'

/** T14: the code of a pass, with its check sign. */
export const passScan: ScanKind = { isStrict: true, read: (data) => readPassCode(data) }
