import { expect, test } from 'vitest'
import { checkInvariants } from '../../db/invariants.ts'
import type { SqlStatement, Store } from '../../db/store.ts'
import type { EventId, TicketId, TillId, UserId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, eventRow, guardOf, insert, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { refund, ticketsOf } from './refund-batch.ts'
import { chainHead, entry, sold } from './sale-batch.ts'

const minute = 60_000

interface EntryFacts {
  readonly at?: number
  readonly till?: TillId
  readonly user?: UserId
  readonly event?: EventId
  /** Of the journal's line. */
  readonly kind?: string
  readonly subject?: string
  readonly by?: UserId
  /** How far behind the till's newest line. */
  readonly behind?: number
}

/** The statements that let somebody in, an hour before the start. */
async function letIn(
  store: Store,
  place: BoxOffice,
  ticket: TicketId,
  facts: EntryFacts = {},
): Promise<SqlStatement[]> {
  const { till = place.till, user = place.cashier, kind = 'entry', subject = ticket, behind = 0 } = facts
  const head = await chainHead(store, till)
  return [
    entry(till, head.seq + 1, head.hash, facts.by ?? user, kind, subject),
    insert('entry', {
      ...{ ticket_id: ticket, event_id: facts.event ?? place.event, user_id: user, till_id: till },
      ...{ seq: head.seq + 1 - behind, entered_at: facts.at ?? startOf(place) - 60 * minute },
    }),
  ]
}

function startOf(place: BoxOffice): number {
  return Number(eventRow(place, 'on-sale').starts_at)
}

/** A box office that sold two tickets. */
async function withTickets(store: Store) {
  const place = await boxOffice(store)
  const batch = await sold(store, place, [0, 1])
  const [one, other] = await ticketsOf(store, batch.orderId)
  if (one === undefined || other === undefined) throw new Error('no tickets')
  const guard = async (ticket: TicketId, facts?: EntryFacts) => guardOf(store, await letIn(store, place, ticket, facts))
  return { place, batch, one, other, guard }
}

describeStores('entries and their guards', (store) => {
  test('A14 E_USED a ticket lets in once, at whichever door, and nobody takes that back', async () => {
    const { place, one, other, guard } = await withTickets(store())
    expect(await guard(one)).toBe('committed')
    expect(await guard(one)).toBe('E_USED')
    expect(await guard(one, { till: place.otherTill })).toBe('E_USED')
    expect(await guard(other, { till: place.otherTill })).toBe('committed')
    for (const sql of ['DELETE FROM entry', 'UPDATE entry SET entered_at = 1'])
      expect(await guardOf(store(), [sqlOf(`${sql} WHERE ticket_id = ?`, one)])).toBe('E_APPEND_ONLY')
    expect((await checkInvariants(store())).filter(({ ok }) => !ok)).toEqual([])
  })

  test('A14 E_USED of two doors that read one ticket as unused the second is stopped', async () => {
    const { place, one } = await withTickets(store())
    const [here, there] = [
      await letIn(store(), place, one),
      await letIn(store(), place, one, { till: place.otherTill }),
    ]
    expect([await guardOf(store(), here), await guardOf(store(), there)]).toEqual(['committed', 'E_USED'])
  })

  test('F11 E_NO_JOURNAL an entry has its own line, the newest of its till, of the same person about the same ticket', async () => {
    const { place, one, other, guard } = await withTickets(store())
    const wrong = [{ kind: 'sale' }, { subject: other as string }, { by: place.admin }, { behind: 1 }]
    for (const facts of wrong) expect(await guard(one, facts), JSON.stringify(facts)).toBe('E_NO_JOURNAL')
    expect(await guard(one)).toBe('committed')
  })

  test('A1 E_FORBIDDEN only who may admit and still works there lets people in', async () => {
    const { place, one, other, guard } = await withTickets(store())
    const leaving = sqlOf('UPDATE user SET is_active = 0, changed_by = ? WHERE id = ?', place.admin, place.supervisor)
    await done(store(), [leaving])
    expect(await guard(one, { user: place.supervisor })).toBe('E_FORBIDDEN')
    expect([await guard(one), await guard(other, { user: place.admin })]).toEqual(['committed', 'committed'])
  })

  test('F39 E_VOID a ticket of another event, or one that was paid back, lets nobody in', async () => {
    const { place, batch, one, other, guard } = await withTickets(store())
    const elsewhere = await boxOffice(store())
    expect(await guard(one, { event: elsewhere.event })).toBe('E_VOID')
    await done(store(), await refund(store(), place, batch, 1))
    expect([await guard(one), await guard(other)]).toEqual(['E_VOID', 'committed'])
  })

  test('F39 E_DOOR nobody comes in before the doors open or after they close, to the minute that is set', async () => {
    const { place, one, other, guard } = await withTickets(store())
    const start = startOf(place)
    await done(store(), [
      sqlOf('UPDATE event SET doors_before_minutes = 30, doors_after_minutes = 10 WHERE id = ?', place.event),
    ])
    expect(await guard(one, { at: start - 30 * minute - 1 })).toBe('E_DOOR')
    expect(await guard(one, { at: start + 10 * minute + 1 })).toBe('E_DOOR')
    expect(await guard(one, { at: start - 30 * minute })).toBe('committed')
    expect(await guard(other, { at: start + 10 * minute })).toBe('committed')
  })

  test('F39 E_DOOR nobody comes in to an event that is cancelled', async () => {
    const { place, one, guard } = await withTickets(store())
    const status = (to: string) => sqlOf('UPDATE event SET status = ? WHERE id = ?', to, place.event)
    await done(store(), [status('closed-sale'), status('cancelled')])
    expect(await guard(one)).toBe('E_DOOR')
  })
})
