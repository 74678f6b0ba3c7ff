import { expect, test } from 'vitest'
import type { CashOperationId, EventId, PriceZoneId, PrintJobId, TillId, UserId } from '../../src/domain/ids.ts'
import { boxOffice, done, eventRow, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { chainHead, entry, sale, sold } from './sale-batch.ts'

describeStores('the guards around a sale', (store) => {
  test('F12 E_CHAIN an entry follows the last one of its till: its number and its hash', async () => {
    const place = await boxOffice(store())
    const zero = '0'.repeat(64)
    const add = (seq: number, prev: string, till: TillId = place.till) =>
      entry(till, seq, prev, place.cashier, 'note', 'x')
    expect(await guardOf(store(), [add(2, zero)])).toBe('E_CHAIN')
    expect(await guardOf(store(), [add(1, '1'.repeat(64))])).toBe('E_CHAIN')
    await done(store(), [add(1, zero)])
    expect(await guardOf(store(), [add(1, zero)])).toBe('E_CHAIN')
    expect(await guardOf(store(), [add(3, zero)])).toBe('E_CHAIN')
    const head = await chainHead(store(), place.till)
    await done(store(), [add(2, head.hash), add(1, zero, place.otherTill)])
  })

  test('an entry has JSON for a body and 64 hexadecimal digits for a hash', async () => {
    const place = await boxOffice(store())
    const add = (body: string, hash: string) =>
      insert('journal', {
        till_id: place.till,
        seq: 1,
        at: now,
        user_id: place.cashier,
        kind: 'x',
        subject: 'x',
        body,
        prev: '0'.repeat(64),
        hash,
      })
    expect(await guardOf(store(), [add('{', 'a'.repeat(64))])).toBe('CHECK:journal_body')
    expect(await guardOf(store(), [add('{}', 'G'.repeat(64))])).toBe('CHECK:journal_hash')
  })

  test('E24 E_EVENT_STATUS cancelled is reached from closed sale alone and is final', async () => {
    const place = await boxOffice(store())
    const become = (status: string) => [sqlOf('UPDATE event SET status = ? WHERE id = ?', status, place.event)]
    expect(await guardOf(store(), become('cancelled'))).toBe('E_EVENT_STATUS')
    expect(await guardOf(store(), become('upcoming'))).toBe('E_EVENT_STATUS')
    await done(store(), become('closed-sale'))
    await done(store(), become('cancelled'))
    for (const status of ['upcoming', 'on-sale', 'closed-sale'])
      expect(await guardOf(store(), become(status))).toBe('E_EVENT_STATUS')
    const born = insert('event', { ...eventRow(place, 'cancelled'), id: `evt_${place.tag}c` as EventId })
    expect(await guardOf(store(), [born])).toBe('E_EVENT_STATUS')
  })

  test('E24 E_EVENT_SOLD a sold event is edited only with its sale stopped, and never moves to another hall (Y23)', async () => {
    const [place, elsewhere] = [await boxOffice(store()), await boxOffice(store())]
    const change = (what: string, value: unknown) => [
      sqlOf(`UPDATE event SET ${what} = ? WHERE id = ?`, value, place.event),
    ]
    await done(store(), change('title', 'Before'))
    await sold(store(), place, [0])
    expect(await guardOf(store(), change('title', 'After'))).toBe('E_EVENT_SOLD')
    expect(await guardOf(store(), change('starts_at', now))).toBe('E_EVENT_SOLD')
    await done(store(), change('status', 'closed-sale'))
    await done(store(), change('starts_at', now + 5))
    expect(await guardOf(store(), change('hall_id', elsewhere.hall))).toBe('E_EVENT_SOLD')
    expect(await guardOf(store(), change('currency', 'USD'))).toBe('E_EVENT_SOLD')
  })

  test('seats of a hall with events stay, and keep their place', async () => {
    const place = await boxOffice(store())
    expect(await guardOf(store(), [sqlOf('DELETE FROM seat WHERE id = ?', place.seats[3])])).toBe('E_FROZEN')
    expect(await guardOf(store(), [sqlOf('UPDATE seat SET position = 99 WHERE id = ?', place.seats[3])])).toBe(
      'E_FROZEN',
    )
    const stray = `INSERT INTO seat SELECT 'other.99', hall_id, 99, guid, section, row_name, number, kind, category, 0, 0 FROM seat WHERE id = ?`
    expect(await guardOf(store(), [sqlOf(stray, place.seats[3])])).toBe('CHECK:seat_id')
  })

  test('F01 F06 one open shift a till, closed once, with the next Z number', async () => {
    const place = await boxOffice(store())
    const open = (id: string) =>
      sqlOf(
        'INSERT INTO shift (id, till_id, user_id, opened_at, float_amount) VALUES (?, ?, ?, 1, 0)',
        `${place.tag}${id}`,
        place.till,
        place.cashier,
      )
    const close = (id: string, z: number) =>
      sqlOf(
        'UPDATE shift SET closed_at = ?, counted_amount = 0, expected_amount = 0, z_number = ? WHERE id = ?',
        now,
        z,
        id,
      )
    expect(await guardOf(store(), [open('b')])).toBe('UNIQUE:shift.till_id')
    expect(await guardOf(store(), [close(place.shift, 2)])).toBe('E_Z_NUMBER')
    await done(store(), [close(place.shift, 1), open('b')])
    expect(await guardOf(store(), [close(place.shift, 2)])).toBe('E_FROZEN')
    expect(await guardOf(store(), [sqlOf('DELETE FROM shift WHERE id = ?', place.shift)])).toBe('E_APPEND_ONLY')
    await done(store(), [close(`${place.tag}b`, 2)])
  })

  test('F07 E_BASKET_OPEN a shift is not closed over a basket that still holds seats', async () => {
    const place = await boxOffice(store())
    const { basket, hold } = await sale(store(), place, [0])
    await done(store(), [basket, hold])
    const close = (at: number) => [
      sqlOf(
        'UPDATE shift SET closed_at = ?, counted_amount = 0, expected_amount = 0, z_number = 1 WHERE id = ?',
        at,
        place.shift,
      ),
    ]
    expect(await guardOf(store(), close(now + 1))).toBe('E_BASKET_OPEN')
    expect(await guardOf(store(), close(now + 900_000))).toBe('committed')
  })

  test('T22 cash moves only in an open shift, and is corrected by a new entry', async () => {
    const place = await boxOffice(store())
    const move = (id: string) =>
      insert('cash_operation', {
        id: `${place.tag}${id}` as CashOperationId,
        shift_id: place.shift,
        user_id: place.supervisor,
        kind: 'credit',
        amount: 500,
        comment: 'change',
        corrects: null,
        created_at: now,
      })
    await done(store(), [move('a')])
    expect(await guardOf(store(), [sqlOf('UPDATE cash_operation SET amount = 1 WHERE id = ?', `${place.tag}a`)])).toBe(
      'E_APPEND_ONLY',
    )
    await done(store(), [
      sqlOf(
        'UPDATE shift SET closed_at = ?, counted_amount = 0, expected_amount = 500, z_number = 1 WHERE id = ?',
        now,
        place.shift,
      ),
    ])
    expect(await guardOf(store(), [move('b')])).toBe('E_SHIFT_CLOSED')
  })

  test('P08 P09 E_FORBIDDEN a cashier makes no users, a supervisor no admins', async () => {
    const place = await boxOffice(store())
    const user = (by: UserId, role: 'cashier' | 'supervisor' | 'admin') => [
      insert('user', {
        ...{
          id: `usr_${place.tag}${by}${role}` as UserId,
          email: `${by}.${role}@${place.tag}.example`,
          name: '',
          role,
          password_hash: null,
        },
        ...{ pin_hash: null, failed_count: 0, locked_until: null, is_active: 1 as const, created_by: by },
      }),
    ]
    expect(await guardOf(store(), user(place.cashier, 'cashier'))).toBe('E_FORBIDDEN')
    expect(await guardOf(store(), user(place.supervisor, 'admin'))).toBe('E_FORBIDDEN')
    expect(await guardOf(store(), user(place.supervisor, 'supervisor'))).toBe('committed')
    expect(await guardOf(store(), user(place.admin, 'admin'))).toBe('committed')
    const again = user(place.admin, 'cashier').map(({ sql, parameters }) => ({
      sql,
      parameters: parameters.map((value) =>
        String(value).endsWith('.example') ? `CASHIER@${place.tag}.EXAMPLE` : value,
      ),
    }))
    expect(await guardOf(store(), again)).toBe('UNIQUE:user.email')
  })

  test('F43 the document of a print job never changes, its state does', async () => {
    const place = await boxOffice(store())
    const id = `job_${place.tag}` as PrintJobId
    await done(store(), [
      insert('print_job', {
        ...{ id, till_id: place.till, order_id: null, role: 'ticket', document: '{}', state: 'queued', problem: null },
        ...{ attempts: 0, created_at: now, updated_at: now },
      }),
    ])
    await done(store(), [
      sqlOf("UPDATE print_job SET state = 'failed', attempts = 1, problem = 'paper' WHERE id = ?", id),
    ])
    expect(await guardOf(store(), [sqlOf("UPDATE print_job SET document = '[]' WHERE id = ?", id)])).toBe('E_FROZEN')
  })

  test('a price belongs to a zone and a tariff that exist', async () => {
    const place = await boxOffice(store())
    const price = insert('price', { zone_id: 'zon_none' as PriceZoneId, tariff_id: place.tariff, amount: 1 })
    expect(await guardOf(store(), [price])).toBe('FOREIGN KEY')
    const negative = sqlOf('UPDATE price SET amount = -1 WHERE zone_id = ?', place.zone)
    expect(await guardOf(store(), [negative])).toBe('CHECK:price_amount')
  })

  test('a bug in the SQL is no guard: it is thrown', async () => {
    await expect(store().commit([sqlOf('INSERT INTO nowhere VALUES (1)')])).rejects.toThrow('nowhere')
    await expect(store().commit([sqlOf("INSERT INTO venue (id, name) VALUES ('v', 'n')")])).rejects.toThrow('NOT NULL')
  })
})
