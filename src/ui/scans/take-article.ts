import { takeScannedArticle } from '../effects/article-effects.ts'
import type { ScanTaker } from './scan-taker.ts'

/** T11: one more of it into the basket, whatever screen is open. */
export const takeArticle: ScanTaker = { card: null, take: takeScannedArticle }
