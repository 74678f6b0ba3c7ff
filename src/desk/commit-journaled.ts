import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { BrokenGuard, Statement } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'
import type { UserId } from '../domain/ids.ts'
import { chainStart, entryHash, type JournalEntry } from '../domain/journal-chain.ts'
import type { Approval } from '../domain/session.ts'
import type { ChainHead, Desk } from './desk.ts'
import { prepared, queries } from './prepared.ts'

/** What a journal entry is about; each writing verb has its kind. */
export type JournalKind =
  | 'sale'
  | 'refund'
  | 'reprint'
  | 'receipt-copy'
  | 'hold'
  | 'release'
  | 'sweep'
  | 'sign-in'
  | 'sign-in-failed'
  | 'hall-imported'
  | 'event-created'
  | 'event-status'
  | 'policy-added'
  | 'policy-changed'
  | 'fee-added'
  | 'fee-changed'
  | 'article-added'
  | 'article-changed'
  | 'customer-group'
  | 'print-retry'
  | 'print-settled'
  | 'drawer-opened'
  | 'set-up'
  | 'user-created'
  | 'backup'
  | 'reserve'
  | 'reservation-changed'
  | 'reservation-taken-up'
  | 'reservation-freed'
  | 'reservations-lapsed'
  | 'reservation-printed'
  | 'evening-list-printed'
  | 'seats-blocked'
  | 'seats-unblocked'
  | 'sales-class-saved'
  | 'sales-class-assigned'
  | 'event-evening'
  | 'event-doors'
  | 'entry'
  | 'sign-out'
  | 'shift-opened'
  | 'shift-closed'
  | 'x-report'
  | 'report-copy'
  | 'cash-moved'
  | 'approval'
  | 'pin-set'
  | 'password-set'
  | 'user-changed'
  | 'password-reset'
  | 'outlet-added'
  | 'outlet-changed'
  | 'training'
  | 'customer-added'
  | 'customer-changed'
  | 'customer-merged'
  | 'customer-exported'
  | 'customer-erased'
  | 'voucher-added'
  | 'vouchers-imported'
  | 'voucher-printed'
  | 'pass-kind-added'
  | 'pass-kind-changed'
  | 'accreditations-imported'
  | 'accreditation-activated'
  | 'badge-reprinted'

/** Where in the till's journal the batch will stand. */
export interface JournalPosition {
  readonly seq: number
  /** Hash of the till's newest entry before the batch. */
  readonly newestHash: string
  /** F44: the number a sale or refund at this position gets. */
  readonly receiptNumber: number
  readonly at: number
}

export interface JournaledBatch {
  readonly kind: JournalKind
  readonly subject: string
  /** Facts that can be shown later; ids, never names of customers. */
  readonly body: Readonly<Record<string, unknown>>
  readonly before: readonly Statement[]
  /** F41: who let it through; stands in the entry, and is used up with it. */
  readonly approval?: Approval | undefined
  /** What refers to the journal's entry. */
  readonly after?: readonly Statement[]
}

export type JournaledResult = { readonly committed: true; readonly at: number } | BrokenGuard

/** Other processes at the same till are rare, and each of them lets somebody through. */
const patienceMs = 10_000

/**
 * Commits a verb's statements together with its journal entry (F11). When another process of this till wrote meanwhile,
 * the batch is built anew behind that one's entry. `build` must be pure but for its new ids.
 */
export async function commitJournaled(
  desk: Desk,
  userId: UserId,
  build: (position: JournalPosition) => JournaledBatch,
): Promise<JournaledResult> {
  return commitTogether(desk, userId, (positionOf) => [build(positionOf(0))])
}

/**
 * As `commitJournaled`, for several entries that become durable together, in their order.
 * @param build gets the position of each of its batches by its index; all but the last must be sales or refunds.
 */
export async function commitTogether(
  desk: Desk,
  userId: UserId,
  build: (positionOf: (index: number) => JournalPosition) => readonly JournaledBatch[],
): Promise<JournaledResult> {
  const giveUpAt = performance.now() + patienceMs
  for (let pauseMs = 4; ; pauseMs = Math.min(pauseMs * 2, 60)) {
    const first = desk.state.chainHead ?? (await readHead(desk))
    const at = desk.clock()
    const positionOf = (index: number): JournalPosition => ({
      seq: first.seq + 1 + index,
      newestHash: first.hash,
      receiptNumber: first.receiptNumber + 1 + index,
      at,
    })
    let head = first
    let usesApproval = false
    const statements = build(positionOf).flatMap((batch, index) => {
      const position = positionOf(index)
      const entry = signedEntry(desk, userId, position, head, batch)
      const hasReceipt = batch.kind === 'sale' || batch.kind === 'refund'
      const receiptNumber = hasReceipt ? position.receiptNumber : head.receiptNumber
      head = { seq: entry.seq, hash: entry.hash, receiptNumber }
      usesApproval ||= batch.approval !== undefined
      return [...batch.before, insertEntry(entry), ...(batch.after ?? []), ...used(batch, entry.seq)]
    })
    const result = await desk.store.commit(statements)
    if (result.committed) {
      desk.state.chainHead = head
      if (usesApproval) desk.state.approval = null
      return { committed: true, at }
    }
    desk.state.chainHead = null
    const isOvertaken = result.guard === 'E_CHAIN' || result.guard === 'E_RECEIPT_NUMBER'
    if (!isOvertaken) return result
    if (performance.now() > giveUpAt) return { committed: false, guard: 'BUSY', detail: 'the till has other writers' }
    await wait(Math.random() * pauseMs)
  }
}

function used({ approval }: JournaledBatch, seq: number): Statement[] {
  return approval === undefined ? [] : [endApproval({ id: approval.id, seq })]
}

const endApproval = prepared<{ id: Approval['id']; seq: number }>(({ id, seq }) =>
  queries.updateTable('approval').set({ used_seq: seq }).where('id', '=', id),
)

function signedEntry(
  desk: Desk,
  userId: UserId,
  position: JournalPosition,
  head: ChainHead,
  batch: JournaledBatch,
): JournalEntry {
  const { kind, subject, approval } = batch
  const body = JSON.stringify({
    ...batch.body,
    ...(approval === undefined ? {} : { approvedBy: approval.approver.id }),
  })
  const { seq, at } = position
  const entry = { tillId: desk.till.id, seq, at, userId, kind, subject, body, prev: head.hash }
  return { ...entry, hash: entryHash(desk.journalKey.sign, entry) }
}

const insertRow = prepared<Tables['journal']>((row) =>
  queries.insertInto('journal').values({
    till_id: row.till_id,
    seq: row.seq,
    at: row.at,
    user_id: row.user_id,
    kind: row.kind,
    subject: row.subject,
    body: row.body,
    prev: row.prev,
    hash: row.hash,
  }),
)

function insertEntry({ tillId, userId, ...entry }: JournalEntry): Statement {
  return insertRow({ ...entry, till_id: tillId, user_id: userId })
}

async function readHead(desk: Desk): Promise<ChainHead> {
  const tillId = desk.till.id
  const { rows } = await sql<{ seq: number | null; hash: string | null; receipt: number | null }>`
    select (select max(receipt_number) from orders where till_id = ${tillId}) as receipt, seq, hash
    from (select 1) left join (select seq, hash from journal where till_id = ${tillId} order by seq desc limit 1)
  `.execute(desk.store.db)
  const [row] = rows
  return { seq: Number(row?.seq ?? 0), hash: row?.hash ?? chainStart, receiptNumber: Number(row?.receipt ?? 0) }
}
