import { expect, test } from 'vitest'
import { giftCardBalance } from '../../src/desk/gift-card-balance.ts'
import type { OpenHall } from '../../src/domain/open-hall.ts'
import { seatState } from '../../src/domain/seat-state.ts'
import { clara, done, openDemoOffice } from './demo-office.ts'

/** Two seats beside each other, as a typed line names them, and what they cost. */
interface Pair {
  readonly line: string
  readonly full: number
  readonly child: number
}

/** Free ones that have every tariff. */
function* freePairs(hall: OpenHall): Generator<Pair> {
  const [fullTariff, childTariff] = ['full', 'child'].map((name) =>
    hall.tariffs.findIndex((each) => each.name === name),
  )
  for (const [index, seat] of hall.seats.entries()) {
    const next = hall.seats[index + 1]
    if (next === undefined || next.section !== seat.section || next.row !== seat.row || next.zone !== seat.zone)
      continue
    if (Number(next.number) !== Number(seat.number) + 1) continue
    if ([index, index + 1].some((each) => hall.map.states[each] !== seatState.free)) continue
    const [full, child] = [fullTariff, childTariff].map((tariff) => hall.amountOf(seat.zone, tariff ?? -1))
    if (typeof full !== 'number' || typeof child !== 'number') continue
    yield { line: `"${seat.section}" ${seat.row}-${seat.number}..${next.number}`, full, child }
  }
}

function cheapest(pairs: Iterable<Pair>): Pair {
  const [first] = [...pairs].toSorted((one, other) => one.full - other.full)
  if (first === undefined) throw new Error('no two free seats in this hall')
  return first
}

test('T08 F28 a whole sale typed in one line in a real terminal: previewed, sold, and the hall again', async () => {
  const office = await openDemoOffice()
  const hall = await office.hall(await office.desk(), 'Jazz at Midnight')
  const { line, full, child } = cheapest(freePairs(hall))
  const total = full + child
  const till = await office.atHall('Jazz')
  await till.terminal.type(':')
  await till.terminal.type(`${line} full+chil`)
  await till.press('tab')
  await till.terminal.type(' cash 200')
  const change = ((20_000 - total) / 100).toFixed(2)
  await till.waitFor(`2 seats, ${(total / 100).toFixed(2)} EUR, cash 200.00, Change ${change}. Enter sells.`)
  await till.press('enter')
  await till.waitFor(`Change ${change} EUR`)
  await till.waitForBasket(0, 0)
  const store = await office.store()
  const sale = await store.db
    .selectFrom('orders')
    .select(['id', 'total'])
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  expect(Number(sale.total)).toBe(total)
  // A word that is wrong is told and sells nothing.
  await till.terminal.type(':2 best cash fivty ')
  await till.waitFor('Not understood: fivty')
})

test('F25 F26 an exchange in a real terminal: from the last sale over the hall to dearer seats, the difference paid', async () => {
  const office = await openDemoOffice()
  const hall = await office.hall(await office.desk(), 'Jazz at Midnight')
  const { line, full } = cheapest(freePairs(hall))
  const till = await office.atHall('Jazz', { person: clara })
  await till.terminal.type(`:${line} cash`)
  await till.waitFor('Enter sells.')
  await till.press('enter')
  await till.waitFor('+ Sold 2 seats')
  await till.waitForBasket(0, 0)
  await till.press('s', 'enter')
  await till.waitFor(/F4 Exchange/)
  await till.press('a', 'f4')
  await till.waitFor(/Pick/)
  await till.press('2', 'f3')
  const { total } = await till.waitForBasket(2)
  const difference = total - 2 * full
  expect(difference).toBeGreaterThan(0)
  await till.press('f6')
  await till.waitFor('Old tickets')
  expect(till.screen).toMatch(new RegExp(`To pay +${(difference / 100).toFixed(2)} EUR`))
  await till.press('enter')
  await till.waitFor(/[Ee]xchanged/)
  await till.waitForBasket(0, 0)
  const { db } = await office.store()
  const paid = await db
    .selectFrom('exchange as e')
    .innerJoin('payment as p', 'p.order_id', 'e.sale_id')
    .select(['p.tender', 'p.amount'])
    .orderBy('p.tender', 'desc')
    .execute()
  expect(paid).toEqual([
    { tender: 'cash', amount: 2 * full },
    { tender: 'card', amount: difference },
  ])
})

test('F30 F31 a gift card in a real terminal: sold for cash, and what is on it pays a sale', async () => {
  const office = await openDemoOffice()
  const till = await office.atHall('Jazz')
  await till.press('g')
  await till.waitFor('Gift card')
  await till.press('tab')
  await till.terminal.type('500')
  await till.press('f5')
  await till.waitFor(/G[0-9A-Z]{4}(-[0-9A-Z]{5}){3}/)
  const [code = ''] = /G[0-9A-Z]{4}(-[0-9A-Z]{5}){3}/.exec(till.screen) ?? []
  await till.escape()
  await till.press('2', 'f3')
  const { total } = await till.waitForBasket(2)
  await till.press('f5')
  await till.waitFor('To pay')
  await till.press('f12')
  await till.waitFor('Gift card')
  await till.terminal.type(code)
  await till.press('enter')
  await till.waitFor(/Left to pay +0\.00/)
  await till.press('enter')
  await till.waitFor('Sale code')
  const { balance } = done(await giftCardBalance(await office.desk(), { code }))
  expect(balance).toBe(50_000 - total)
})
