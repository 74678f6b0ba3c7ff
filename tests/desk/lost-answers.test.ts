import { describe, expect, test } from 'vitest'
import { beginExchange, exchangeTickets } from '../../src/desk/exchange-tickets.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { reserve } from '../../src/desk/reserve.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { sqldBinary } from '../db/sqld-server.ts'
import { done, faults, hallAt, pendingKeys } from './box-office.ts'
import { losingOffice } from './losing-office.ts'
import { withClass } from './reservation-office.ts'
import { soldSale } from './sold-sale.ts'

const isMissing = sqldBinary() === null

describe.skipIf(isMissing)(`answers that are lost${isMissing ? ' (no sqld for this machine)' : ''}`, () => {
  test('F13 F37 F26 E20 a refund, an exchange and a reservation whose answers are lost are made once, and the next try tells', {
    timeout: 120_000,
  }, async () => {
    const { office, proxy, inner, line, desk } = await losingOffice()
    const lose = async <T>(act: () => Promise<T>): Promise<T> => {
      line.isSwallowing = true
      const answer = await act()
      line.isSwallowing = false
      proxy.mode = 'pass'
      return answer
    }

    const first = await soldSale(desk, office.eventId, [0, 1])
    const { key: refundKey } = done(await beginRefund(desk, { saleId: first.id }))
    const refund = () => refundSale(desk, { saleId: first.id, key: refundKey, reason: 'returned' })
    expect(await lose(refund)).toEqual({ refused: 'refund-unclear', key: refundKey })
    expect(done(await refund())).toMatchObject({ total: 8000, receiptNumber: 2 })
    expect(done(await refund())).toMatchObject({ total: 8000, receiptNumber: 2 })

    const second = await soldSale(desk, office.eventId, [100], 'card')
    const hall = await hallAt(desk, office.eventId)
    done(await holdSeats(desk, { hall, seats: [5], allOrNone: true }))
    const { key } = done(await beginExchange(desk, { saleId: second.id }))
    const exchange = () => exchangeTickets(desk, { key, saleId: second.id, payments: [{ tender: 'cash' }] })
    expect(await lose(exchange)).toEqual({ refused: 'outcome-unknown', key })
    expect(pendingKeys(office.folder)).toEqual([key])
    const made = done(await exchange())
    expect(made).toMatchObject({ sale: { total: 4000 }, refund: { total: 2500 } })
    expect(done(await exchange()).sale.code).toBe(made.sale.code)
    expect(desk.state.basket.lines).toEqual([])
    expect(hall.map.states[5]).toBe(seatState.sold)
    await withClass(desk)
    done(await holdSeats(desk, { hall, seats: [7, 8], allOrNone: true }))
    const reserving = () => reserve(desk, { eventId: office.eventId, name: 'Ivanova', symbol: 'I' })
    expect(await lose(reserving)).toMatchObject({ refused: 'outcome-unknown' })
    expect(desk.state.basket.lines).toHaveLength(2)
    expect(done(await reserving()).reservation).toMatchObject({ name: 'Ivanova', seats: [{}, {}] })
    expect(desk.state.basket.lines).toEqual([])
    expect([7, 8].map((seat) => hall.map.states[seat])).toEqual([seatState.reserved, seatState.reserved])
    expect(await inner.db.selectFrom('reservation').select('id').execute()).toHaveLength(1)

    const counted = await inner.db.selectFrom('orders').select(['kind']).orderBy('receipt_number').execute()
    expect(counted.map(({ kind }) => kind)).toEqual(['sale', 'refund', 'sale', 'refund', 'sale'])
    expect(faults(await office.diagnosis())).toEqual([])
  })
})
