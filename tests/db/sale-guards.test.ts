import { expect, test } from 'vitest'
import { boxOffice, done, guardOf, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, entry, sale, sold } from './sale-batch.ts'

describeStores('a sale and its guards', (store) => {
  test('a whole sale commits, and says how many rows each statement touched', async () => {
    const place = await boxOffice(store())
    const outcome = await done(store(), batchOf(await sale(store(), place, [0, 1])))
    expect(outcome.changes).toEqual([1, 2, 1, 1, 1, 2, 1, 1, 1, 1, 1])
    const tickets = await store()
      .db.selectFrom('ticket')
      .select('seat_id')
      .where('event_id', '=', place.event)
      .execute()
    expect(tickets.map(({ seat_id }) => seat_id).toSorted()).toEqual([place.seats[0], place.seats[1]])
  })

  test('E_SOLD a sold seat is neither held nor sold again, by no way around', async () => {
    const place = await boxOffice(store())
    await sold(store(), place, [0])
    const again = await sale(store(), place, [0], { till: 'otherTill' })
    expect(await guardOf(store(), batchOf(again))).toBe('E_DUPLICATE_TICKET')
    const claim = `WHERE event_id = '${place.event}' AND seat_id = '${place.seats[0]}'`
    expect(await guardOf(store(), [sqlOf(`UPDATE seat_claim SET state = 'blocked', order_id = NULL ${claim}`)])).toBe(
      'E_SOLD',
    )
    expect(await guardOf(store(), [sqlOf(`UPDATE seat_claim SET state = 'free', order_id = NULL ${claim}`)])).toBe(
      'E_SOLD',
    )
    expect(
      await guardOf(store(), [
        sqlOf(`UPDATE seat_claim SET state = 'free', order_id = NULL, version = version + 9 ${claim}`),
      ]),
    ).toBe('E_SOLD')
    expect(await guardOf(store(), [sqlOf(`DELETE FROM seat_claim ${claim}`)])).toBe('E_APPEND_ONLY')
  })

  test('where the trigger is not asked, the unique index stops a second ticket for a seat', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0, 1])
    const twice = sqlOf(
      `INSERT INTO ticket (id, order_id, line_id, event_id, seat_id, code, amount)
       SELECT id || 'b', order_id, (SELECT id FROM order_line l WHERE l.order_id = t.order_id AND l.id <> t.line_id),
         event_id, seat_id, code || 'b', amount FROM ticket t WHERE order_id = ?`,
      batch.orderId,
    )
    const { basket, hold, order, lines, claims } = batch
    const unguarded = [
      sqlOf('DROP TRIGGER ticket_may'),
      basket,
      hold,
      order,
      ...lines,
      claims,
      ...batch.tickets.slice(0, 1),
    ]
    // The batch fails, so the trigger is back at its end.
    expect(await guardOf(store(), [...unguarded, twice])).toBe('UNIQUE:ticket.event_id, ticket.seat_id')
    expect(await guardOf(store(), batchOf(batch))).toBe('committed')
  })

  test('E_NO_CLAIM a ticket needs the claim of its own order', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0])
    expect(
      await guardOf(
        store(),
        batchOf(batch).filter((statement) => statement !== batch.claims),
      ),
    ).toBe('E_NO_CLAIM')
  })

  test('E_LINE a ticket needs its line, with the same seat and amount', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0])
    batch.tickets = batch.tickets.map(({ sql, parameters }) => ({
      sql,
      parameters: parameters.map((v) => (v === 1500 ? 1400 : v)),
    }))
    expect(await guardOf(store(), batchOf(batch))).toBe('E_LINE')
  })

  test.each([
    ['less', 1400],
    ['more', 1600],
  ])('E_UNBALANCED a payment of %s than the total cannot be sealed (F28)', async (_, amount) => {
    const place = await boxOffice(store())
    expect(
      await guardOf(store(), batchOf(await sale(store(), place, [0], { payment: { amount, given: amount } }))),
    ).toBe('E_UNBALANCED')
  })

  test('E_UNBALANCED lines and tickets must add up to the total', async () => {
    const place = await boxOffice(store())
    const total = { order: { total: 4500 }, payment: { amount: 4500, given: 4500 } }
    expect(await guardOf(store(), batchOf(await sale(store(), place, [0, 1], total)))).toBe('E_UNBALANCED')
    const noTicket = await sale(store(), place, [2])
    expect(
      await guardOf(
        store(),
        batchOf(noTicket).filter((statement) => !noTicket.tickets.includes(statement)),
      ),
    ).toBe('E_UNBALANCED')
    const noLines = await sale(store(), place, [], {
      order: { total: 0, user_id: place.supervisor, note: 'the press' },
      payment: { tender: 'complimentary', amount: 0, given: 0 },
    })
    expect(await guardOf(store(), batchOf(noLines))).toBe('E_UNBALANCED')
  })

  test('an order without its seal cannot be committed', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0])
    expect(
      await guardOf(
        store(),
        batchOf(batch).filter((statement) => statement !== batch.seal),
      ),
    ).toBe('FOREIGN KEY')
    expect(await store().db.selectFrom('orders').select('id').where('id', '=', batch.orderId).execute()).toEqual([])
  })

  test('E_NO_JOURNAL the seal needs the journal entry of the same kind, key and till (F11)', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0])
    const other = entry(place.till, 1, '0'.repeat(64), place.cashier, 'sale', 'another key')
    expect(await guardOf(store(), batchOf({ ...batch, journal: other }))).toBe('E_NO_JOURNAL')
    expect(
      await guardOf(
        store(),
        batchOf(batch).filter((statement) => statement !== batch.journal),
      ),
    ).toBe('E_NO_JOURNAL')
  })

  test('E_SEALED nothing is added to a sealed order', async () => {
    const place = await boxOffice(store())
    const batch = await sold(store(), place, [0])
    const later = await sale(store(), place, [1])
    const moved = (statement: { sql: string; parameters: readonly unknown[] }) => ({
      sql: statement.sql,
      parameters: statement.parameters.map((value) => (value === later.orderId ? batch.orderId : value)),
    })
    expect(await guardOf(store(), [...later.lines.map(moved)])).toBe('E_SEALED')
    expect(await guardOf(store(), [moved(later.payment)])).toBe('E_SEALED')
    expect(await guardOf(store(), [later.basket, later.hold, moved(later.claims)])).toBe('E_SEALED')
    expect(await guardOf(store(), [...later.tickets.map(moved)])).toBe('E_SEALED')
    expect(await guardOf(store(), [batch.seal])).toBe('E_SEALED')
  })

  test('F13 E_DUPLICATE_KEY the same key sells once', async () => {
    const place = await boxOffice(store())
    const first = await sold(store(), place, [0])
    expect(await guardOf(store(), batchOf(await sale(store(), place, [1], { order: { key: first.key } })))).toBe(
      'E_DUPLICATE_KEY',
    )
    expect(await guardOf(store(), batchOf(await sale(store(), place, [1], { payment: { key: first.key } })))).toBe(
      'E_DUPLICATE_PAYMENT',
    )
  })

  test('F44 E_RECEIPT_NUMBER receipt numbers of a till have no gap and no repetition', async () => {
    const place = await boxOffice(store())
    await sold(store(), place, [0])
    expect(await guardOf(store(), batchOf(await sale(store(), place, [1], { order: { receipt_number: 3 } })))).toBe(
      'E_RECEIPT_NUMBER',
    )
    expect(await guardOf(store(), batchOf(await sale(store(), place, [1], { order: { receipt_number: 1 } })))).toBe(
      'E_RECEIPT_NUMBER',
    )
    await sold(store(), place, [1], { order: { receipt_number: 2 } })
    await sold(store(), place, [2], { order: { receipt_number: 1 }, till: 'otherTill' })
  })

  test('P02 E_NOT_LINKED an outlet sells only the events linked to it', async () => {
    const place = await boxOffice(store())
    await done(store(), [sqlOf('DELETE FROM outlet_event WHERE event_id = ?', place.event)])
    expect(await guardOf(store(), batchOf(await sale(store(), place, [0])))).toBe('E_NOT_LINKED')
  })

  test('E_CURRENCY an event is not sold in another currency', async () => {
    const place = await boxOffice(store())
    expect(await guardOf(store(), batchOf(await sale(store(), place, [0], { order: { currency: 'BGN' } })))).toBe(
      'E_CURRENCY',
    )
  })

  test('A1 E_FORBIDDEN who may not sell, sells nothing; nor who has left', async () => {
    const place = await boxOffice(store())
    await done(store(), [
      sqlOf('UPDATE user SET is_active = 0, changed_by = ? WHERE id = ?', place.admin, place.cashier),
    ])
    expect(await guardOf(store(), batchOf(await sale(store(), place, [0])))).toBe('E_FORBIDDEN')
  })

  test('A2 nobody approves himself', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0], { order: { approved_by: place.cashier } })
    expect(await guardOf(store(), batchOf(batch))).toBe('CHECK:orders_approved_by')
  })

  test('E_SHIFT_CLOSED a closed shift sells nothing, nor does the shift of another till', async () => {
    const place = await boxOffice(store())
    expect(
      await guardOf(store(), batchOf(await sale(store(), place, [0], { order: { shift_id: place.otherShift } }))),
    ).toBe('E_SHIFT_CLOSED')
    await done(store(), [
      sqlOf(
        'UPDATE shift SET closed_at = ?, counted_amount = 0, expected_amount = (SELECT expected FROM shift_cash WHERE shift_id = shift.id), z_number = 1 WHERE id = ?',
        1_800_000_000_001,
        place.shift,
      ),
    ])
    expect(await guardOf(store(), batchOf(await sale(store(), place, [0])))).toBe('E_SHIFT_CLOSED')
  })

  test('F11 E_APPEND_ONLY orders, lines, payments, tickets, seals and the journal are never changed nor deleted', async () => {
    const place = await boxOffice(store())
    const batch = await sold(store(), place, [0])
    for (const [table, change, where] of [
      ['orders', 'note = note', 'id'],
      ['order_line', 'description = description', 'order_id'],
      ['payment', 'amount = amount', 'order_id'],
      ['seal', 'seq = seq', 'order_id'],
    ] as const) {
      expect(await guardOf(store(), [sqlOf(`UPDATE ${table} SET ${change} WHERE ${where} = ?`, batch.orderId)])).toBe(
        'E_APPEND_ONLY',
      )
      expect(await guardOf(store(), [sqlOf(`DELETE FROM ${table} WHERE ${where} = ?`, batch.orderId)])).toBe(
        'E_APPEND_ONLY',
      )
    }
    expect(await guardOf(store(), [sqlOf('UPDATE ticket SET amount = 1 WHERE order_id = ?', batch.orderId)])).toBe(
      'E_FROZEN',
    )
    expect(await guardOf(store(), [sqlOf('DELETE FROM ticket WHERE order_id = ?', batch.orderId)])).toBe(
      'E_APPEND_ONLY',
    )
    expect(await guardOf(store(), [sqlOf("UPDATE journal SET body = '[]' WHERE till_id = ?", place.till)])).toBe(
      'E_APPEND_ONLY',
    )
    expect(await guardOf(store(), [sqlOf('DELETE FROM journal WHERE till_id = ?', place.till)])).toBe('E_APPEND_ONLY')
  })

  test.each(['REPLACE INTO', 'INSERT OR REPLACE INTO', 'WITH x AS (SELECT 1) insert  or\nreplace into'])(
    '%s is refused before it is run: it goes past the guards',
    async (verb) => {
      await expect(store().commit([sqlOf(`${verb} must (ok, code) VALUES (1, 'a')`)])).rejects.toThrow('REPLACE')
    },
  )
})
