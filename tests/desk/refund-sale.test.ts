import { describe, expect, test } from 'vitest'
import { openSale } from '../../src/desk/open-sale.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { setEventStatus } from '../../src/desk/set-event-status.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { actAs, soldSale } from './sold-sale.ts'

const reason = 'returned'

describe('a refund', () => {
  test('Y19 T17 one ticket of a sale: its seat is free at once, its ticket void, the money goes back to its tender', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const hall = await hallAt(desk, office.eventId)
    const sale = await soldSale(desk, office.eventId, [0, 1], 'card')
    const card = done(await openSale(desk, { sale: sale.code }))
    const lines = card.lines.slice(0, 1).map((line) => line.id)
    const begun = done(await beginRefund(desk, { saleId: sale.id, lines }))
    expect(begun).toMatchObject({ amount: 4000, currency: 'EUR', payments: [{ tender: 'card', amount: 4000 }] })
    const refund = done(
      await refundSale(desk, { saleId: sale.id, lines, key: begun.key, reason, note: ' ill ', amount: 4000 }),
    )
    expect(refund).toMatchObject({
      receiptNumber: 2,
      saleReceiptNumber: 1,
      total: 4000,
      reason,
      note: 'ill',
      payments: [{ tender: 'card', amount: 4000 }],
      seats: ['Stalls 1-1'],
    })
    expect([0, 1].map((seat) => hall.map.states[seat])).toEqual([seatState.free, seatState.sold])
    const after = done(await openSale(desk, { sale: sale.code }))
    expect(after.state).toBe('partly-refunded')
    expect(after.lines.map((line) => [line.isBack, line.refunded])).toEqual([
      [true, 4000],
      [false, 0],
    ])
    expect(after.refunds).toMatchObject([{ total: 4000, receiptNumber: 2, reason, note: 'ill' }])
    await soldSale(desk, office.eventId, [0])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F36 in parts until nothing is left, then nothing more', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0, 1, 100], 'cash', { given: 20_000 })
    const { lines } = done(await openSale(desk, { sale: sale.id }))
    const back = async (some?: typeof lines) => {
      const chosen = some === undefined ? {} : { lines: some.map((line) => line.id) }
      const begun = await beginRefund(desk, { saleId: sale.id, ...chosen })
      return 'refused' in begun ? begun : refundSale(desk, { saleId: sale.id, ...chosen, key: begun.key, reason })
    }
    expect(await back(lines.slice(1, 2))).toMatchObject({ total: 4000, payments: [{ tender: 'cash', amount: 4000 }] })
    expect(await back(lines.slice(1, 2))).toEqual({ refused: 'already-refunded', seats: ['Stalls 1-2'] })
    expect(await back(lines)).toMatchObject({ refused: 'already-refunded' })
    expect(await back()).toMatchObject({ total: 6500 })
    expect(await back()).toEqual({ refused: 'nothing-to-refund', sale: sale.code })
    expect(done(await openSale(desk, { sale: sale.id })).state).toBe('refunded')
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F13 the same key pays once, and is good for nothing else', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const [one, other] = [await soldSale(desk, office.eventId, [0, 1]), await soldSale(desk, office.eventId, [2])]
    const { key } = done(await beginRefund(desk, { saleId: one.id }))
    const [first, second] = await Promise.all([1, 2].map(() => refundSale(desk, { saleId: one.id, key, reason })))
    expect(done(first ?? { refused: 'basket-empty' })).toEqual(second)
    expect(await refundSale(desk, { saleId: one.id, key, reason })).toEqual(first)
    expect(await refundSale(desk, { saleId: other.id, key, reason })).toMatchObject({
      refused: 'bad-input',
      field: 'key',
    })
    expect(await refundSale(desk, { saleId: other.id, key: one.key, reason })).toMatchObject({ refused: 'bad-input' })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('Y19 two tills refund the same ticket at once: one wins, the other is told', async () => {
    const office = await openBoxOffice()
    const [desk, other] = [await office.desk('A'), await office.desk('B')]
    for (let seat = 0; seat < 5; seat += 1) {
      const sale = await soldSale(desk, office.eventId, [seat])
      const { lines } = done(await openSale(desk, { sale: sale.id }))
      const ids = lines.map((line) => line.id)
      const answers = await Promise.all(
        [desk, other].map((each, index) =>
          refundSale(each, { saleId: sale.id, lines: ids, key: `key_${sale.code}_${index}`, reason }),
        ),
      )
      const refused = answers.filter((answer) => 'refused' in answer)
      expect(refused).toEqual([{ refused: 'already-refunded', seats: [`Stalls 1-${seat + 1}`] }])
    }
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T15 T16 needs the permission; a sale of another till needs an admin', async () => {
    const office = await openBoxOffice()
    const [desk, other] = [await office.desk('A'), await office.desk('B')]
    const sale = await soldSale(desk, office.eventId, [0])
    const input = { saleId: sale.id, key: 'key_0123456789', reason } as const
    await actAs(desk, 'cashier')
    expect(await beginRefund(desk, input)).toEqual({ refused: 'not-permitted', permission: 'refund' })
    expect(await refundSale(desk, input)).toEqual({ refused: 'not-permitted', permission: 'refund' })
    await actAs(other, 'supervisor')
    expect(await beginRefund(other, input)).toEqual({ refused: 'sale-elsewhere', till: 'A' })
    expect(await refundSale(other, input)).toEqual({ refused: 'sale-elsewhere', till: 'A' })
    await actAs(other, 'admin')
    expect(await refundSale(other, input)).toMatchObject({ total: 4000, receiptNumber: 1 })
  })

  test('A1 the database refuses what the session wrongly allows', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk('A')
    const sale = await soldSale(desk, office.eventId, [0])
    await actAs(desk, 'cashier')
    const { session } = desk.state
    if (session !== null) desk.state.session = { ...session, permissions: new Set(['sell', 'refund', 'refund-any']) }
    const answer = await refundSale(desk, { saleId: sale.id, key: 'key_0123456789', reason })
    expect(answer).toEqual({ refused: 'not-permitted', permission: 'refund' })
  })

  test('after the start of the event only who may refund late, but a cancelled event is paid back by all who refund', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0])
    office.time.now = Date.UTC(2027, 2, 20, 18, 30)
    await actAs(desk, 'supervisor')
    expect(await beginRefund(desk, { saleId: sale.id })).toEqual({ refused: 'event-started', event: 'Tosca' })
    await actAs(desk, 'admin')
    done(await beginRefund(desk, { saleId: sale.id }))
    for (const status of ['closed-sale', 'cancelled'] as const)
      done(await setEventStatus(desk, { eventId: office.eventId, status }))
    await actAs(desk, 'supervisor')
    expect(await refundSale(desk, { saleId: sale.id, key: 'key_0123456789', reason })).toMatchObject({ total: 4000 })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('the amount that was told must still be right, notes hold no card numbers, and reasons are the known ones', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0, 1])
    const input = { saleId: sale.id, key: 'key_0123456789', reason } as const
    expect(await refundSale(desk, { ...input, amount: 4000 })).toEqual({
      refused: 'total-changed',
      shown: 4000,
      now: 8000,
      currency: 'EUR',
    })
    expect(await refundSale(desk, { ...input, note: '4111 1111 1111 1111' })).toMatchObject({ field: 'note' })
    expect(await refundSale(desk, { ...input, key: 'short' })).toMatchObject({ field: 'key' })
    expect(await refundSale(desk, { ...input, reason: 'because' as 'another' })).toMatchObject({ field: 'reason' })
    expect(await refundSale(desk, { ...input, lines: ['lin_x' as never] })).toMatchObject({ field: 'lines' })
    expect(await refundSale(desk, { ...input, saleId: 'ord_x' as never })).toEqual({
      refused: 'sale-unknown',
      sale: 'ord_x',
    })
  })

  test('the receipt of a refund names both numbers, the lines and the tender', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0, 1])
    const { jobs } = done(await refundSale(desk, { saleId: sale.id, key: 'key_0123456789', reason }))
    const job = await desk.store.db
      .selectFrom('print_job')
      .select(['role', 'document', 'state'])
      .where('id', 'in', jobs)
      .executeTakeFirstOrThrow()
    expect(job).toMatchObject({ role: 'receipt', state: 'queued' })
    for (const said of [
      '"refund"',
      'originalReceipt',
      'Stalls 1-1',
      'Stalls 1-2',
      'tenderCash',
      '€80.00',
      'reasonReturned',
    ])
      expect(job.document).toContain(said)
  })
})
