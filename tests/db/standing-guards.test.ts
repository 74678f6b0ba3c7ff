import { expect, test } from 'vitest'
import type { OrderLineId, TicketId } from '../../src/domain/ids.ts'
import { type BoxOffice, boxOffice, done, guardOf, insert, sqlOf } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, type SaleBatch, sale } from './sale-batch.ts'

describeStores('the guards of standing areas', (store) => {
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
})
