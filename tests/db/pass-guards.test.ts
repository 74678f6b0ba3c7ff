import { expect, test } from 'vitest'
import { insertPass, insertPassVoucher, putPassKind } from '../../db/passes.ts'
import type { OrderId, OrderLineId, PassId, PassKindId, PaymentId, UserId, VoucherId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, chainHead, entry, type SaleBatch, sale } from './sale-batch.ts'

const dayMs = 86_400_000
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

describeStores('the guards of passes that cover seats', (store) => {
  const kindId = (place: BoxOffice) => `pki_${place.tag}` as PassKindId
  const passId = (place: BoxOffice, name: string) => `pas_${place.tag}${name}` as PassId
  const codeOf = (place: BoxOffice, name: string) => `P${place.tag}${name}`.padEnd(20, '2').slice(0, 20)
  const voucherId = (place: BoxOffice, name: string) => `vou_${place.tag}${name}` as VoucherId

  /** A kind of passes for so many sessions, and what sells one of them with a seat. */
  async function kindOf(place: BoxOffice, sessions: number, days = { validFrom: '', validTo: '' }) {
    const kind = { id: kindId(place), name: place.tag, nameKey: place.tag, currency: 'EUR', taxRateBasisPoints: 0 }
    const prices = [{ tariffId: place.tariff, amount: 9000 }]
    const row = { ...kind, ...days, sessions, isOnSale: true, prices }
    await done(store(), putPassKind(row, place.organiser, place.admin))
    return row
  }

  async function passSale(
    place: BoxOffice,
    name: string,
    seat: number,
    kind: Awaited<ReturnType<typeof kindOf>>,
    changes: { sessions?: number } = {},
  ) {
    const batch = await sale(store(), place, [seat], {
      order: { total: 10_500 },
      payment: { amount: 10_500, given: 10_500 },
    })
    const { validFrom, validTo, sessions } = kind
    const person = { firstName: 'Ana', lastName: '', personId: '', validFrom, validTo, sessions, ...changes }
    const id = passId(place, name)
    return {
      batch,
      id,
      pass: insertPass({ id, code: codeOf(place, name), kindId: kind.id, tariffId: place.tariff, ...person }),
      line: insert('order_line', {
        ...{ id: `lin_p${batch.orderId}` as OrderLineId, order_id: batch.orderId, event_id: null, seat_id: null },
        ...{ zone_id: null, tariff_id: null, pass_id: id, kind: 'pass', description: '', amount: 9000, tax_amount: 0 },
        ...{ tax_rate_basis_points: 0 },
      }),
      cover: insertPassVoucher(id, batch.orderId),
    }
  }

  type PassSale = Awaited<ReturnType<typeof passSale>>
  const statementsOf = ({ batch, pass, line, cover }: PassSale) => [
    ...[...batchOf(batch).slice(0, -1), pass, line, cover],
    batch.seal,
  ]

  async function sold(place: BoxOffice, name: string, seat: number, kind: Awaited<ReturnType<typeof kindOf>>) {
    const made = await passSale(place, name, seat, kind)
    await done(store(), statementsOf(made))
    return made
  }

  /** Sells one seat on the pass and says which guard stopped it. */
  async function use(place: BoxOffice, seat: number, name: string, batch?: SaleBatch): Promise<string> {
    const of = batch ?? (await sale(store(), place, [seat]))
    const line = of.orderId.replace('ord_', 'lin_').concat('_0') as OrderLineId
    const row = { line_id: line, voucher_id: voucherId(place, name), order_id: of.orderId, discount: 0 }
    return guardOf(store(), [...batchOf(of).slice(0, -1), insert('voucher_use', row), of.seal])
  }

  /** Takes a line of a sale back. */
  async function refund(place: BoxOffice, { orderId }: SaleBatch, line: string, amount: number, who: UserId) {
    const head = await chainHead(store(), place.till)
    const [id, key] = [`ord_r${line}` as OrderId, `refund_${line}`]
    return [
      insert('orders', {
        ...{ id, key, kind: 'refund', refund_of: orderId, code: `R${line}`, till_id: place.till },
        ...{ shift_id: place.shift, user_id: who, approved_by: null, customer_id: null, reason: 'returned' },
        ...{ receipt_number: head.receipt + 1, currency: 'EUR', total: -amount, note: '', ticket_form: 'individual' },
        ...{ is_training: 0, created_at: now },
      }),
      sqlOf(
        `INSERT INTO order_line (id, order_id, event_id, seat_id, zone_id, tariff_id, pass_id, kind, description, amount,
          tax_amount, tax_rate_basis_points, reverses) SELECT 'r' || id, ?, event_id, seat_id, zone_id, tariff_id, pass_id,
          kind, '', -amount, -tax_amount, tax_rate_basis_points, id FROM order_line WHERE id = ?`,
        ...[id, line],
      ),
      sqlOf('UPDATE ticket SET voided_by = ? WHERE line_id = ?', id, line),
      insert('payment', {
        ...{ id: `pay_${id}` as PaymentId, order_id: id, tender: 'cash', amount: -amount, given: 0, key },
        terminal_reference: null,
      }),
      entry(place.till, head.seq + 1, head.hash, who, 'refund', key),
      insert('seal', { order_id: id, till_id: place.till, seq: head.seq + 1 }),
    ]
  }

  async function addEvent(place: BoxOffice, name: string): Promise<BoxOffice> {
    const event = `${place.event}${name}` as BoxOffice['event']
    const columns = await store()
      .db.selectFrom('event')
      .selectAll()
      .where('id', '=', place.event)
      .executeTakeFirstOrThrow()
    const zone = `${place.zone}${name}` as BoxOffice['zone']
    await done(store(), [
      insert('event', { ...columns, id: event }),
      sqlOf('INSERT INTO outlet_event SELECT outlet_id, ? FROM outlet_event WHERE event_id = ?', event, place.event),
      sqlOf(
        'INSERT INTO price_zone (id, event_id, name, position) SELECT ?, ?, name, position FROM price_zone WHERE id = ?',
        zone,
        event,
        place.zone,
      ),
      sqlOf('INSERT INTO price SELECT ?, tariff_id, amount FROM price WHERE zone_id = ?', zone, place.zone),
      sqlOf('INSERT INTO seat_zone SELECT ?, seat_id, ? FROM seat_zone WHERE event_id = ?', event, zone, place.event),
    ])
    return { ...place, event, zone }
  }

  test('T10 E_VOUCHER_EVENT one seat of an event, again once it came back; E_VOUCHER_USED_UP no more than its sessions', async () => {
    const place = await boxOffice(store())
    await sold(place, 'one', 0, await kindOf(place, 2))
    const batch = await sale(store(), place, [1])
    expect(await use(place, 1, 'one', batch)).toBe('committed')
    expect(await use(place, 2, 'one')).toBe('E_VOUCHER_EVENT')
    const line = batch.orderId.replace('ord_', 'lin_').concat('_0')
    await done(store(), await refund(place, batch, line, 1500, place.admin))
    expect(await use(place, 2, 'one')).toBe('committed')
    expect(await use(await addEvent(place, 'b'), 3, 'one')).toBe('committed')
    expect(await use(await addEvent(place, 'c'), 4, 'one')).toBe('E_VOUCHER_USED_UP')
  })

  test('T10 E_VOUCHER_DATE only events of its days', async () => {
    const [early, late, right] = [await boxOffice(store()), await boxOffice(store()), await boxOffice(store())]
    const starts = async (place: BoxOffice) =>
      (await store().db.selectFrom('event').select('starts_at').where('id', '=', place.event).executeTakeFirstOrThrow())
        .starts_at
    const at = await starts(early)
    await sold(early, 'one', 0, await kindOf(early, 0, { validFrom: '', validTo: dayOf(at - 2 * dayMs) }))
    await sold(late, 'one', 0, await kindOf(late, 0, { validFrom: dayOf(at + 2 * dayMs), validTo: '' }))
    await sold(right, 'one', 0, await kindOf(right, 0, { validFrom: dayOf(at), validTo: dayOf(at) }))
    expect([await use(early, 1, 'one'), await use(late, 1, 'one'), await use(right, 1, 'one')]).toEqual([
      ...['E_VOUCHER_DATE', 'E_VOUCHER_DATE', 'committed'],
    ])
  })

  test('T10 E_VOUCHER_VOID paid back it pays for nothing; E_PASS_USED used it is paid back by an administrator alone', async () => {
    const place = await boxOffice(store())
    const kind = await kindOf(place, 0)
    const { batch } = await sold(place, 'one', 0, kind)
    const used = await sold(place, 'two', 1, kind)
    await done(store(), await refund(place, batch, `lin_p${batch.orderId}`, 9000, place.supervisor))
    expect(await use(place, 2, 'one')).toBe('E_VOUCHER_VOID')
    expect(await use(place, 2, 'two')).toBe('committed')
    const line = `lin_p${used.batch.orderId}`
    expect(await guardOf(store(), await refund(place, used.batch, line, 9000, place.supervisor))).toBe('E_PASS_USED')
    await done(store(), await refund(place, used.batch, line, 9000, place.admin))
    expect(await use(await addEvent(place, 'b'), 3, 'two')).toBe('E_VOUCHER_VOID')
  })

  test('T10 E_PASS what a pass covers is made with its sale, once, as it was sold, and never changes', async () => {
    const place = await boxOffice(store())
    const kind = await kindOf(place, 5)
    const made = await passSale(place, 'one', 0, kind)
    expect(await guardOf(store(), statementsOf(await passSale(place, 'one', 0, kind, { sessions: 50 })))).toBe('E_PASS')
    const forged = { ...made, cover: { ...made.cover, sql: made.cover.sql.replace('p.sessions', '0') } }
    expect(await guardOf(store(), statementsOf(forged))).toBe('E_PASS')
    await done(store(), statementsOf(made))
    const other = await sale(store(), place, [1])
    const late = [...batchOf(other).slice(0, -1), insertPassVoucher(made.id, other.orderId), other.seal]
    expect(await guardOf(store(), late)).toBe('E_PASS')
    const id = voucherId(place, 'one')
    for (const change of ['max_uses = 0', 'value = 1', 'pass_id = NULL', "code = 'X'"])
      expect(
        await guardOf(store(), [sqlOf(`UPDATE voucher SET ${change}, changed_by = ? WHERE id = ?`, place.admin, id)]),
      ).toBe('E_FROZEN')
    expect(await guardOf(store(), [sqlOf('DELETE FROM voucher WHERE id = ?', id)])).toBe('E_APPEND_ONLY')
    expect(await guardOf(store(), [sqlOf('UPDATE pass SET sessions = 0 WHERE id = ?', made.id)])).toBe('E_FROZEN')
  })
})
