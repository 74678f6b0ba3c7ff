import type { PrintJobId } from './ids.ts'
import type { PrinterRole } from './printer-role.ts'

/**
 * `sent` is stored before the first byte leaves. `unknown`: some of it may be on paper; the cashier looks and decides.
 * `replaced`: a paper with new codes took its place; `dropped`: nobody wants it.
 */
export type PrintJobState = 'queued' | 'sent' | 'printed' | 'failed' | 'unknown' | 'replaced' | 'dropped'

export interface PrintJob {
  readonly id: PrintJobId
  readonly role: PrinterRole
  readonly state: PrintJobState
  /** A code of the printing contract and what the device said, `paper-out: …`. */
  readonly problem: string | null
  readonly saleCode: string | null
  /** The seats whose tickets are on it, where somebody has to look at the job; `''` else. */
  readonly about: string
  readonly attempts: number
  readonly createdAt: number
}
