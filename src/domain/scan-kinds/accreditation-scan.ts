import { readBadgeCode } from '../accreditation.ts'
import type { ScanKind } from './scan-kind-shape.ts'

/** T19: the code on a festival's badge, made elsewhere: it could be many other things. */
export const accreditationScan: ScanKind = { isStrict: false, read: (data) => readBadgeCode(data) }
