import { sql } from 'kysely'
import { guardRefusal } from '../../db/guard-refusal.ts'
import type { BrokenGuard, Statement } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'
import { holdsCardNumber } from '../domain/card-number.ts'
import { cleanText } from '../domain/clean-text.ts'
import type { OrderId, OrderLineId, PrintJobId, TicketId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { type SaleCard, type SaleLine, saleLineName } from '../domain/sale-card.ts'
import type { Session } from '../domain/session.ts'
import { newTicketCode } from '../domain/ticket-code.ts'
import { cardPaper, reprintPapers } from './card-papers.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { approvedSession, type Desk } from './desk.ts'
import { ownSale } from './open-sale.ts'
import { prepared } from './prepared.ts'
import { replaceVoidPapers } from './replaced-papers.ts'
import { idAt, risingIds } from './rising-ids.ts'
import { type QueuedPaper, queuePapers } from './sale-statements.ts'

export interface ReprintInput {
  readonly saleId: OrderId
  /** Whose tickets; all that are valid when left out. */
  readonly lines?: readonly OrderLineId[]
  /** A reprint reason's code, or why in the cashier's words. */
  readonly reason: string
}

export interface Reprinted {
  readonly tickets: readonly { readonly name: string; readonly code: string; readonly voidCode: string }[]
  readonly jobs: readonly PrintJobId[]
}

interface NewTicket {
  readonly line: SaleLine
  readonly ticketId: TicketId
  readonly code: string
}

/**
 * Prints tickets again (F34): each gets a new code, the one before admits nobody any more, and the reason is kept.
 * Refusals: not-signed-in, not-permitted, sale-unknown, sale-elsewhere (F41 may let it through), bad-input (no reason), already-refunded,
 * already-reprinted (another till was faster), nothing-to-refund (no valid ticket is left), outcome-unknown, the database's.
 */
export async function reprintTickets(desk: Desk, input: ReprintInput): Promise<Reprinted | Refusal> {
  return desk.turns.take(() =>
    orRefusal<Reprinted | Refusal>(async () => {
      const session = approvedSession(desk, 'sell', ['refund-any'])
      return isRefusal(session) ? session : reprintInTurn(desk, session, input)
    }),
  )
}

/** The same within a verb that has its turn; `alongside` becomes durable together with the new codes. */
export async function reprintInTurn(
  desk: Desk,
  session: Session,
  input: ReprintInput,
  alongside: (at: number) => readonly Statement[] = () => [],
): Promise<Reprinted | Refusal> {
  const reason = cleanText(input.reason, 200)
  if (reason === '' || holdsCardNumber(reason))
    return { refused: 'bad-input', field: 'reason', value: '', expected: 'text' }
  const card = await ownSale(desk, session, input.saleId)
  if (isRefusal(card)) return card
  const lines = validLines(card, input.lines ?? null)
  return 'refused' in lines ? lines : reprint(desk, session, card, lines, reason, alongside)
}

function validLines(card: SaleCard, wanted: readonly OrderLineId[] | null): readonly SaleLine[] | Refusal {
  const chosen = wanted === null ? null : new Set(wanted)
  const lines = card.lines.filter((line) => line.ticketId !== null && (chosen?.has(line.id) ?? !line.isBack))
  if (chosen !== null && lines.length !== chosen.size)
    return { refused: 'bad-input', field: 'lines', value: [...chosen].join(', '), expected: card.code }
  if (lines.length === 0) return { refused: 'nothing-to-refund', sale: card.code }
  const back = lines.filter((line) => line.isBack)
  return back.length === 0 ? lines : { refused: 'already-refunded', seats: back.map(saleLineName) }
}

async function reprint(
  desk: Desk,
  session: Session,
  card: SaleCard,
  lines: readonly SaleLine[],
  reason: string,
  alongside: (at: number) => readonly Statement[],
): Promise<Reprinted | Refusal> {
  const tickets = lines.flatMap((line): NewTicket[] =>
    line.ticketId === null ? [] : [{ line, ticketId: line.ticketId, code: newTicketCode(desk.ids) }],
  )
  const codes = new Map(tickets.map(({ line, code }) => [line.id, code]))
  const documents = await reprintPapers(await cardPaper(desk, session, card), codes)
  const jobIds = risingIds(desk, 'job', documents.length)
  const papers = documents.map(
    (document, index): QueuedPaper => ({ id: idAt(jobIds, index), role: 'ticket', document }),
  )
  const rows = JSON.stringify(tickets.map(({ line, ticketId, code }) => [line.code, code, ticketId]))
  const { id: user_id } = session.user
  const { id: till_id } = desk.till
  const result = await commitJournaled(desk, user_id, ({ seq, at }) => ({
    kind: 'reprint',
    subject: card.id,
    body: { reason, tickets: tickets.map(({ line, ticketId, code }) => [ticketId, line.code, code]) },
    approval: session.approval,
    before: [],
    after: [
      insertReprints({ rows, reason, user_id, till_id, seq, created_at: at }),
      ...alongside(at),
      replaceVoidPapers({ orderId: card.id, codes: JSON.stringify(lines.map((line) => line.code)), at }),
      ...queuePapers(card.id, till_id, papers, at),
    ],
  }))
  if (!result.committed && !(await isDone(desk, result, tickets))) return refusedReprint(desk, card, tickets, result)
  desk.state.wakePrinting()
  return {
    tickets: tickets.map(({ line, code }) => ({ name: saleLineName(line), code, voidCode: line.code })),
    jobs: jobIds,
  }
}

type ReprintRows = Omit<Tables['ticket_reprint'], 'void_code' | 'code' | 'ticket_id'> & { readonly rows: string }

/** Its trigger gives the tickets their new codes. */
const insertReprints = prepared<ReprintRows>(
  ({ rows, reason, user_id, till_id, seq, created_at }) => sql`
    insert into ticket_reprint (void_code, code, ticket_id, reason, user_id, till_id, seq, created_at)
    select value ->> 0, value ->> 1, value ->> 2, ${reason}, ${user_id}, ${till_id}, ${seq}, ${created_at}
    from json_each(${rows})`,
)

/** When the answer was lost, the new code of the first ticket tells whether all was done. */
async function isDone(desk: Desk, broken: BrokenGuard, [first]: readonly NewTicket[]): Promise<boolean> {
  if (broken.guard !== 'UNKNOWN' || first === undefined) return false
  const row = await orRefusal(() =>
    desk.store.db.selectFrom('ticket_reprint').select('code').where('code', '=', first.code).executeTakeFirst(),
  )
  return row !== undefined && !isRefusal(row)
}

async function refusedReprint(
  desk: Desk,
  card: SaleCard,
  tickets: readonly NewTicket[],
  broken: BrokenGuard,
): Promise<Refusal> {
  if (broken.guard === 'E_FORBIDDEN') return { refused: 'not-permitted', permission: 'sell' }
  if (broken.guard !== 'E_VOID') return guardRefusal(broken, card.key)
  const live = await desk.store.db
    .selectFrom('ticket')
    .select(['id', 'code', 'voided_by'])
    .where('order_id', '=', card.id)
    .execute()
  const now = new Map(live.map((ticket) => [ticket.id, ticket]))
  const back = tickets.filter(({ ticketId }) => now.get(ticketId)?.voided_by !== null)
  if (back.length > 0) return { refused: 'already-refunded', seats: back.map(({ line }) => saleLineName(line)) }
  const replaced = tickets.filter(({ ticketId, line }) => now.get(ticketId)?.code !== line.code)
  return { refused: 'already-reprinted', seats: replaced.map(({ line }) => saleLineName(line)) }
}
