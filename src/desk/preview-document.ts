import { sql } from 'kysely'
import { renderText } from '../../printers/dialects/text.ts'
import type { PaperDocument } from '../domain/document.ts'
import type { PrintJobId } from '../domain/ids.ts'
import { withCustomer } from '../domain/paper-customer.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Sale } from '../domain/sale.ts'
import { orRefusal } from './database-refusal.ts'
import type { Desk } from './desk.ts'
import { asPrinted } from './training-paper.ts'

/** How QR codes are drawn: in half blocks, or in ASCII where those are of doubtful width. */
export type PreviewCodes = 'half' | 'ascii'

/** How a paper looks, as lines of text of at most `columns` columns; QR codes are drawn where they fit. */
export async function previewDocument(
  document: PaperDocument,
  columns: number,
  codes: PreviewCodes = 'half',
): Promise<string[]> {
  return renderText(document, { columns, codes })
}

/**
 * Every paper of a sale as it will print, in the order of its jobs: the very documents that are stored with it.
 * Refusals: the database's.
 */
export async function previewSale(
  desk: Desk,
  sale: Pick<Sale, 'jobs' | 'customerName'>,
  columns: number,
  codes: PreviewCodes = 'half',
): Promise<string[][] | Refusal> {
  return orRefusal(async () => {
    const rows = await desk.store.db
      .selectFrom('print_job')
      .select('document')
      .where('id', 'in', sql<PrintJobId>`(select value from json_each(${JSON.stringify(sale.jobs)}))`)
      .orderBy('id')
      .execute()
    return Promise.all(
      rows.map((row) =>
        previewDocument(asPrinted(desk, withCustomer(JSON.parse(row.document), sale.customerName)), columns, codes),
      ),
    )
  })
}
