import { readEan } from '../ean.ts'
import type { ScanKind } from './scan-kind-shape.ts'

/** T11: the number under the bar code of an article. Its one check digit lets every tenth number through. */
export const articleScan: ScanKind = { isStrict: false, read: (data) => readEan(data) }
