import { describe, expect, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { giftCardBalance } from '../../src/desk/gift-card-balance.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { sellGiftCard } from '../../src/desk/sell-gift-card.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import type { OrderId } from '../../src/domain/ids.ts'
import type { PaymentInput } from '../../src/domain/payment.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import type { Sale } from '../../src/domain/sale.ts'
import { sqldBinary, startSqld } from '../db/sqld-server.ts'
import { type BoxOffice, deskOn, done, faults, hallAt, openBoxOffice } from './box-office.ts'
import { brokenLine } from './broken-line.ts'

const cash: readonly PaymentInput[] = [{ tender: 'cash' }]

async function newCard(desk: Desk, amount: number): Promise<string> {
  return done(await sellGiftCard(desk, { amount, payments: cash })).code
}

const balanceOf = async (desk: Desk, code: string) => done(await giftCardBalance(desk, { code })).balance

/** Holds a seat and opens the payment. */
async function begun(desk: Desk, office: BoxOffice, ...seats: number[]): Promise<string> {
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats, allOrNone: true }))
  return done(await beginPayment(desk)).key
}

async function back(desk: Desk, saleId: OrderId) {
  const { key, amount } = done(await beginRefund(desk, { saleId }))
  return refundSale(desk, { saleId, key, amount, reason: 'returned' })
}

async function papersOf(desk: Desk, sale: Sale): Promise<string[]> {
  const jobs = await desk.store.db.selectFrom('print_job').select('document').where('order_id', '=', sale.id).execute()
  return jobs.map((job) => job.document)
}

describe('F31 gift cards are sold and topped up', () => {
  test('F31 a new card is a sale with a receipt, a paper with its code, and no tax', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const { sale, code, balance } = done(
      await sellGiftCard(desk, { amount: 5000, payments: [{ tender: 'cash', given: 6000 }] }),
    )
    expect(balance).toBe(5000)
    expect(sale).toMatchObject({ total: 5000, given: 6000, change: 1000, receiptNumber: 1, tickets: [] })
    const lines = await desk.store.db.selectFrom('order_line').selectAll().execute()
    expect(lines).toMatchObject([{ kind: 'gift-card', amount: 5000, tax_amount: 0, event_id: null }])
    const papers = await papersOf(desk, sale)
    expect(papers.filter((paper) => paper.includes(code))).toHaveLength(1)
    expect(papers).toHaveLength(2)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F31 it is topped up by its code, however it is typed, and prints no second card', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const code = await newCard(desk, 5000)
    const typed = code.toLowerCase().replace(/.{5}/g, '$& ')
    const { balance, sale } = done(
      await sellGiftCard(desk, { code: typed, amount: 1500, payments: [{ tender: 'card' }] }),
    )
    expect(balance).toBe(6500)
    expect(await papersOf(desk, sale)).toHaveLength(1)
    expect(await balanceOf(desk, code)).toBe(6500)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F13 the same key never sells a card twice', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const input = { amount: 5000, payments: cash, key: 'key_of_one_card' }
    const first = done(await sellGiftCard(desk, input))
    expect(done(await sellGiftCard(desk, input))).toMatchObject({ code: first.code, balance: 5000 })
    expect(await desk.store.db.selectFrom('gift_card').select('code').execute()).toHaveLength(1)
  })

  test.each([
    [{ amount: 0 }, 'bad-input'],
    [{ amount: -5 }, 'bad-input'],
    [{ amount: 1.5 }, 'bad-input'],
    [{ amount: 1_000_001 }, 'bad-input'],
    [{ code: 'GUESS' }, 'gift-card-unknown'],
    [{ payments: [{ tender: 'complimentary' as const }] }, 'tender-not-taken'],
    [{ payments: [{ tender: 'gift-card' as const, reference: 'X' }] }, 'tender-not-taken'],
    [{ payments: [{ tender: 'cash' as const, amount: 1 }] }, 'payment-short'],
    [{ payments: [{ tender: 'card' as const, amount: 9999 }] }, 'payment-over'],
    [{ key: 'short' }, 'bad-input'],
  ])('F31 %j is refused and nothing is stored', async (wrong, refused) => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    expect(await sellGiftCard(desk, { amount: 5000, payments: cash, ...wrong })).toMatchObject({ refused })
    expect(await desk.store.db.selectFrom('gift_card').select('code').execute()).toEqual([])
  })

  test('F13 a card that is loaded without an answer is told before it is loaded again, and the drawer opens', async () => {
    const office = await openBoxOffice({ rows: 2 })
    const store = brokenLine(done(await openStore({ url: office.url })))
    const desk = await deskOn(store, office.folder, 'Till 1', () => office.time.now)
    done(await signInAsAdministrator(desk))
    let kicks = 0
    desk.state.kickDrawer = () => {
      kicks += 1
    }
    const code = await newCard(desk, 1000)
    expect(kicks).toBe(1)
    const load = () => sellGiftCard(desk, { code, amount: 500, payments: cash })
    store.losesNext = true
    expect(await load()).toMatchObject({ refused: 'outcome-unknown' })
    expect(await load()).toMatchObject({ refused: 'database-unreachable' })
    store.isDown = false
    expect(await load()).toMatchObject({ refused: 'sold-already', sale: expect.stringMatching(/^\w{4}-\w{4}$/) })
    expect([kicks, await balanceOf(desk, code)]).toEqual([2, 1500])
    done(await load())
    expect([kicks, await balanceOf(desk, code)]).toEqual([3, 2000])
    expect(faults(await office.diagnosis())).toEqual([])
    await store.close()
  })

  test('A1 nobody signed in sells none and asks for none', async () => {
    const desk = await (await openBoxOffice({ rows: 2 })).desk()
    const code = await newCard(desk, 100)
    desk.state.session = null
    expect(await sellGiftCard(desk, { amount: 5000, payments: cash })).toEqual({ refused: 'not-signed-in' })
    expect(await giftCardBalance(desk, { code })).toEqual({ refused: 'not-signed-in' })
  })
})

