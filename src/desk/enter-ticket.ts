import { sql } from 'kysely'
import type { BrokenGuard } from '../../db/store.ts'
import type { Tables } from '../../db/tables.ts'
import { cleanText } from '../domain/clean-text.ts'
import { type EntryFacts, type EntryVerdict, entryVerdict } from '../domain/entry.ts'
import type { EventId, TicketId } from '../domain/ids.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Session } from '../domain/session.ts'
import { commitJournaled } from './commit-journaled.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'
import { eventGates, linkRefusal } from './event-gates.ts'
import { permissionRefusal } from './must-be-permitted.ts'
import { prepared, queries } from './prepared.ts'
import { readEntry, scannedCode } from './read-entry.ts'

export interface EntryInput {
  /** What a ticket's code says, or whatever else was scanned. */
  readonly code: string
  /** Whose door it is; null at no door, where the ticket's own event is meant. */
  readonly eventId: EventId | null
}

export interface Entry {
  readonly verdict: EntryVerdict
  /** As it was scanned, safe to show. */
  readonly code: string
  /** Null of a code nobody knows. */
  readonly facts: EntryFacts | null
}

const shownCharacters = 40

/**
 * Lets somebody in with a ticket (F39), once: the verdict is `valid` only for the scan that made the entry, here or at any
 * other till; a later one hears when and where that was. Only a valid scan changes anything.
 * Refusals: not-signed-in, not-permitted (admit), event-unknown, event-not-linked (P02), outcome-unknown, the database's.
 */
export async function enterTicket(desk: Desk, { code, eventId }: EntryInput): Promise<Entry | Refusal> {
  const session = permittedSession(desk, 'admit')
  if (isRefusal(session)) return session
  return desk.turns.take(() =>
    orRefusal<Entry | Refusal>(async () => {
      const closed = eventId === null ? null : await doorRefusal(desk, eventId)
      if (closed !== null) return closed
      const shown = cleanText(code, shownCharacters)
      const { facts, verdict } = await judge(desk, code, eventId)
      if (verdict !== 'valid' || facts?.ticketId == null) return { facts, verdict, code: shown }
      const ticket = { ticketId: facts.ticketId, eventId: facts.eventId, code: scannedCode(code) }
      const broken = await admit(desk, session, ticket)
      if (broken === null) return { facts, verdict, code: shown }
      const doors: readonly string[] = ['E_USED', 'E_VOID', 'E_DOOR', 'E_MUST:its-code']
      // Another door was faster, or the ticket was paid back or printed anew at this very moment: what is true now is told.
      if (doors.includes(broken.guard)) return { ...(await judge(desk, code, eventId)), code: shown }
      return permissionRefusal(broken, 'admit')
    }),
  )
}

async function judge(desk: Desk, code: string, eventId: EventId | null) {
  const facts = await readEntry(desk, code)
  return { facts, verdict: entryVerdict(facts, eventId, desk.clock()) }
}

/** P02: whose door it is. */
async function doorRefusal(desk: Desk, eventId: EventId): Promise<Refusal | null> {
  const [gate] = await eventGates(desk, [eventId])
  return gate === undefined ? { refused: 'event-unknown', event: cleanText(eventId, 40) } : linkRefusal(desk, gate)
}

interface Admitted {
  readonly ticketId: TicketId
  readonly eventId: EventId
  /** That it has when it is scanned: a reprint gives it another one (F34). */
  readonly code: string
}

/** @returns null when this scan made the entry. */
async function admit(desk: Desk, session: Session, { ticketId, eventId, code }: Admitted): Promise<BrokenGuard | null> {
  let place = { seq: 0, at: 0 }
  const result = await commitJournaled(desk, session.user.id, ({ seq, at }) => {
    place = { seq, at }
    const row = { ticket_id: ticketId, event_id: eventId, user_id: session.user.id, till_id: desk.till.id, seq }
    return {
      kind: 'entry',
      subject: ticketId,
      body: { event: eventId },
      before: [mustBeItsCode({ ticketId, code })],
      after: [insertEntry({ ...row, entered_at: at })],
    }
  })
  if (result.committed) return null
  if (result.guard !== 'UNKNOWN') return result
  // The answer was lost: whether the entry there is this scan's own, its place in the journal tells.
  const own = await orRefusal(() =>
    desk.store.db
      .selectFrom('entry')
      .select('ticket_id')
      .where('ticket_id', '=', ticketId)
      .where('till_id', '=', desk.till.id)
      .where('seq', '=', place.seq)
      .where('entered_at', '=', place.at)
      .executeTakeFirst(),
  )
  return own !== undefined && !isRefusal(own) ? null : result
}

const mustBeItsCode = prepared<Pick<Admitted, 'ticketId' | 'code'>>(
  ({ ticketId, code }) => sql`
    insert into must (ok, code) select count(*), 'its-code' from ticket where id = ${ticketId} and code = ${code}`,
)

const insertEntry = prepared<Tables['entry']>((row) =>
  queries.insertInto('entry').values({
    ticket_id: row.ticket_id,
    event_id: row.event_id,
    user_id: row.user_id,
    till_id: row.till_id,
    seq: row.seq,
    entered_at: row.entered_at,
  }),
)

/** How many are in, of how many tickets that are sold and not paid back. */
export interface DoorCount {
  readonly entered: number
  readonly sold: number
}

/** Refusals: not-signed-in, not-permitted (admit), event-unknown, event-not-linked (P02), the database's. */
export async function countEntries(desk: Desk, { eventId }: { eventId: EventId }): Promise<DoorCount | Refusal> {
  const session = permittedSession(desk, 'admit')
  if (isRefusal(session)) return session
  return orRefusal<DoorCount | Refusal>(async () => {
    const closed = await doorRefusal(desk, eventId)
    if (closed !== null) return closed
    const { rows } = await sql<DoorCount>`
      select (select count(*) from entry where event_id = ${eventId}) as entered,
        (select count(*) from ticket where event_id = ${eventId} and voided_by is null) as sold`.execute(desk.store.db)
    const [count] = rows
    return { entered: Number(count?.entered ?? 0), sold: Number(count?.sold ?? 0) }
  })
}
