import { expect, test } from 'vitest'
import type { GiftCardId, OrderId, OrderLineId, PaymentId, UserId, VoucherId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, chainHead, entry, type SaleBatch, sale } from './sale-batch.ts'

interface VoucherFacts {
  readonly max_uses?: number
  readonly used_elsewhere?: number
  readonly budget?: number | null
  readonly valid_to?: number | null
  readonly changed_by?: UserId
}

function voucher(place: BoxOffice, name: string, facts: VoucherFacts = {}) {
  return insert('voucher', {
    ...{ id: voucherId(place, name), organiser_id: place.organiser, code: `${place.tag}${name}` },
    ...{ code_key: `${place.tag}${name}`, effect: 'none', value: 0, adds: 0, max_uses: 0, used_elsewhere: 0 },
    ...{ budget: null, valid_from: null, valid_to: null, refusal_text: '', tag: '', comment: '' },
    ...{ conditions: '{}', changed_by: place.admin, ...facts },
  })
}

function voucherId(place: BoxOffice, name: string): VoucherId {
  return `vou_${place.tag}${name}` as VoucherId
}

function lineOf(batch: SaleBatch, index = 0): OrderLineId {
  return batch.orderId.replace('ord_', 'lin_').concat(`_${index}`) as OrderLineId
}

