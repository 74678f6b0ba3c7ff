import type { OrderId, PrintJobId, TillId } from '../../src/domain/ids.ts'

/** What waits to be printed. */
export interface PapersTables {
  print_job: {
    id: PrintJobId
    till_id: TillId
    order_id: OrderId | null
    role: 'ticket' | 'receipt' | 'report'
    /** JSON of a `PaperDocument`. */
    document: string
    state: 'queued' | 'sent' | 'printed' | 'failed' | 'unknown'
    problem: string | null
    attempts: number
    created_at: number
    updated_at: number
  }
}
