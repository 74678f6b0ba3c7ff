import { expect, test } from 'vitest'
import type {
  EventId,
  GiftCardId,
  OrderLineId,
  PriceZoneId,
  PrintJobId,
  TicketId,
  TillId,
  UserId,
  VoucherId,
} from '../../src/domain/ids.ts'
import {
  type BoxOffice,
  batchOf,
  boxOffice,
  chainHead,
  done,
  entry,
  eventRow,
  guardOf,
  insert,
  now,
  type SaleBatch,
  sale,
  sold,
  sqlOf,
} from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'

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
      sqlOf('UPDATE shift SET closed_at = ?, counted_amount = 0, z_number = ? WHERE id = ?', now, z, id)
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
      sqlOf('UPDATE shift SET closed_at = ?, counted_amount = 0, z_number = 1 WHERE id = ?', at, place.shift),
    ]
    expect(await guardOf(store(), close(now + 1))).toBe('E_BASKET_OPEN')
    expect(await guardOf(store(), close(now + 900_000))).toBe('committed')
  })

  test('T22 cash moves only in an open shift, and is corrected by a new entry', async () => {
    const place = await boxOffice(store())
    const move = (id: string) =>
      insert('cash_operation', {
        id: `${place.tag}${id}`,
        shift_id: place.shift,
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
      sqlOf('UPDATE shift SET closed_at = ?, counted_amount = 0, z_number = 1 WHERE id = ?', now, place.shift),
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

  test('F22 E_AREA_FULL a standing area sells no more places than it has', async () => {
    const place = await boxOffice(store())
    const area = `are_${place.tag}`
    await done(store(), [
      insert('standing_area', {
        id: area,
        event_id: place.event,
        zone_id: place.zone,
        name: 'Floor',
        capacity: 2,
        taken: 0,
      }),
    ])
    await done(store(), batchOf(await standing(place, area, 2)))
    expect(await guardOf(store(), batchOf(await standing(place, area, 1)))).toBe('E_AREA_FULL')
    expect(await guardOf(store(), [sqlOf('UPDATE standing_area SET capacity = 1 WHERE id = ?', area)])).toBe(
      'CHECK:standing_area_taken',
    )
    const elsewhere = await boxOffice(store())
    expect(await guardOf(store(), batchOf(await standing(elsewhere, area, 1)))).toBe('E_AREA')
  })

  /** A sale of standing places instead of seats. */
  async function standing(place: BoxOffice, area: string, count: number): Promise<SaleBatch> {
    const batch = await sale(
      store(),
      place,
      Array.from({ length: count }, (_, index) => index),
    )
    const changed = { seat_id: null, standing_area_id: area }
    const lines = batch.lines.map((_, index) =>
      insert('order_line', {
        ...{
          id: `${batch.orderId}l${index}` as OrderLineId,
          order_id: batch.orderId,
          event_id: place.event,
          seat_id: null,
          zone_id: place.zone,
        },
        ...{
          tariff_id: place.tariff,
          kind: 'standing',
          description: '',
          amount: 1500,
          tax_amount: 0,
          tax_rate_basis_points: 0,
        },
      }),
    )
    const tickets = batch.tickets.map((_, index) =>
      insert('ticket', {
        ...{
          id: `${batch.orderId}t${index}` as TicketId,
          order_id: batch.orderId,
          line_id: `${batch.orderId}l${index}` as OrderLineId,
        },
        ...{ event_id: place.event, code: `${batch.orderId}c${index}`, amount: 1500, voided_by: null, ...changed },
      }),
    )
    const nothing = sqlOf('SELECT 1')
    return { ...batch, hold: nothing, claims: nothing, lines, tickets }
  }

  test('E26 E_VOUCHER_USED_UP a voucher is used as often as it says, and only while it is valid', async () => {
    const place = await boxOffice(store())
    const voucher = (id: string, maxUses: number, validTo: number | null) =>
      insert('voucher', {
        ...{
          id: `vou_${place.tag}${id}` as VoucherId,
          organiser_id: place.organiser,
          code: `${place.tag}${id}`,
          effect: 'none',
          value: 0,
        },
        ...{ max_uses: maxUses, valid_from: null, valid_to: validTo, refusal_text: '', conditions: '{}' },
      })
    await done(store(), [voucher('one', 1, null), voucher('many', 0, null), voucher('old', 0, now - 1)])
    const use = async (seat: number, id: string) => {
      const batch = await sale(store(), place, [seat])
      const used = insert('voucher_use', { voucher_id: `vou_${place.tag}${id}` as VoucherId, order_id: batch.orderId })
      return guardOf(store(), [...batchOf(batch).slice(0, -1), used, batch.seal])
    }
    expect(await use(0, 'one')).toBe('committed')
    expect(await use(1, 'one')).toBe('E_VOUCHER_USED_UP')
    expect(await use(1, 'many')).toBe('committed')
    expect(await use(2, 'many')).toBe('committed')
    expect(await use(3, 'old')).toBe('E_VOUCHER_DATE')
  })

  test('F30 E_GIFT_CARD_SHORT a gift card pays what is on it, and its balance is what its entries say', async () => {
    const place = await boxOffice(store())
    const card = `gft_${place.tag}` as GiftCardId
    const move = (batch: SaleBatch, amount: number, isPayment: 0 | 1) =>
      insert('gift_card_entry', { gift_card_id: card, order_id: batch.orderId, amount, is_payment: isPayment })
    const withEntry = (batch: SaleBatch, amount: number, isPayment: 0 | 1) => [
      ...batchOf(batch).slice(0, -1),
      move(batch, amount, isPayment),
      batch.seal,
    ]
    await done(store(), [insert('gift_card', { id: card, code: place.tag, currency: 'EUR', balance: 0 })])
    expect(await guardOf(store(), [sqlOf('UPDATE gift_card SET balance = 9000 WHERE id = ?', card)])).toBe(
      'E_GIFT_CARD',
    )
    await done(store(), withEntry(await sale(store(), place, [0]), 2000, 0))
    const pays = { payment: { tender: 'gift-card' as const } }
    expect(await guardOf(store(), batchOf(await sale(store(), place, [1], pays)))).toBe('E_UNBALANCED')
    expect(await guardOf(store(), withEntry(await sale(store(), place, [1], pays), -1000, 1))).toBe('E_UNBALANCED')
    await done(store(), withEntry(await sale(store(), place, [1], pays), -1500, 1))
    expect(await guardOf(store(), withEntry(await sale(store(), place, [2], pays), -1500, 1))).toBe('E_GIFT_CARD_SHORT')
    const balance = await store().db.selectFrom('gift_card').select('balance').where('id', '=', card).executeTakeFirst()
    expect(balance).toEqual({ balance: 500 })
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
