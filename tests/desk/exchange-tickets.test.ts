import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { beginExchange, exchangeTickets } from '../../src/desk/exchange-tickets.ts'
import { giftCardBalance } from '../../src/desk/gift-card-balance.ts'
import { giveAway } from '../../src/desk/give-away.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { openSale } from '../../src/desk/open-sale.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { clearBasket } from '../../src/desk/release-seats.ts'
import { sell } from '../../src/desk/sell.ts'
import { sellGiftCard } from '../../src/desk/sell-gift-card.ts'
import type { Sale } from '../../src/domain/sale.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { type BoxOffice, done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { actAs, soldSale } from './sold-sale.ts'

/** The seats of row 1 cost 40.00, those from 100 on 25.00. */
async function picked(office: BoxOffice, desk: Desk, seats: number[]) {
  const hall = await hallAt(desk, office.eventId)
  done(await holdSeats(desk, { hall, seats, allOrNone: true }))
  return hall
}

async function linesOf(desk: Desk, sale: Sale, count: number) {
  return done(await openSale(desk, { sale: sale.id }))
    .lines.slice(0, count)
    .map((line) => line.id)
}

describe('an exchange', () => {
  test('F25 to a seat of the same price costs nothing: the old seat is free, its ticket void, the new one sold', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0, 1], 'card')
    const lines = await linesOf(desk, sale, 1)
    const hall = await picked(office, desk, [5])
    const begun = done(await beginExchange(desk, { saleId: sale.id, lines }))
    expect(begun).toMatchObject({ total: 4000, due: 0, back: [], carried: [{ tender: 'card', amount: 4000 }] })
    expect(hall.map.states[0]).toBe(seatState.sold)
    const input = { key: begun.key, saleId: sale.id, lines, payments: [], total: 4000 }
    const exchange = done(await exchangeTickets(desk, input))
    expect(exchange.sale).toMatchObject({ receiptNumber: 3, total: 4000, payments: [{ tender: 'card', amount: 4000 }] })
    expect(exchange.refund).toMatchObject({ receiptNumber: 2, total: 4000, reason: 'exchanged', seats: ['Stalls 1-1'] })
    expect([0, 1, 5].map((seat) => hall.map.states[seat])).toEqual([seatState.free, seatState.sold, seatState.sold])
    expect(desk.state.basket.lines).toEqual([])
    expect(exchange.sale.jobs.length).toBeGreaterThan(1)
    await soldSale(desk, office.eventId, [0])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F26 dearer seats: only the difference is paid, by any tender', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [100], 'card')
    await picked(office, desk, [0])
    const { key, due } = done(await beginExchange(desk, { saleId: sale.id }))
    expect(due).toBe(1500)
    const input = { key, saleId: sale.id, payments: [{ tender: 'cash', given: 2000 }] } as const
    expect(done(await exchangeTickets(desk, input)).sale).toMatchObject({
      payments: [
        { tender: 'card', amount: 2500 },
        { tender: 'cash', amount: 1500, given: 2000 },
      ],
      change: 500,
    })
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F26 F30 a sale that a gift card and cash paid: dearer seats keep both and pay the rest, cheaper ones give back to the card', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const { code } = done(await sellGiftCard(desk, { amount: 1500, payments: [{ tender: 'cash' }] }))
    const balance = async () => done(await giftCardBalance(desk, { code })).balance
    await picked(office, desk, [100])
    const { key } = done(await beginPayment(desk))
    const payments = [{ tender: 'gift-card', amount: 1500, reference: code }, { tender: 'cash' }] as const
    const sale = done(await sell(desk, { key, payments }))
    expect(await balance()).toBe(0)
    await picked(office, desk, [0])
    const up = done(await beginExchange(desk, { saleId: sale.id }))
    expect(up.due).toBe(1500)
    const dear = done(await exchangeTickets(desk, { key: up.key, saleId: sale.id, payments: [{ tender: 'card' }] }))
    expect(dear.sale.payments.map(({ tender, amount }) => [tender, amount])).toEqual([
      ['gift-card', 1500],
      ['cash', 1000],
      ['card', 1500],
    ])
    expect(await balance()).toBe(0)
    await picked(office, desk, [101])
    const down = done(await beginExchange(desk, { saleId: dear.sale.id }))
    expect(down).toMatchObject({ due: 0, back: [{ tender: 'gift-card', amount: 1500 }] })
    done(await exchangeTickets(desk, { key: down.key, saleId: dear.sale.id, payments: [] }))
    expect(await balance()).toBe(1500)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F26 F30 two gift cards: each keeps its part of the new tickets, and the difference is on the card again', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const newCard = async (amount: number) =>
      done(await sellGiftCard(desk, { amount, payments: [{ tender: 'cash' }] })).code
    const codes = [await newCard(3000), await newCard(2000)]
    await picked(office, desk, [0])
    const { key } = done(await beginPayment(desk))
    const payments = codes.map(
      (reference, index) => ({ tender: 'gift-card', amount: [3000, 1000][index] ?? 0, reference }) as const,
    )
    const sale = done(await sell(desk, { key, payments }))
    await picked(office, desk, [100])
    const begun = done(await beginExchange(desk, { saleId: sale.id }))
    done(await exchangeTickets(desk, { key: begun.key, saleId: sale.id, payments: [] }))
    const balances = await Promise.all(codes.map(async (code) => done(await giftCardBalance(desk, { code })).balance))
    expect(balances.reduce((sum, each) => sum + each, 0)).toBe(1000 + 1500)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F25 F27 a ticket that was given away is exchanged for another that is given away', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    await picked(office, desk, [0])
    const { key } = done(await beginPayment(desk))
    const sale = done(await sell(desk, { key, payments: [{ tender: 'complimentary' }], note: 'Press' }))
    await picked(office, desk, [3])
    done(await giveAway(desk, { lines: desk.state.basket.lines, isGiven: true }))
    const begun = done(await beginExchange(desk, { saleId: sale.id }))
    expect(begun).toMatchObject({ total: 0, due: 0, back: [] })
    const made = done(await exchangeTickets(desk, { key: begun.key, saleId: sale.id, payments: [] }))
    expect(made.sale.payments).toMatchObject([{ tender: 'complimentary', amount: 0 }])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F26 F37 cheaper seats: the difference goes back to the tender it came from, and later refunds never exceed what was paid', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0], 'card')
    await picked(office, desk, [100])
    const begun = done(await beginExchange(desk, { saleId: sale.id }))
    expect(begun).toMatchObject({ due: 0, back: [{ tender: 'card', amount: 1500 }], total: 2500 })
    const made = done(await exchangeTickets(desk, { key: begun.key, saleId: sale.id, payments: [] }))
    const again = done(await beginRefund(desk, { saleId: made.sale.id }))
    expect(again).toMatchObject({ amount: 2500, payments: [{ tender: 'card', amount: 2500 }] })
    done(await refundSale(desk, { saleId: made.sale.id, key: again.key, reason: 'returned' }))
    const { rows } = await tenderSums(desk)
    expect(rows).toEqual([{ tender: 'card', sum: 0 }])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F26 nothing is exchanged without the difference, and everything stays as it was', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [100])
    const hall = await picked(office, desk, [0])
    const { key } = done(await beginExchange(desk, { saleId: sale.id }))
    expect(await exchangeTickets(desk, { key, saleId: sale.id, payments: [] })).toMatchObject({
      refused: 'payment-short',
    })
    expect(hall.map.states[100]).toBe(seatState.sold)
    expect(desk.state.basket.lines).toHaveLength(1)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F13 the same key exchanges once, and its answer is always the first one', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0])
    await picked(office, desk, [5])
    const { key } = done(await beginExchange(desk, { saleId: sale.id }))
    const input = { key, saleId: sale.id, payments: [] }
    const [first, second] = await Promise.all([1, 2].map(() => exchangeTickets(desk, input)))
    expect(done(first ?? { refused: 'basket-empty' }).sale.code).toBe(
      done(second ?? { refused: 'basket-empty' }).sale.code,
    )
    expect(done(await exchangeTickets(desk, input)).refund.total).toBe(4000)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F26 two tills exchange the same ticket at once: one wins; there are never two seats for it, and never none', async () => {
    const office = await openBoxOffice()
    const tills = [await office.desk('A'), await office.desk('B')] as const
    for (let round = 0; round < 4; round += 1) {
      const sale = await soldSale(tills[0], office.eventId, [round])
      for (const [index, desk] of tills.entries()) await picked(office, desk, [10 + round * 2 + index])
      const answers = await Promise.all(
        tills.map((desk, index) =>
          exchangeTickets(desk, { key: `key_${sale.code}_x${index}`, saleId: sale.id, payments: [] }),
        ),
      )
      const refused = answers.filter((answer) => 'refused' in answer)
      expect(refused).toMatchObject([{ refused: expect.stringMatching(/nothing-to-refund|already-refunded/) }])
      expect(tills.map((desk) => desk.state.basket.lines.length).sort()).toEqual([0, 1])
      for (const desk of tills) await releaseAll(desk)
    }
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('T15 T16 needs the permissions to refund and to sell, and an admin for a sale of another till', async () => {
    const office = await openBoxOffice()
    const [desk, other] = [await office.desk('A'), await office.desk('B')]
    const sale = await soldSale(desk, office.eventId, [0])
    await actAs(desk, 'cashier')
    await picked(office, desk, [5])
    expect(await beginExchange(desk, { saleId: sale.id })).toEqual({ refused: 'not-permitted', permission: 'refund' })
    await actAs(other, 'supervisor')
    await picked(office, other, [6])
    expect(await beginExchange(other, { saleId: sale.id })).toEqual({ refused: 'sale-elsewhere', till: 'A' })
  })

  test('F25 after the event began only who may refund late exchanges', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0])
    office.time.now = Date.UTC(2027, 2, 20, 18, 30)
    await actAs(desk, 'supervisor')
    await picked(office, desk, [5])
    expect(await beginExchange(desk, { saleId: sale.id })).toEqual({ refused: 'event-started', event: 'Tosca' })
    await actAs(desk, 'admin')
    done(await beginExchange(desk, { saleId: sale.id }))
  })

  test('an empty basket, and a total that is not what was shown, are refused', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const sale = await soldSale(desk, office.eventId, [0])
    expect(await beginExchange(desk, { saleId: sale.id })).toEqual({ refused: 'basket-empty' })
    await picked(office, desk, [100])
    const { key } = done(await beginExchange(desk, { saleId: sale.id }))
    expect(await exchangeTickets(desk, { key, saleId: sale.id, payments: [], total: 4000 })).toMatchObject({
      refused: 'total-changed',
      now: 2500,
    })
  })
})

async function releaseAll(desk: Desk): Promise<void> {
  done(await clearBasket(desk))
}

async function tenderSums(desk: Desk) {
  return sql<{ tender: string; sum: number }>`select tender, sum(amount) as sum from payment group by tender`.execute(
    desk.store.db,
  )
}
