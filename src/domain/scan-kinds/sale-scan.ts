import { readSaleCode } from '../sale-code.ts'
import type { ScanKind } from './scan-kind-shape.ts'

/** E16: the code of a sale. */
export const saleScan: ScanKind = { isStrict: false, read: (data) => readSaleCode(data) }
