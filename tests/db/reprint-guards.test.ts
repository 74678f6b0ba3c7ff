import { expect, test } from 'vitest'
import { checkInvariants } from '../../db/invariants.ts'
import type { SqlStatement, Store } from '../../db/store.ts'
import type { OrderId, TicketId, TillId, UserId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, chainHead, entry, sale, sold } from './sale-batch.ts'

interface ReprintFacts {
  readonly till?: TillId
  readonly user?: UserId
  readonly voidCode?: string
  readonly code?: string
  readonly reason?: string
  readonly subject?: string
  readonly kind?: string
  /** Instead of the entry's own place. */
  readonly seq?: number
}

async function ticketOf(store: Store, orderId: OrderId): Promise<{ id: TicketId; code: string }> {
  return store.db
    .selectFrom('ticket')
    .select(['id', 'code'])
    .where('order_id', '=', orderId)
    .orderBy('id')
    .executeTakeFirstOrThrow()
}

let serial = 0

/** The statements that print the first ticket of the order again. */
async function reprint(
  store: Store,
  place: BoxOffice,
  orderId: OrderId,
  facts: ReprintFacts = {},
): Promise<SqlStatement[]> {
  serial += 1
  const { till = place.till, user = place.cashier, kind = 'reprint', subject = orderId } = facts
  const head = await chainHead(store, till)
  const ticket = await ticketOf(store, orderId)
  return [
    entry(till, head.seq + 1, head.hash, user, kind, subject),
    insert('ticket_reprint', {
      ...{
        void_code: facts.voidCode ?? ticket.code,
        code: facts.code ?? `N${place.tag}${serial}`,
        ticket_id: ticket.id,
      },
      ...{
        reason: facts.reason ?? 'lost',
        user_id: user,
        till_id: till,
        seq: facts.seq ?? head.seq + 1,
        created_at: now,
      },
    }),
  ]
}

describeStores('a reprint and its guards', (store) => {
  test('F34 the ticket has the new code, the one before is void, and all invariants hold', async () => {
    const place = await boxOffice(store())
    const { orderId } = await sold(store(), place, [0])
    const before = await ticketOf(store(), orderId)
    await done(store(), await reprint(store(), place, orderId, { code: `one${place.tag}` }))
    await done(store(), await reprint(store(), place, orderId, { code: `two${place.tag}` }))
    expect(await ticketOf(store(), orderId)).toEqual({ id: before.id, code: `two${place.tag}` })
    const rows = await store()
      .db.selectFrom('ticket_reprint')
      .select(['void_code', 'code'])
      .where('ticket_id', '=', before.id)
      .orderBy('code')
      .execute()
    expect(rows).toEqual([
      { void_code: before.code, code: `one${place.tag}` },
      { void_code: `one${place.tag}`, code: `two${place.tag}` },
    ])
    expect((await checkInvariants(store())).filter(({ ok }) => !ok)).toEqual([])
  })

  test('E_FROZEN the code of a ticket is not changed by hand, forwards or back', async () => {
    const place = await boxOffice(store())
    const { orderId } = await sold(store(), place, [0])
    const ticket = await ticketOf(store(), orderId)
    const rename = (code: string) => [sqlOf('UPDATE ticket SET code = ? WHERE id = ?', code, ticket.id)]
    expect(await guardOf(store(), rename('mine'))).toBe('E_FROZEN')
    await done(store(), await reprint(store(), place, orderId))
    expect(await guardOf(store(), rename(ticket.code))).toBe('E_FROZEN')
    const alsoCheaper = sqlOf('UPDATE ticket SET amount = 0 WHERE id = ?', ticket.id)
    expect(await guardOf(store(), [alsoCheaper])).toBe('E_FROZEN')
  })

  test('F34 E_VOID a code that was replaced meanwhile is not replaced again: of two tills one wins', async () => {
    const place = await boxOffice(store())
    const { orderId } = await sold(store(), place, [0])
    const { code } = await ticketOf(store(), orderId)
    await done(store(), await reprint(store(), place, orderId))
    expect(await guardOf(store(), await reprint(store(), place, orderId, { voidCode: code }))).toBe('E_VOID')
  })

  test('A14 E_DUPLICATE_TICKET a code once given is never given again, to no ticket', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0])
    const second = await sold(store(), place, [1])
    const old = await ticketOf(store(), first.orderId)
    await done(store(), await reprint(store(), place, first.orderId))
    const live = await ticketOf(store(), first.orderId)
    for (const code of [old.code, live.code])
      expect(await guardOf(store(), await reprint(store(), place, second.orderId, { code }))).toBe('E_DUPLICATE_TICKET')
    const third = await sale(store(), place, [2])
    third.tickets = third.tickets.map((each) => ({
      ...each,
      parameters: each.parameters.map((value) => (/^C/.test(String(value)) ? old.code : value)),
    }))
    expect(await guardOf(store(), batchOf(third))).toBe('E_DUPLICATE_TICKET')
  })

  test('F11 E_NO_JOURNAL no reprint without its own entry, the newest of its till and person', async () => {
    const place = await boxOffice(store())
    const { orderId } = await sold(store(), place, [0])
    const head = await chainHead(store(), place.till)
    const attacks: ReprintFacts[] = [{ kind: 'note' }, { subject: 'ord_other' }, { seq: head.seq }]
    for (const facts of attacks)
      expect(await guardOf(store(), await reprint(store(), place, orderId, facts))).toBe('E_NO_JOURNAL')
    const [, row] = await reprint(store(), place, orderId)
    expect(await guardOf(store(), row === undefined ? [] : [row])).toBe('E_NO_JOURNAL')
    const byOther = await reprint(store(), place, orderId)
    const [journaled] = await reprint(store(), place, orderId, { user: place.admin })
    expect(
      await guardOf(
        store(),
        [journaled, byOther[1]].flatMap((each) => each ?? []),
      ),
    ).toBe('E_NO_JOURNAL')
  })

  test('T16 A1 E_FORBIDDEN the sale of another till is printed again by an admin only', async () => {
    const place = await boxOffice(store())
    const { orderId } = await sold(store(), place, [0])
    const elsewhere = { till: place.otherTill }
    expect(await guardOf(store(), await reprint(store(), place, orderId, elsewhere))).toBe('E_FORBIDDEN')
    await done(store(), [
      sqlOf('UPDATE user SET is_active = 0, changed_by = ? WHERE id = ?', place.admin, place.cashier),
    ])
    expect(await guardOf(store(), await reprint(store(), place, orderId))).toBe('E_FORBIDDEN')
    await done(store(), await reprint(store(), place, orderId, { ...elsewhere, user: place.admin }))
  })

  test('F34 CHECK:ticket_reprint_reason a reason is kept with each, and E_APPEND_ONLY for ever', async () => {
    const place = await boxOffice(store())
    const { orderId } = await sold(store(), place, [0])
    expect(await guardOf(store(), await reprint(store(), place, orderId, { reason: ' ' }))).toBe(
      'CHECK:ticket_reprint_reason',
    )
    await done(store(), await reprint(store(), place, orderId))
    expect(await guardOf(store(), [sqlOf("UPDATE ticket_reprint SET reason = 'x'")])).toBe('E_APPEND_ONLY')
    expect(await guardOf(store(), [sqlOf('DELETE FROM ticket_reprint')])).toBe('E_APPEND_ONLY')
  })
})