describe('F30 gift cards pay', () => {
  test('F30 F28 one pays what is on it, cash the rest', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const code = await newCard(desk, 3000)
    const key = await begun(desk, office, 0)
    const payments = [
      { tender: 'gift-card' as const, amount: 3000, reference: code },
      { tender: 'cash' as const, given: 2000 },
    ]
    expect(done(await sell(desk, { key, payments }))).toMatchObject({ total: 4000, change: 1000 })
    expect(await balanceOf(desk, code)).toBe(0)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F30 two parts of one card together never pay more than is on it', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const code = await newCard(desk, 3000)
    const key = await begun(desk, office, 0)
    const part = { tender: 'gift-card' as const, amount: 2000, reference: code }
    expect(await sell(desk, { key, payments: [part, part] })).toMatchObject({
      refused: 'gift-card-short',
      balance: 3000,
    })
    const two = [part, { ...part, amount: 1000 }, { tender: 'card' as const }]
    expect(done(await sell(desk, { key, payments: two }))).toMatchObject({ total: 4000 })
    expect(await balanceOf(desk, code)).toBe(0)
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F37 a refund goes back to the card it came from, and a part of it to cash that paid the rest', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const [one, other] = [await newCard(desk, 3000), await newCard(desk, 2000)]
    const key = await begun(desk, office, 0, 1)
    const payments = [
      { tender: 'gift-card' as const, amount: 3000, reference: one },
      { tender: 'gift-card' as const, amount: 2000, reference: other },
      { tender: 'cash' as const },
    ]
    const sale = done(await sell(desk, { key, payments }))
    expect(done(await back(desk, sale.id))).toMatchObject({
      payments: [
        { tender: 'gift-card', amount: 5000 },
        { tender: 'cash', amount: 3000 },
      ],
    })
    expect([await balanceOf(desk, one), await balanceOf(desk, other)]).toEqual([3000, 2000])
    expect(faults(await office.diagnosis())).toEqual([])
  })

  test('F31 F37 a card that is taken back is empty; one that was spent from is not taken back', async () => {
    const office = await openBoxOffice()
    const desk = await office.desk()
    const [fresh, spent] = [
      done(await sellGiftCard(desk, { amount: 5000, payments: cash })),
      done(await sellGiftCard(desk, { amount: 5000, payments: cash })),
    ]
    const key = await begun(desk, office, 0)
    done(await sell(desk, { key, payments: [{ tender: 'gift-card', reference: spent.code }] }))
    expect(done(await back(desk, fresh.sale.id))).toMatchObject({ payments: [{ tender: 'cash', amount: 5000 }] })
    expect(await balanceOf(desk, fresh.code)).toBe(0)
    expect(await back(desk, spent.sale.id)).toMatchObject({ refused: 'gift-card-short', balance: 1000 })
    expect(faults(await office.diagnosis())).toEqual([])
  })
})

/** Both tills pay 40.00 each with a card of 50.00 at once. */
async function oneCardAtTwoTills(office: BoxOffice): Promise<void> {
  const tills = [await office.desk('Till 1'), await office.desk('Till 2')]
  const [first = await office.desk()] = tills
  const code = await newCard(first, 5000)
  const keys: string[] = []
  for (const [seat, desk] of tills.entries()) keys.push(await begun(desk, office, seat))
  const payments: readonly PaymentInput[] = [{ tender: 'gift-card', reference: code }]
  const answers = await Promise.all(tills.map((desk, index) => sell(desk, { key: keys[index] ?? '', payments })))
  expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'gift-card-short', balance: 1000 }])
  expect(await balanceOf(first, code)).toBe(1000)
  const loser = answers.findIndex(isRefusal)
  const rest = [{ tender: 'gift-card' as const, amount: 1000, reference: code }, { tender: 'cash' as const }]
  // The payment stays open: the same key takes what is left and cash.
  const desk = tills[loser] ?? first
  expect(done(await sell(desk, { key: keys[loser] ?? '', payments: rest }))).toMatchObject({ total: 4000 })
  expect(await balanceOf(first, code)).toBe(0)
  expect(faults(await office.diagnosis())).toEqual([])
}

test('F30 F3 two tills that spend one card at once: one wins, the other hears what is left, on a file', async () => {
  await oneCardAtTwoTills(await openBoxOffice())
})

test.skipIf(sqldBinary() === null)(
  'F30 F3 two tills that spend one card at once: one wins, the other hears what is left, on a server',
  { timeout: 60_000 },
  async () => {
    const server = await startSqld()
    try {
      await oneCardAtTwoTills(await openBoxOffice({ url: server.url }))
    } finally {
      await server.stop()
    }
  },
)
