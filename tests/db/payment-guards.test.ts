import { expect, test } from 'vitest'
import type { PaymentId } from '../../src/domain/ids.ts'
import { boxOffice, done, guardOf, insert } from './box-office.ts'
import { describeStores } from './kinds-of-store.ts'
import { batchOf, sale } from './sale-batch.ts'

describeStores('payments and their guards', (store) => {
  test('F27 a complimentary ticket is paid with nothing, and nothing is paid with any other tender', async () => {
    const place = await boxOffice(store())
    const given = { user_id: place.supervisor, note: 'the press' }
    const wrong = await sale(store(), place, [0], { order: given, payment: { tender: 'complimentary' } })
    expect(await guardOf(store(), batchOf(wrong))).toBe('CHECK:payment_amount')
    const nothing = await sale(store(), place, [0], { payment: { amount: 0 } })
    expect(await guardOf(store(), batchOf(nothing))).toBe('CHECK:payment_amount')
    const free = await sale(store(), place, [0], {
      order: { ...given, total: 0 },
      payment: { tender: 'complimentary', amount: 0, given: 0 },
    })
    const zero = (statements: { sql: string; parameters: readonly unknown[] }[]) =>
      statements.map(({ sql, parameters }) => ({
        sql,
        parameters: parameters.map((v) => (v === 1500 || v === 98 ? 0 : v)),
      }))
    await done(store(), batchOf({ ...free, lines: zero(free.lines), tickets: zero(free.tickets) }))
  })

  test('F27 tickets are given away by those who may, and it is written down to whom', async () => {
    const place = await boxOffice(store())
    const free = { tender: 'complimentary', amount: 0, given: 0 } as const
    const guard = async (order: object) =>
      guardOf(store(), batchOf(await sale(store(), place, [0], { order: { total: 0, ...order }, payment: free })))
    expect(await guard({ note: 'the press' })).toBe('E_FORBIDDEN')
    expect(await guard({ user_id: place.supervisor })).toBe('E_RECIPIENT')
    expect(await guard({ user_id: place.supervisor, note: '  ' })).toBe('E_RECIPIENT')
  })

  test('E_SIGN a sale has no negative line and no negative payment', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0])
    const negative = batch.lines.map(({ sql, parameters }) => ({
      sql,
      parameters: parameters.map((v) => (v === 1500 ? -1500 : v)),
    }))
    expect(await guardOf(store(), batchOf({ ...batch, lines: negative }))).toBe('E_SIGN')
    expect(
      await guardOf(store(), batchOf(await sale(store(), place, [0], { payment: { amount: -1500, given: 0 } }))),
    ).toBe('E_SIGN')
  })

  test('F28 split tender: two payments that add up are accepted', async () => {
    const place = await boxOffice(store())
    const batch = await sale(store(), place, [0], { payment: { amount: 1000, given: 2000 } })
    const rest = insert('payment', {
      ...{ id: `${batch.key}b` as PaymentId, order_id: batch.orderId, tender: 'card', amount: 500, given: 500 },
      ...{ key: `${batch.key}b`, terminal_reference: '123456789012' },
    })
    await done(store(), [...batchOf(batch).slice(0, -2), rest, ...batchOf(batch).slice(-2)])
  })

  test.each(['4111111111111111', 'ref 1234567890123 x'])(
    'A17 a terminal reference like a card number is refused: %s',
    async (reference) => {
      const place = await boxOffice(store())
      const batch = await sale(store(), place, [0], { payment: { tender: 'card', terminal_reference: reference } })
      expect(await guardOf(store(), batchOf(batch))).toBe('CHECK:payment_terminal_reference')
    },
  )

  test('F17 fractions and numbers that are no safe integer never reach the database', async () => {
    const place = await boxOffice(store())
    for (const total of [1.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY]) {
      const batch = batchOf(await sale(store(), place, [0], { order: { total } }))
      await expect(store().commit(batch)).rejects.toThrow('only safe integers')
    }
    expect(await guardOf(store(), batchOf(await sale(store(), place, [0], { order: { total: -1500 } })))).toBe(
      'CHECK:orders_kind',
    )
  })
})
