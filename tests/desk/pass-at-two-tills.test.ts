import { describe, expect, test } from 'vitest'
import { applyVoucher } from '../../src/desk/apply-voucher.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { sqldBinary, startSqld } from '../db/sqld-server.ts'
import { done, faults } from './box-office.ts'
import { type PassOffice, passOf, passOffice, payCash, seatsOnPass, sellPasses } from './pass-office.ts'
import { basketOf, soldSale } from './sold-sale.ts'

describe('two tills at once', () => {
  /** Both have the pass in their baskets and the payment open; the other seat is of the same event or of another. */
  async function race(place: PassOffice, isSameEvent: boolean, problem: string, seat = 0): Promise<void> {
    const { office, desk, codes } = place
    const [code = ''] = codes
    const other = await office.desk('Till 2')
    const elsewhere = await office.addEvent({ title: 'Carmen' })
    const keys: string[] = []
    for (const [index, till] of [desk, other].entries()) {
      await basketOf(till, index === 0 || isSameEvent ? office.eventId : elsewhere, [seat + index])
      done(await applyVoucher(till, { code }))
      keys.push(done(await beginPayment(till)).key)
    }
    const answers = await Promise.all(
      [desk, other].map((till, index) => sell(till, { key: keys[index] ?? '', payments: [] })),
    )
    expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'pass-refused', problem }])
    expect(answers.filter((answer) => !isRefusal(answer))).toMatchObject([{ total: 0 }])
    const loser = isRefusal(answers[0]) ? desk : other
    // Its seat is still held, at the full price, and can be paid at once.
    expect(loser.state.basket.total).toBe(4000)
    expect(done(await payCash(loser)).total).toBe(4000)
    expect((await passOf(desk, code)).uses).toHaveLength(1)
    expect(faults(await office.diagnosis())).toEqual([])
  }

  test('T10 F3 the last session is not used twice, on a file', async () => {
    await race(await passOffice({ sessions: 1 }), false, 'used-up')
  })

  test('T10 F3 a pass is not used twice for one event, on a file', async () => {
    await race(await passOffice(), true, 'event-used')
  })

  test.skipIf(sqldBinary() === null)('T10 F3 neither is used twice on a server', { timeout: 90_000 }, async () => {
    const server = await startSqld()
    try {
      const one = await passOffice({ sessions: 1 }, 1, { url: server.url })
      await race(one, false, 'used-up')
      const codes = await sellPasses(one.desk, { name: 'Free' })
      await race({ ...one, codes }, true, 'event-used', 5)
    } finally {
      await server.stop()
    }
  })

  test('T10 one that is paid back at another till while it lies in the basket pays for nothing', async () => {
    const { office, desk, codes } = await passOffice()
    const other = await office.desk('Till 2')
    const [code = ''] = codes
    await basketOf(desk, office.eventId, [0])
    done(await applyVoucher(desk, { code }))
    const { key } = done(await beginPayment(desk))
    const { saleId } = await passOf(other, code)
    const back = done(await beginRefund(other, { saleId }))
    done(await refundSale(other, { saleId, key: back.key, reason: 'returned' }))
    expect(await sell(desk, { key, payments: [] })).toMatchObject({ refused: 'pass-refused', problem: 'void' })
    expect(desk.state.basket.total).toBe(4000)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T10 one that another till used meanwhile is refused before money is asked for', async () => {
    const { office, desk, codes } = await passOffice()
    const other = await office.desk('Till 2')
    const [code = ''] = codes
    await basketOf(desk, office.eventId, [0])
    done(await applyVoucher(desk, { code }))
    await seatsOnPass(other, office.eventId, [5], code)
    expect(await beginPayment(desk)).toMatchObject({ refused: 'pass-refused', problem: 'event-used' })
    expect(done(await payCash(desk)).total).toBe(4000)
  })

  test('T10 F13 a lost answer: asked again with its key it is the same sale, and one session', async () => {
    const { office, desk, codes } = await passOffice({ sessions: 2 })
    const [code = ''] = codes
    await basketOf(desk, office.eventId, [0])
    done(await applyVoucher(desk, { code }))
    const { key } = done(await beginPayment(desk))
    const sale = done(await sell(desk, { key, payments: [] }))
    expect(done(await sell(desk, { key, payments: [] })).id).toBe(sale.id)
    expect((await passOf(desk, code)).uses).toHaveLength(1)
    await soldSale(desk, office.eventId, [3])
    expect(faults(await office.diagnosis())).toEqual([])
  })
})
