import type { Statement } from '../../db/store.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { PrintJobId, TillId } from '../domain/ids.ts'
import { queries } from './prepared.ts'

/** Queues a paper that belongs to no sale at a till; like every paper it can fail and be repeated (F43). */
export function queuePaper(id: PrintJobId, tillId: TillId, document: PaperDocument, at: number): Statement {
  return queries.insertInto('print_job').values({
    ...{ id, till_id: tillId, order_id: null, role: document.kind, document: JSON.stringify(document) },
    ...{ state: 'queued', problem: null, attempts: 0, created_at: at, updated_at: at },
  })
}