describeStores('the guards of vouchers and gift cards', (store) => {
  /** Sells one seat with the voucher and says which guard stopped it. */
  async function use(place: BoxOffice, seat: number, name: string, discount = 0): Promise<string> {
    const batch = await sale(store(), place, [seat])
    return guardOf(store(), used(batch, voucherId(place, name), discount))
  }

  function used(batch: SaleBatch, id: VoucherId, discount = 0) {
    const row = { line_id: lineOf(batch), voucher_id: id, order_id: batch.orderId, discount }
    return [...batchOf(batch).slice(0, -1), insert('voucher_use', row), batch.seal]
  }

  test('E26 E_VOUCHER_USED_UP a voucher is used as often as it says, and only while it is valid', async () => {
    const place = await boxOffice(store())
    await done(store(), [
      voucher(place, 'one', { max_uses: 1 }),
      voucher(place, 'many'),
      voucher(place, 'old', { valid_to: now - 1 }),
      voucher(place, 'elsewhere', { max_uses: 2, used_elsewhere: 2 }),
    ])
    expect(await use(place, 0, 'one')).toBe('committed')
    expect(await use(place, 1, 'one')).toBe('E_VOUCHER_USED_UP')
    expect(await use(place, 1, 'many')).toBe('committed')
    expect(await use(place, 2, 'many')).toBe('committed')
    expect(await use(place, 3, 'old')).toBe('E_VOUCHER_DATE')
    expect(await use(place, 3, 'elsewhere')).toBe('E_VOUCHER_USED_UP')
  })

  test('E26 E_VOUCHER_BUDGET all uses of a voucher together take off no more than its budget', async () => {
    const place = await boxOffice(store())
    await done(store(), [voucher(place, 'thousand', { budget: 1000 })])
    expect(await use(place, 0, 'thousand', 600)).toBe('committed')
    expect(await use(place, 1, 'thousand', 500)).toBe('E_VOUCHER_BUDGET')
    expect(await use(place, 1, 'thousand', 400)).toBe('committed')
    expect(await use(place, 2, 'thousand', 1)).toBe('E_VOUCHER_BUDGET')
  })

  test('E26 a use counts until its line is taken back, then the voucher can be used again', async () => {
    const place = await boxOffice(store())
    await done(store(), [voucher(place, 'one', { max_uses: 1 })])
    const batch = await sale(store(), place, [0])
    await done(store(), used(batch, voucherId(place, 'one')))
    await done(store(), await refundOf(place, batch))
    expect(await use(place, 1, 'one')).toBe('committed')
    expect(await use(place, 2, 'one')).toBe('E_VOUCHER_USED_UP')
  })

  /** Takes the one seat of a sale back. */
  async function refundOf(
    place: BoxOffice,
    batch: SaleBatch,
    moves: ReturnType<typeof insert>[] = [],
    tender = 'cash',
  ) {
    const head = await chainHead(store(), place.till)
    const [id, key] = [`ord_r${batch.orderId}` as OrderId, `refund_${batch.orderId}`]
    return [
      insert('orders', {
        ...{ id, key, kind: 'refund', refund_of: batch.orderId, code: `R${batch.orderId}`, till_id: place.till },
        ...{ shift_id: place.shift, user_id: place.admin, approved_by: null, customer_id: null, reason: 'returned' },
        ...{ receipt_number: head.receipt + 1, currency: 'EUR', total: -1500, note: '', ticket_form: 'individual' },
        ...{ is_training: 0, created_at: now },
      }),
      sqlOf(
        `INSERT INTO order_line (id, order_id, event_id, seat_id, zone_id, tariff_id, kind, description, amount, tax_amount,
          tax_rate_basis_points, reverses) SELECT 'r' || id, ?, event_id, seat_id, zone_id, tariff_id, kind, '', -amount,
          -tax_amount, tax_rate_basis_points, id FROM order_line WHERE order_id = ?`,
        id,
        batch.orderId,
      ),
      sqlOf('UPDATE ticket SET voided_by = ? WHERE order_id = ?', id, batch.orderId),
      insert('payment', {
        ...{ id: `pay_${id}` as PaymentId, order_id: id, tender: tender as 'cash', amount: -1500, given: 0, key },
        terminal_reference: null,
      }),
      entry(place.till, head.seq + 1, head.hash, place.admin, 'refund', key),
      ...moves,
      insert('seal', { order_id: id, till_id: place.till, seq: head.seq + 1 }),
    ]
  }

  test('E26 E_LINE a voucher is used for a seat of its own order, once a line, and at its own organiser only', async () => {
    const [place, elsewhere] = [await boxOffice(store()), await boxOffice(store())]
    await done(store(), [voucher(place, 'many'), voucher(elsewhere, 'foreign')])
    const [batch, other] = [await sale(store(), place, [0]), await sale(store(), place, [1])]
    const row = { voucher_id: voucherId(place, 'many'), order_id: batch.orderId, discount: 0 }
    const alien = insert('voucher_use', { ...row, line_id: lineOf(other) })
    expect(await guardOf(store(), [...batchOf(batch).slice(0, -1), alien, batch.seal])).toBe('E_LINE')
    expect(await guardOf(store(), used(batch, voucherId(elsewhere, 'foreign')))).toBe('E_LINE')
    const twice = [0, 1].map(() => insert('voucher_use', { ...row, line_id: lineOf(batch) }))
    expect(await guardOf(store(), [...batchOf(batch).slice(0, -1), ...twice, batch.seal])).toBe('E_SEALED')
    await done(store(), used(batch, voucherId(place, 'many')))
    expect(await guardOf(store(), [twice[0] ?? sqlOf('')])).toBe('E_SEALED')
    expect(await guardOf(store(), [sqlOf('DELETE FROM voucher_use')])).toBe('E_APPEND_ONLY')
    expect(await guardOf(store(), [sqlOf('UPDATE voucher_use SET discount = 0')])).toBe('E_APPEND_ONLY')
  })

  test('A1 E_FORBIDDEN only those who may manage vouchers define and change them', async () => {
    const place = await boxOffice(store())
    const id = voucherId(place, 'one')
    for (const who of [place.cashier, place.supervisor])
      expect(await guardOf(store(), [voucher(place, 'one', { changed_by: who })])).toBe('E_FORBIDDEN')
    await done(store(), [voucher(place, 'one', { max_uses: 3 })])
    const change = (sql: string) => guardOf(store(), [sqlOf(`UPDATE voucher SET ${sql} WHERE id = ?`, id)])
    expect(await change(`value = 9, changed_by = '${place.cashier}'`)).toBe('E_FORBIDDEN')
    expect(await change(`id = 'vou_other'`)).toBe('E_FROZEN')
    await use(place, 0, 'one', 700)
    await use(place, 1, 'one', 700)
    expect(await change('max_uses = 1')).toBe('E_VOUCHER_BELOW_USED')
    expect(await change('budget = 1399')).toBe('E_VOUCHER_BELOW_USED')
    expect(await change('max_uses = 2, budget = 1400')).toBe('committed')
    expect(await guardOf(store(), [sqlOf('DELETE FROM voucher WHERE id = ?', id)])).toBe('E_APPEND_ONLY')
  })

  const cardOf = (place: BoxOffice) => `gft_${place.tag}` as GiftCardId
  const move = (place: BoxOffice, orderId: OrderId, amount: number, isPayment: 0 | 1) =>
    insert('gift_card_entry', { gift_card_id: cardOf(place), order_id: orderId, amount, is_payment: isPayment })

  /** A sale of a seat, and of as much on the card. */
  async function loaded(place: BoxOffice, seat: number, amount: number, entryAmount = amount) {
    const batch = await sale(store(), place, [seat], {
      order: { total: 1500 + amount },
      payment: { amount: 1500 + amount, given: 1500 + amount },
    })
    const line = insert('order_line', {
      ...{ id: `lin_g${batch.orderId}` as OrderLineId, order_id: batch.orderId, event_id: null, seat_id: null },
      ...{ zone_id: null, tariff_id: null, kind: 'gift-card', description: '', amount, tax_amount: 0 },
      ...{ tax_rate_basis_points: 0, gift_card_id: cardOf(place) },
    })
    return [...batchOf(batch).slice(0, -1), line, move(place, batch.orderId, entryAmount, 0), batch.seal]
  }

  async function paying(place: BoxOffice, seat: number, amount: number) {
    const batch = await sale(store(), place, [seat], { payment: { tender: 'gift-card' } })
    return { batch, statements: [...batchOf(batch).slice(0, -1), move(place, batch.orderId, amount, 1), batch.seal] }
  }

  const balanceOf = async (place: BoxOffice) =>
    store().db.selectFrom('gift_card').select('balance').where('id', '=', cardOf(place)).executeTakeFirst()

  test('F30 E_GIFT_CARD_SHORT a gift card pays what is on it, and its balance is what its entries say', async () => {
    const place = await boxOffice(store())
    await done(store(), [insert('gift_card', { id: cardOf(place), code: place.tag, currency: 'EUR', balance: 0 })])
    expect(await guardOf(store(), [sqlOf('UPDATE gift_card SET balance = 9000 WHERE id = ?', cardOf(place))])).toBe(
      'E_GIFT_CARD',
    )
    await done(store(), await loaded(place, 0, 2000))
    expect(await guardOf(store(), batchOf(await sale(store(), place, [1], { payment: { tender: 'gift-card' } })))).toBe(
      'E_UNBALANCED',
    )
    expect(await guardOf(store(), (await paying(place, 1, -1000)).statements)).toBe('E_UNBALANCED')
    expect(await guardOf(store(), (await paying(place, 1, 1500)).statements)).toBe('E_SIGN')
    await done(store(), (await paying(place, 1, -1500)).statements)
    expect(await guardOf(store(), (await paying(place, 2, -1500)).statements)).toBe('E_GIFT_CARD_SHORT')
    expect(await balanceOf(place)).toEqual({ balance: 500 })
  })

  test('F31 E_UNBALANCED what a gift card is sold for is on it, and bears no tax', async () => {
    const place = await boxOffice(store())
    await done(store(), [insert('gift_card', { id: cardOf(place), code: place.tag, currency: 'EUR', balance: 0 })])
    expect(await guardOf(store(), await loaded(place, 0, 2000, 3000))).toBe('E_UNBALANCED')
    expect(await guardOf(store(), await loaded(place, 0, 2000, -2000))).toBe('E_SIGN')
    const taxed = (await loaded(place, 0, 2000)).map(({ sql, parameters }) => ({
      sql,
      parameters: parameters.includes('gift-card') ? parameters.map((value) => (value === 0 ? 7 : value)) : parameters,
    }))
    expect(await guardOf(store(), taxed)).toBe('CHECK:order_line_gift_card')
    expect(await balanceOf(place)).toEqual({ balance: 0 })
  })

  test('F37 E_TENDER a gift card gets back what it paid of the sale, and no more', async () => {
    const place = await boxOffice(store())
    await done(store(), [insert('gift_card', { id: cardOf(place), code: place.tag, currency: 'EUR', balance: 0 })])
    await done(store(), await loaded(place, 0, 2000))
    const { batch, statements } = await paying(place, 1, -1500)
    await done(store(), statements)
    const other = `gft_b${place.tag}` as GiftCardId
    await done(store(), [insert('gift_card', { id: other, code: `b${place.tag}`, currency: 'EUR', balance: 0 })])
    const refundId = `ord_r${batch.orderId}` as OrderId
    const toOther = insert('gift_card_entry', { gift_card_id: other, order_id: refundId, amount: 1500, is_payment: 1 })
    expect(await guardOf(store(), await refundOf(place, batch, [toOther], 'gift-card'))).toBe('E_TENDER')
    await done(store(), await refundOf(place, batch, [move(place, refundId, 1500, 1)], 'gift-card'))
    expect(await balanceOf(place)).toEqual({ balance: 2000 })
  })
})
