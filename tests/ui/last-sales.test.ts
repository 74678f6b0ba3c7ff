import { describe, expect, test } from 'vitest'
import { seatState } from '../../src/domain/seat-state.ts'
import { isoDay } from '../../src/ui/screens/sales-filter.ts'
import { dialogRect } from '../../src/ui/screens/screens.ts'
import { languages } from '../../src/ui/words.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

/** A till whose cashier is back in the hall after selling two seats for cash, then one by card. */
async function afterTwoSales(role: 'cashier' | 'supervisor' | 'admin' = 'supervisor') {
  const { till, desk } = await openTestHall({ desk: fakeDesk({ role }) })
  await till.press('2', 'f3', 'f7', '1', 'f3', 'f6', 'enter', 'enter')
  expect(desk.sales.map((sale) => [sale.total, sale.payments[0]?.tender])).toEqual([
    [4800, 'cash'],
    [2400, 'card'],
  ])
  desk.calls.length = 0
  return { till, desk }
}

const soldSeats = (desk: ReturnType<typeof fakeDesk>) =>
  [...desk.openedHall().map.states].filter((state) => state === seatState.sold).length

describe('the last sales', () => {
  test('T17 one key from the hall lists them, newest first, with number, event, seats, amount and state', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s')
    expect(till.app.top.id).toBe('sales')
    const rows = till
      .text()
      .split('\n')
      .filter((row) => row.includes('Swan Lake  '))
    expect(rows[0]).toMatch(/> +2 .*Swan Lake .*1: Stalls \d+-\d+ .*24\.00 sold/)
    expect(rows[1]).toMatch(/ 1 .*Swan Lake .*2: Stalls .*48\.00 sold/)
    expect(desk.calls).toEqual(['listSales {"allTills":false,"filter":{}}'])
    await till.press('escape')
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('one key from the programme lists them too', async () => {
    const { till } = await afterTwoSales()
    await till.press('escape', 'f8')
    expect(till.app.top.id).toBe('sales')
    till.close()
  })

  test('E27 Enter opens the card with its tickets, tender and people', async () => {
    const { till } = await afterTwoSales()
    await till.press('s', 'down', 'enter')
    expect(till.text()).toContain('Sale ABCD-2342')
    expect(till.text()).toMatch(/Receipt 1, .*sold/)
    expect(till.text()).toContain('Foyer, till 1, Anna')
    expect(till.text()).toContain('Paid: cash 48.00 EUR')
    expect(till.text().match(/\[ ] Stalls/g)).toHaveLength(2)
    till.close()
  })

  test('T18 a search by number, amount and date; what is no date or amount is said so', async () => {
    const { till, desk } = await afterTwoSales('admin')
    await till.press('s', 'f3', 'f2', 'tab', '31.12.2026', 'tab', 'Lake', 'shift-tab', 'shift-tab', '1', 'enter')
    const call = desk.calls.at(-1) ?? ''
    expect(JSON.parse(call.slice('listSales '.length))).toMatchObject({
      allTills: true,
      filter: { number: '1', event: 'Lake', date: '2026-12-31' },
    })
    expect(till.text()).toContain('all tills, No.: 1, Date: 31.12.2026, Event: Lake')
    expect(till.app.model.sales).toHaveLength(1)
    await till.press('f2', 'tab', 'x', 'enter')
    expect(till.row(22)).toContain('Not a date: 31.12.2026x')
    expect(till.app.top.id).toBe('sales-filter')
    till.close()
  })

  test('T16 F41 the sales of other tills are shown once somebody who may has let it through', async () => {
    const { till, desk } = await afterTwoSales('supervisor')
    await till.press('s')
    desk.refuseNext('listSales', { refused: 'not-permitted', permission: 'refund-any' })
    await till.press('f3')
    expect([till.app.top.id, till.text().includes('Anna may not do this: sales of another till')]).toEqual([
      'override',
      true,
    ])
    await till.press('escape')
    expect(till.app.top).toMatchObject({ id: 'sales', allTills: false })
    desk.refuseNext('listSales', { refused: 'not-permitted', permission: 'refund-any' })
    await till.press('f3', 'dora@example.org', 'tab', 'clara', 'enter')
    expect(till.app.top).toMatchObject({ id: 'sales', allTills: true })
    expect(desk.calls.at(-1)).toBe('listSales {"allTills":true,"filter":{}}')
    till.close()
  })
})

describe('a refund at the till', () => {
  test('T17 one ticket of the last sale takes four keys from the hall, and its seat is green at once', async () => {
    const { till, desk } = await afterTwoSales()
    const before = soldSeats(desk)
    await till.press('s', 'enter', 'r', 'enter')
    expect(soldSeats(desk)).toBe(before - 1)
    expect(till.row(22)).toContain('Refunded 24.00 EUR. Receipt 101.')
    expect(till.text()).toMatch(/Receipt 2, .*refunded/)
    expect(till.text()).toContain('refunded 24.00 EUR card, tickets returned, Anna')
    await till.press('escape')
    expect(till.text()).toMatch(/> +2 .*24\.00 refunded/)
    till.close()
  })

  test('Y19 the whole sale in five keys, with the amount of its tender shown before it is confirmed', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s', 'down', 'enter', 'a', 'f6')
    expect(till.text()).toMatch(/To pay back +48\.00 EUR/)
    expect(till.text()).toMatch(/cash +48\.00 EUR/)
    await till.press('2', 'enter')
    expect(soldSeats(desk)).toBe(1)
    const call = desk.calls.find((each) => each.startsWith('refundSale ')) ?? ''
    expect(JSON.parse(call.slice('refundSale '.length))).toMatchObject({ reason: 'wrong-sale', amount: 4800 })
    await till.press('f6')
    expect(till.row(22)).toContain('Everything is refunded already.')
    till.close()
  })

  test('Y19 single tickets are marked with Space', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s', 'down', 'enter', 'down', ' ')
    expect(till.text().match(/\[x] Stalls/g)).toHaveLength(1)
    await till.press('f6', 'enter')
    expect(soldSeats(desk)).toBe(2)
    expect(till.text()).toMatch(/Receipt 1, .*partly back/)
    await till.press('f6')
    expect(till.row(22)).toContain('Refunded already')
    till.close()
  })

  test('T15 F41 a cashier may not refund: a second person lets this one refund through', async () => {
    const { till, desk } = await afterTwoSales('cashier')
    await till.press('s', 'enter', 'f6')
    expect(till.text()).toContain('Somebody else must allow this')
    expect(till.text()).toContain('Anna may not do this: refund')
    await till.press('clara@example.org', 'tab', 'wrong', 'enter')
    expect(till.row(22)).toContain('E-mail or password is wrong.')
    await till.press('clara', 'enter')
    expect(till.text()).toContain('To pay back')
    expect(desk.people.approval?.approver.name).toBe('Clara')
    // What was allowed and then left is not kept for something else.
    await till.press('escape')
    expect(desk.people.approval).toBeNull()
    till.close()
  })

  test('F41 a dialog for a second person that is left changes nothing', async () => {
    const { till, desk } = await afterTwoSales('cashier')
    await till.press('s', 'enter', 'f6', 'escape')
    expect(till.text()).not.toContain('Somebody else must allow this')
    expect(desk.calls.filter((call) => call.startsWith('approve'))).toEqual([])
    till.close()
  })

  test('F13 a second Enter while it is paid back is dropped', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s', 'enter', 'f6')
    desk.holdBack()
    till.hit('enter', 'enter')
    await new Promise((resolve) => setImmediate(resolve))
    expect(till.row(22)).toContain('One moment')
    desk.letGo()
    await till.settle()
    expect(desk.calls.filter((call) => call.startsWith('refundSale'))).toHaveLength(1)
    expect(till.app.top.id).toBe('sale')
    till.close()
  })

  test('a lost answer keeps the window and its key until it is known; Esc does not leave it', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s', 'enter', 'f6')
    desk.refuseNext('refundSale', { refused: 'refund-unclear', key: 'key-refund-1' })
    await till.press('enter')
    expect(till.row(22)).toContain('The answer was lost')
    await till.press('escape')
    expect(till.app.top.id).toBe('refund')
    await till.press('enter')
    expect(till.app.top.id).toBe('sale')
    const keys = desk.calls
      .filter((call) => call.startsWith('refundSale'))
      .map((call) => /"key":"([^"]+)"/.exec(call)?.[1])
    expect(new Set(keys).size).toBe(1)
    till.close()
  })

  test('another till was faster: the window closes and says which seats', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s', 'enter', 'f6')
    desk.refuseNext('refundSale', { refused: 'already-refunded', seats: ['Stalls 1-8'] })
    await till.press('enter')
    expect(till.app.top.id).toBe('sale')
    expect(till.row(22)).toContain('Refunded already: Stalls 1-8. Nothing was paid back.')
    till.close()
  })
})

