import type { OrderId, PrintJobId, TillId } from '../../src/domain/ids.ts'
import type { PrintJobState } from '../../src/domain/print-job.ts'
import type { PrinterRole } from '../../src/domain/printer-role.ts'

/** What waits to be printed. */
export interface PapersTables {
  print_job: {
    id: PrintJobId
    till_id: TillId
    order_id: OrderId | null
    role: PrinterRole
    /** JSON of a `PaperDocument`. */
    document: string
    state: PrintJobState
    problem: string | null
    attempts: number
    created_at: number
    updated_at: number
  }
}
