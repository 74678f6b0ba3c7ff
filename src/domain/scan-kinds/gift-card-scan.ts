import { readGiftCardCode } from '../gift-card-code.ts'
import type { ScanKind } from './scan-kind-shape.ts'

/** F30: the code of a gift card, with its check sign. */
export const giftCardScan: ScanKind = { isStrict: true, read: (data) => readGiftCardCode(data) }
