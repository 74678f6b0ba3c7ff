/** What a scanned code may be. Another kind is one file in `scan-kinds/`, one line here, and what the till does with it. */

import type { Scan } from './scan.ts'
import { accreditationScan } from './scan-kinds/accreditation-scan.ts'
import { articleScan } from './scan-kinds/article-scan.ts'
import { customerScan } from './scan-kinds/customer-scan.ts'
import { giftCardScan } from './scan-kinds/gift-card-scan.ts'
import { passScan } from './scan-kinds/pass-scan.ts'
import { reservationScan } from './scan-kinds/reservation-scan.ts'
import { saleScan } from './scan-kinds/sale-scan.ts'
import type { ScanKind } from './scan-kinds/scan-kind-shape.ts'
import { setupScan } from './scan-kinds/setup-scan.ts'
import { ticketScan } from './scan-kinds/ticket-scan.ts'

/** The most telling first: of several that fit, the first that the desk knows is meant. */
const kinds = {
  'set-up': setupScan,
  ticket: ticketScan,
  customer: customerScan,
  reservation: reservationScan,
  'gift-card': giftCardScan,
  pass: passScan,
  sale: saleScan,
  accreditation: accreditationScan,
  article: articleScan,
} as const satisfies Readonly<Record<string, ScanKind>>

export type ScanKindName = keyof typeof kinds

/** What a scan may be, and its code as the desk has it. */
export interface ScanReading {
  readonly kind: ScanKindName
  readonly code: string
}

const entries = Object.entries(kinds) as readonly (readonly [ScanKindName, ScanKind])[]

/** All that a scan may be, the most telling first; empty when it is nothing the till knows. */
export function readScan({ data, symbology }: Pick<Scan, 'data' | 'symbology'>): readonly ScanReading[] {
  return entries.flatMap(([kind, { read }]) => {
    const code = read(data, symbology)
    return code === null ? [] : [{ kind, code }]
  })
}

/** Whether a text can hardly be anything but a code of ours. */
export function isStrictCode(text: string): boolean {
  return entries.some(([, { isStrict, read }]) => isStrict && read(text, null) !== null)
}

/**
 * Whether a burst of characters reads like words that somebody typed while the line was stuck, and no scanner sent: no
 * figures in a row, nothing that only codes hold. A person may have typed `Ivanova` and Enter; `4006381333931` nobody did.
 */
export function looksTyped(text: string): boolean {
  return !/\d{4}|[\p{Cc}]|:\/\//u.test(text)
}
