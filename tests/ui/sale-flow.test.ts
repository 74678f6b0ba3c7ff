import { describe, expect, test } from 'vitest'
import { styleParts } from '../../src/terminal/style.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, openTestTill, type TestTill } from './test-till.ts'

const isFree = (till: TestTill): boolean => till.text().includes('0 seats')

describe('the way of a sale', () => {
  test('goes from signing in over programme, hall and payment to the ticket, and back to the hall with red seats', async () => {
    const desk = fakeDesk()
    const till = await openTestTill({ desk })
    expect(till.text()).toContain('anna@example.org')
    await till.press('anna@example.org', 'tab', 'secret', 'enter')
    expect(till.row(0)).toContain('City Theatre - Programme')
    expect(till.text()).toMatch(/> Wed, 06\/01\/2027 17:00 Swan Lake/)
    await till.press('enter')
    expect(till.row(0)).toContain('City Theatre - Swan Lake, Wed 06/01, 17:00')
    await till.press('2', 'f3')
    expect(till.text()).toContain('2 seats')
    expect(till.text()).toMatch(/Total +48.00 EUR/)
    await till.press('f5')
    expect(till.text()).toMatch(/To pay +48.00 EUR/)
    await till.press('enter')
    expect(till.text()).toContain('Sale code')
    expect(till.text()).toContain('ABCD-2342')
    expect(till.text()).toContain('Paper 1 of 2')
    await till.press('enter')
    expect(isFree(till)).toBe(true)
    expect(desk.sales).toHaveLength(1)
    const row = [...till.text().split('\n').keys()].find((at) => till.row(at).includes('# #')) ?? 0
    const column = till.row(row).indexOf('#')
    expect(styleParts(till.screen.cells.styles[row * 80 + column] ?? 0).fg).toBe('red')
    till.close()
  })

  test('F29 two best seats, paid in cash and printed, take three keys from the hall back to the hall', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f7')
    expect(till.app.top.id).toBe('hall')
    expect(desk.sales[0]).toMatchObject({ total: 4800, given: 4800, payments: [{ tender: 'cash' }] })
    expect(till.row(22)).toContain('Sold 2 seats, 48.00 EUR')
    till.close()
  })

  test('the same seats picked with the cursor take four keys', async () => {
    const { till, desk } = await openTestHall()
    await till.press(' ', 'right', ' ', 'f7')
    expect(desk.sales[0]?.tickets.map((ticket) => ticket.number)).toEqual(['8', '9'])
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('two full and one child, best, by card, take seven keys with the ticket looked at', async () => {
    const { till, desk } = await openTestHall()
    await till.press('3', 'f3', 'f4', '2', 'f6', 'enter', 'enter')
    expect(desk.sales[0]).toMatchObject({ payments: [{ tender: 'card' }], total: 2400 + 2400 + 1200 })
    expect(desk.sales[0]?.tickets.map((ticket) => ticket.tariffName).sort()).toEqual(['Child', 'Full', 'Full'])
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('keys typed ahead of slow verbs are done in their order', async () => {
    const { till, desk } = await openTestHall()
    desk.holdBack()
    till.hit(' ', 'right', ' ', 'f7', '2', 'f3', 'f4', 'delete', 'escape', 'f7')
    desk.letGo()
    await till.settle()
    expect(desk.sales.map((sale) => sale.tickets.length)).toEqual([2, 1])
    till.close()
  })

  test('an amount typed before the payment window is open goes into its field', async () => {
    const { till, desk } = await openTestHall()
    desk.holdBack()
    till.hit('2', 'f3', 'f5', '500', 'enter')
    desk.letGo()
    await till.settle()
    expect(desk.sales[0]).toMatchObject({ given: 50_000, change: 45_200 })
    till.close()
  })

  test('F13 a second Enter while the sale is made is dropped and says so', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    desk.holdBack()
    till.hit('enter', 'enter')
    await new Promise((resolve) => setImmediate(resolve))
    expect(till.row(22)).toContain('One moment')
    desk.letGo()
    await till.settle()
    expect(desk.calls.filter((call) => call.startsWith('sell'))).toHaveLength(1)
    expect(desk.sales).toHaveLength(1)
    expect(till.app.top.id).toBe('sale-done')
    till.close()
  })

  test('the cursor moves while a verb is at work', async () => {
    const { till, desk } = await openTestHall()
    desk.holdBack()
    till.hit(' ', 'down', 'down')
    await new Promise((resolve) => setImmediate(resolve))
    expect(till.row(22)).toContain('Row 3')
    desk.letGo()
    await till.settle()
    till.close()
  })

  test('F28 cash given is read in the language of the cashier, and the change is computed', async () => {
    const { till, desk } = await openTestHall({ language: 'de' })
    await till.press('2', 'f3', 'f5', '50')
    expect(till.text()).toMatch(/Zurück +2,00 EUR/)
    await till.press('enter')
    expect(desk.sales[0]).toMatchObject({ given: 5000, change: 200 })
    expect(till.row(22)).toContain('Zurück 2,00 EUR')
    till.close()
  })

  test('too little cash is refused before anything is tried', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5', '20', 'enter')
    expect(till.row(22)).toContain('28.00 EUR is missing')
    expect(desk.sales).toHaveLength(0)
    expect(till.app.top.id).toBe('pay')
    till.close()
  })

  test('E14, E15 a note and tickets by row go with the sale', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f6', 'f2', 'for Mary', 'enter')
    const call = desk.calls.find((each) => each.startsWith('sell'))
    expect(call).toContain('"note":"for Mary"')
    expect(call).toContain('"ticketForm":"grouped"')
    till.close()
  })

  test('leaving the payment forgets its key and keeps the basket', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5', 'escape')
    expect(desk.calls.at(-1)).toBe('cancelPayment')
    expect(till.text()).toContain('2 seats')
    till.close()
  })

  test('a lost answer keeps the payment open with its key until the outcome is known', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    desk.refuseNext('sell', { refused: 'outcome-unknown', key: 'key-1-abcdefghijkl' })
    await till.press('enter')
    expect(till.row(22)).toContain('The answer was lost')
    await till.press('escape')
    expect(till.app.top.id).toBe('pay')
    await till.press('enter')
    const keys = desk.calls.filter((call) => call.startsWith('sell')).map((call) => /key-\d/.exec(call)?.[0])
    expect(keys).toEqual(['key-1', 'key-1'])
    expect(till.app.top.id).toBe('sale-done')
    till.close()
  })

  test.each([
    { refused: 'pass-not-on-sale', kind: 'Season' } as const,
    { refused: 'accreditation-paid', name: 'Ana' } as const,
    { refused: 'sold-already', sale: 'ABCD-EFGH' } as const,
  ])('what is not to be paid any more closes the payment: $refused', async (refusal) => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5')
    desk.refuseNext('sell', refusal)
    await till.press('enter')
    expect(till.app.top.id).toBe('hall')
    expect(desk.calls.at(-1)).toBe('cancelPayment')
    till.close()
  })

  test('E18 after finishing, the next sale starts clean', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5', 'enter')
    expect(desk.calls).not.toContain('acknowledgeSale')
    await till.press('enter')
    expect(desk.calls.at(-1)).toBe('acknowledgeSale')
    expect(till.app.model).toMatchObject({ sale: null, preview: [], best: null })
    till.close()
  })

  test('E18 the tariff chosen for one customer is not that of the next', async () => {
    const { till } = await openTestHall()
    const usual = till.app.model.tariff
    await till.press('t', '2', '2', 'f3')
    expect(till.app.model.tariff).not.toBe(usual)
    await till.press('f7')
    expect(till.app.model.tariff).toBe(usual)
    till.close()
  })

  test('F28 after a split payment the screen says what was handed over in each tender', async () => {
    const { till } = await openTestHall()
    await till.press('2', 'f3', 'f5', '20', 'f6', 'f5', '50', 'enter')
    expect(till.text()).toMatch(/card +20\.00 EUR/)
    expect(till.text()).toMatch(/cash +50\.00 EUR/)
    expect(till.text()).toMatch(/Change +22\.00 EUR/)
    till.close()
  })

  test('a key that does nothing here says so', async () => {
    const { till } = await openTestHall()
    await till.press('ctrl-j')
    expect(till.row(22)).toContain('Ctrl-J does nothing here; F1 shows the keys.')
    await till.press('2', 'f3', 'f4', 'y')
    expect(till.row(22)).toContain('y does nothing here')
    till.close()
  })

  test('E14 a note that is too long says where it ends, typed and pasted', async () => {
    const { till } = await openTestHall()
    await till.press('2', 'f3', 'f5', 'f3')
    await till.send({ type: 'paste', text: 'x'.repeat(10_000), truncated: false })
    expect(till.app.top).toMatchObject({ id: 'pay', note: 'x'.repeat(200) })
    expect(till.row(22)).toContain('Too long: the first 200 signs are kept.')
    await till.press('y')
    expect(till.app.top).toMatchObject({ id: 'pay', note: 'x'.repeat(200) })
    expect(till.row(22)).toContain('Too long')
    till.close()
  })
})
