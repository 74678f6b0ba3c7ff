import { guardRefusal } from '../../db/guard-refusal.ts'
import type { Statement } from '../../db/store.ts'
import type { OrderId, PrintJobId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { cardPaper, copyPaper } from './card-papers.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { ownSale } from './open-sale.ts'
import { queuePapers } from './sale-statements.ts'

/**
 * The receipt of a sale once more: marked as a copy, with the number it has (F35), and kept in the journal.
 * Refusals: not-signed-in, not-permitted, sale-unknown, sale-elsewhere (F41 may let it through), no-receipt-printer,
 * outcome-unknown, the database's.
 */
export async function copyReceipt(desk: Desk, input: { saleId: OrderId }): Promise<{ job: PrintJobId } | Refusal> {
  return desk.turns.take(() =>
    orRefusal<{ job: PrintJobId } | Refusal>(async () => {
      const session = approvedSession(desk, 'sell', ['refund-any'])
      return isRefusal(session) ? session : copyInTurn(desk, session, input.saleId)
    }),
  )
}

/** The same within a verb that has its turn; `alongside` becomes durable together with the copy. */
export async function copyInTurn(
  desk: Desk,
  session: Session,
  saleId: OrderId,
  alongside: (at: number) => readonly Statement[] = () => [],
): Promise<{ job: PrintJobId } | Refusal> {
  if (session.till.receiptPrinter === '') return { refused: 'no-receipt-printer' }
  const card = await ownSale(desk, session, saleId)
  if (isRefusal(card)) return card
  const document = await copyPaper(await cardPaper(desk, session, card), desk.clock())
  const job = desk.ids.newId('job')
  const result = await commitJournaled(desk, session.user.id, ({ at }) => ({
    kind: 'receipt-copy',
    subject: card.id,
    body: { receipt: card.receiptNumber, job },
    approval: session.approval,
    before: [],
    after: [...alongside(at), ...queuePapers(card.id, desk.till.id, [{ id: job, role: 'receipt', document }], at)],
  }))
  if (!result.committed) return guardRefusal(result, card.key)
  desk.state.wakePrinting()
  return { job }
}