describe('a reprint at the till', () => {
  test('F34 the last sale prints again in three keys from the hall', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s', 'p', '1')
    expect(desk.calls.at(-1)).toBe('reprintTickets {"saleId":"ord_1","reason":"not-printed"}')
    expect(till.row(22)).toContain('1 ticket prints again with a new code.')
    till.close()
  })

  test('F34 a reason in own words, for one ticket of the card', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s', 'down', 'enter', 'down', 'f5', '4', 'wet', 'enter')
    const call = desk.calls.find((each) => each.startsWith('reprintTickets ')) ?? ''
    expect(JSON.parse(call.slice('reprintTickets '.length))).toEqual({
      saleId: 'ord_0',
      reason: 'wet',
      lines: ['lin_1_1'],
    })
    expect(till.text()).toContain('printed again, wet, Anna')
    till.close()
  })

  test('F35 a copy of the receipt goes to the printer', async () => {
    const { till, desk } = await afterTwoSales()
    await till.press('s', 'f7')
    expect(desk.calls.at(-1)).toBe('copyReceipt "ord_1"')
    expect(till.row(22)).toContain('The copy of receipt 2 goes to the printer.')
    till.close()
  })
})

test.each(languages)('all its windows fit into 80 columns in %s', async (language) => {
  const { till } = await openTestHall({ desk: fakeDesk({ role: 'admin' }), language })
  await till.press('2', 'f3', 'f7')
  /** Nothing in the top window is cut: neither by the till nor by Ink. */
  const whole = (): void => {
    const { column, columns, row, rows } = dialogRect(till.app.top, till.app.model) ?? till.app.model.layout.body
    const inside = Array.from({ length: rows }, (_, line) => [...till.row(row + line)].slice(column, column + columns))
    expect(inside.map((signs) => signs.join('')).filter((text) => /…|[^.]\.\.(?!\.)/.test(text))).toEqual([])
  }
  await till.press('s')
  expect(till.text()).toContain('Stalls')
  for (const keys of [['f2'], ['escape', 'enter'], ['f6'], ['escape', 'f5'], ['4']]) {
    await till.press(...keys)
    whole()
  }
  till.close()
})

test('dates are read as people of our countries write them', () => {
  expect(['31.12.2027', '1/2/27', '2027-2-1', '31-12-2027'].map(isoDay)).toEqual([
    '2027-12-31',
    '2027-02-01',
    '2027-02-01',
    '2027-12-31',
  ])
  expect(['31.2.2027', '', 'x', '2027', '1.1.1', '99999999'].map(isoDay)).toEqual([null, null, null, null, null, null])
})
