import { expect, test } from 'vitest'
import type { GiftCardId, OrderLineId, TicketId, VoucherId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, now, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, type SaleBatch, sale } from './sale-batch.ts'

describeStores('the guards of standing areas, vouchers and gift cards', (store) => {
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
})
