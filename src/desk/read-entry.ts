import type { EntryFacts } from '../domain/entry.ts'
import type { ReservationId } from '../domain/ids.ts'
import { isTicketCode } from '../domain/ticket-code.ts'
import { cleanRow } from './clean-row.ts'
import type { Desk } from './desk.ts'

/** F39: what is known of a scanned code: a ticket's, also of one that is void, or a reservation's; null of any other. */
export async function readEntry(desk: Desk, text: string): Promise<EntryFacts | null> {
  const code = scannedCode(text)
  if (isTicketCode(code)) return (await readTicket(desk, code, false)) ?? readReplaced(desk, code)
  return /^res_[\w-]{1,40}$/.test(code) ? readReservation(desk, code as ReservationId) : null
}

/** Readers may group its signs. */
export function scannedCode(text: string): string {
  return text.replaceAll(/\s/g, '')
}

async function readReplaced(desk: Desk, voidCode: string): Promise<EntryFacts | null> {
  const replaced = await desk.store.db
    .selectFrom('ticket_reprint as r')
    .innerJoin('ticket as t', 't.id', 'r.ticket_id')
    .select('t.code')
    .where('r.void_code', '=', voidCode)
    .executeTakeFirst()
  return replaced === undefined ? null : readTicket(desk, replaced.code, true)
}

async function readTicket(desk: Desk, code: string, isReplaced: boolean): Promise<EntryFacts | null> {
  const found = await desk.store.db
    .selectFrom('ticket as t')
    .innerJoin('order_line as l', 'l.id', 't.line_id')
    .innerJoin('event as e', 'e.id', 't.event_id')
    .innerJoin('hall as h', 'h.id', 'e.hall_id')
    .innerJoin('venue as v', 'v.id', 'h.venue_id')
    .leftJoin('seat as s', 's.id', 't.seat_id')
    .leftJoin('tariff as f', 'f.id', 'l.tariff_id')
    .leftJoin('entry as n', 'n.ticket_id', 't.id')
    .leftJoin('till as d', 'd.id', 'n.till_id')
    .select([
      't.id',
      't.event_id',
      't.voided_by',
      'l.description',
      'f.name as tariff',
      'n.entered_at',
      'd.name as door',
    ])
    .select(['e.title', 'e.starts_at', 'e.status', 'e.doors_before_minutes', 'e.doors_after_minutes', 'v.time_zone'])
    .select(['s.section', 's.row_name', 's.number'])
    .where('t.code', '=', code)
    .executeTakeFirst()
  if (found === undefined) return null
  const row = cleanRow(found)
  return {
    ...eventOf(row),
    ticketId: row.id,
    section: row.section ?? '',
    row: row.row_name ?? '',
    number: row.number ?? '',
    description: row.description,
    tariffName: row.tariff ?? '',
    isRefunded: row.voided_by !== null,
    isReplaced,
    isUnpaid: false,
    first: row.entered_at === null ? null : { at: row.entered_at, tillName: row.door ?? '' },
  }
}

/** What was sold of a reservation has tickets of its own: only what still waits is unpaid. */
async function readReservation(desk: Desk, id: ReservationId): Promise<EntryFacts | null> {
  const found = await desk.store.db
    .selectFrom('reservation as r')
    .innerJoin('event as e', 'e.id', 'r.event_id')
    .innerJoin('hall as h', 'h.id', 'e.hall_id')
    .innerJoin('venue as v', 'v.id', 'h.venue_id')
    .select(['r.event_id', 'r.name'])
    .select(['e.title', 'e.starts_at', 'e.status', 'e.doors_before_minutes', 'e.doors_after_minutes', 'v.time_zone'])
    .where('r.id', '=', id)
    .where('r.ended_at', 'is', null)
    .executeTakeFirst()
  if (found === undefined) return null
  const row = cleanRow(found)
  const nothing = {
    section: '',
    row: '',
    number: '',
    tariffName: '',
    isRefunded: false,
    isReplaced: false,
    first: null,
  }
  return { ...eventOf(row), ...nothing, ticketId: null, description: row.name, isUnpaid: true }
}

function eventOf(row: {
  readonly event_id: EntryFacts['eventId']
  readonly title: string
  readonly starts_at: number
  readonly status: string
  readonly doors_before_minutes: number
  readonly doors_after_minutes: number
  readonly time_zone: string
}) {
  return {
    eventId: row.event_id,
    eventTitle: row.title,
    timeZone: row.time_zone,
    isCancelled: row.status === 'cancelled',
    doors: {
      startsAt: row.starts_at,
      beforeMinutes: row.doors_before_minutes,
      afterMinutes: row.doors_after_minutes,
    },
  }
}
