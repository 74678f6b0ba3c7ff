import { expect, test } from 'vitest'
import { claimsOfEvent } from '../../db/claims.ts'
import type { ApprovalId, UserId } from '../../src/domain/ids.ts'
import { boxOffice, done, eventRow, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { linesOf, type RefundFacts, refund, ticketsOf } from './refund-batch.ts'
import { batchOf, sale, sold } from './sale-batch.ts'

describeStores('a refund and its guards', (store) => {
  test('Y19 a partial refund voids its tickets and frees their seats, which sell again', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0, 1])
    await done(store(), await refund(store(), place, first, 1))
    const claims = await claimsOfEvent(store(), place.event)
    expect(claims.map(({ seat, state }) => [seat, state])).toEqual([
      [1, 'sold'],
      [0, 'free'],
    ])
    await sold(store(), place, [0])
    const tickets = await store()
      .db.selectFrom('ticket')
      .select('voided_by')
      .where('event_id', '=', place.event)
      .execute()
    expect(tickets.filter(({ voided_by }) => voided_by === null)).toHaveLength(2)
  })

  test('F36 E_OVER_REFUND no more is paid back than was paid', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0])
    expect(await guardOf(store(), await refund(store(), place, first, 1, { amount: -1501 }))).toBe('E_OVER_REFUND')
    await done(store(), await refund(store(), place, first, 1))
    expect(await guardOf(store(), await refund(store(), place, first, 1))).toBe('E_OVER_REFUND')
  })

  test('E_UNBALANCED what is paid back equals the tickets that become void', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0, 1])
    expect(await guardOf(store(), await refund(store(), place, first, 1, { payment: -1000 }))).toBe('E_UNBALANCED')
    expect(await guardOf(store(), await refund(store(), place, first, 1, { amount: -3000 }))).toBe('E_UNBALANCED')
    const keepsTicket = (await refund(store(), place, first, 1)).filter(({ sql }) => !sql.startsWith('UPDATE ticket'))
    expect(await guardOf(store(), keepsTicket)).toBe('E_UNBALANCED')
  })

  test('E_FROZEN a ticket is voided only by an unsealed refund of its own order, and once', async () => {
    const place = await boxOffice(store())
    const [first, second] = [await sold(store(), place, [0]), await sold(store(), place, [1])]
    const foreign = await ticketsOf(store(), second.orderId)
    const crossed = (await refund(store(), place, first, 1)).map((each) =>
      each.sql.startsWith('UPDATE ticket') ? { ...each, parameters: [each.parameters[0], foreign[0]] } : each,
    )
    expect(await guardOf(store(), crossed)).toBe('E_FROZEN')
    await done(store(), await refund(store(), place, first, 1))
    const [ticket] = await ticketsOf(store(), first.orderId)
    expect(await guardOf(store(), [sqlOf('UPDATE ticket SET voided_by = NULL WHERE id = ?', ticket)])).toBe('E_FROZEN')
    const sealedRefund = await store()
      .db.selectFrom('orders')
      .select('id')
      .where('refund_of', '=', first.orderId)
      .executeTakeFirstOrThrow()
    expect(
      await guardOf(store(), [sqlOf('UPDATE ticket SET voided_by = ? WHERE id = ?', sealedRefund.id, foreign[0])]),
    ).toBe('E_FROZEN')
  })

  test('T15 A1 E_FORBIDDEN a cashier refunds nothing unless someone who may approves it (F41)', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0])
    const alone = { order: { user_id: place.cashier } }
    expect(await guardOf(store(), await refund(store(), place, first, 1, alone))).toBe('E_FORBIDDEN')
    const approved = { order: { user_id: place.cashier, approved_by: place.supervisor } }
    const batch = await refund(store(), place, first, 1, approved)
    // A name alone is no approval.
    expect(await guardOf(store(), batch)).toBe('E_APPROVAL')
    const approval = (approver: UserId) =>
      insert('approval', {
        ...{ id: `apr_${place.tag}` as ApprovalId, till_id: place.till, requester_id: place.cashier },
        ...{ approver_id: approver, permission: 'refund', created_at: now, expires_at: now + 120_000, used_seq: null },
      })
    expect(await guardOf(store(), [approval(place.cashier)])).toBe('E_FORBIDDEN')
    await done(store(), [approval(place.supervisor)])
    expect(await guardOf(store(), batch)).toBe('committed')
  })

  test('T16 E_FORBIDDEN a sale of another till is refunded by an admin only', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0])
    const elsewhere = { till_id: place.otherTill, shift_id: place.otherShift }
    expect(await guardOf(store(), await refund(store(), place, first, 1, { order: elsewhere }))).toBe('E_FORBIDDEN')
    const byAdmin = { order: { ...elsewhere, user_id: place.admin } }
    expect(await guardOf(store(), await refund(store(), place, first, 1, byAdmin))).toBe('committed')
  })

  test('E_REFUND_OF a refund reverses a sale of its currency, not a refund', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0])
    expect(await guardOf(store(), await refund(store(), place, first, 1, { order: { currency: 'USD' } }))).toBe(
      'E_REFUND_OF',
    )
    await done(store(), await refund(store(), place, first, 1))
    const [back] = await store().db.selectFrom('orders').select('id').where('refund_of', '=', first.orderId).execute()
    const twice = await refund(store(), place, first, 1, { order: { refund_of: back?.id ?? null } })
    expect(await guardOf(store(), twice)).toBe('E_REFUND_OF')
  })

  test('F36 E_REVERSES a line takes back a line of the refunded sale, the same seat at the same rate, and sales take back nothing', async () => {
    const place = await boxOffice(store())
    const [first, second] = [await sold(store(), place, [0]), await sold(store(), place, [1])]
    const foreign = (await linesOf(store(), await ticketsOf(store(), second.orderId)))[0]?.id ?? null
    const attacks: NonNullable<RefundFacts['line']>[] = [
      { reverses: null },
      { reverses: foreign },
      { seat_id: place.seats[1] ?? null },
      { tax_rate_basis_points: 0, tax_amount: 0 },
      { kind: 'fee' },
    ]
    for (const line of attacks)
      expect(await guardOf(store(), await refund(store(), place, first, 1, { line }))).toBe('E_REVERSES')
    const third = await sale(store(), place, [2])
    const [line] = await linesOf(store(), await ticketsOf(store(), first.orderId))
    third.lines = third.lines.map((each) => ({
      sql: each.sql.replace('tax_rate_basis_points)', 'tax_rate_basis_points, reverses)').replace(/\)$/, ', ?)'),
      parameters: [...each.parameters, line?.id],
    }))
    expect(await guardOf(store(), batchOf(third))).toBe('E_REVERSES')
  })

  test('F36 E_OVER_REFUND a line of two is not paid back twice while the other is left', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0, 1])
    await done(store(), await refund(store(), place, first, 1))
    expect(await guardOf(store(), await refund(store(), place, first, 1))).toBe('E_OVER_REFUND')
    expect(
      await guardOf(store(), await refund(store(), place, first, 1, { amount: -2000, line: { amount: -2000 } })),
    ).toBe('E_OVER_REFUND')
  })

  test('E_FROZEN a ticket does not become void without its own line', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0, 1])
    const [one, other] = await ticketsOf(store(), first.orderId)
    const crossed = (await refund(store(), place, first, 1)).map((each) =>
      each.sql.startsWith('UPDATE ticket') ? { ...each, parameters: [each.parameters[0], other] } : each,
    )
    expect(one).not.toBe(other)
    expect(await guardOf(store(), crossed)).toBe('E_FROZEN')
  })

  test('F37 E_TENDER cash does not come back for what a card paid', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0, 1], { payment: { tender: 'card' } })
    expect(await guardOf(store(), await refund(store(), place, first, 1))).toBe('E_TENDER')
    await done(store(), await refund(store(), place, first, 1, { tender: 'card' }))
  })

  test('A15 CHECK:orders_reason nothing is paid back without a reason', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0])
    for (const reason of [null, '', '  '])
      expect(await guardOf(store(), await refund(store(), place, first, 1, { order: { reason } }))).toBe(
        'CHECK:orders_reason',
      )
  })

  test('E_EVENT_STARTED from its start on only who may refund late pays an event back, a cancelled one everybody', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0, 1])
    const late = { created_at: eventRow(place, 'on-sale').starts_at }
    expect(await guardOf(store(), await refund(store(), place, first, 1, { order: late }))).toBe('E_EVENT_STARTED')
    await done(store(), await refund(store(), place, first, 1, { order: { ...late, user_id: place.admin } }))
    for (const status of ['closed-sale', 'cancelled'])
      await done(store(), [sqlOf('UPDATE event SET status = ? WHERE id = ?', status, place.event)])
    const [, second] = await ticketsOf(store(), first.orderId)
    if (second === undefined) throw new Error('the sale has two tickets')
    await done(store(), await refund(store(), place, first, 1, { order: late, tickets: [second] }))
  })
})
