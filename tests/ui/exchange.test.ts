import { describe, expect, test } from 'vitest'
import { seatState } from '../../src/domain/seat-state.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

/** Two stalls are sold by card, and the card of that sale is open. */
async function atSaleCard() {
  const desk = fakeDesk({ role: 'supervisor' })
  const { till } = await openTestHall({ desk })
  await till.press(':', 'stalls 3-4..5 card', 'enter', 's', 'enter')
  expect(till.app.top.id).toBe('sale')
  return { till, desk }
}

describe('an exchange at the till', () => {
  test('F25 one ticket to a seat of the same price: from the card over the hall to Enter, nothing to pay', async () => {
    const { till, desk } = await atSaleCard()
    await till.press('f4')
    expect(till.app.top.id).toBe('hall')
    expect(till.row(22)).toContain('Pick the new seats for Stalls 3-4')
    expect(till.text()).toMatch(/Exchange +-24\.00 EUR/)
    await till.press(':', 'stalls 5-1', 'enter', 'f5')
    expect(till.text()).toContain('Same price: nothing to pay.')
    expect(till.text()).toMatch(/Old tickets[\s\S]*Stalls 3-4[\s\S]*New tickets[\s\S]*Stalls 5-1/)
    await till.press('enter')
    expect(till.row(22)).toContain('1 ticket exchanged. Code ')
    expect(till.app.top.id).toBe('hall')
    expect(till.app.model).toMatchObject({ exchange: null, basket: { lines: [] } })
    const stateOf = (row: string, number: string) => {
      const hall = desk.openedHall()
      return hall.map.states[hall.seats.findIndex((seat) => seat.row === row && seat.number === number)]
    }
    expect([stateOf('3', '4'), stateOf('3', '5'), stateOf('5', '1')]).toEqual([
      seatState.free,
      seatState.sold,
      seatState.sold,
    ])
    till.close()
  })

  test('F26 cheaper seats: what goes back, and to which tender, stands there before Enter', async () => {
    const { till, desk } = await atSaleCard()
    await till.press('f3', 'f4', ':', 'balcony 1-1..2', 'enter', 'f5')
    expect(till.text()).toMatch(/To pay back +16\.00 EUR/)
    expect(till.text()).toMatch(/card +16\.00 EUR/)
    expect(till.text()).toContain('First let the card terminal')
    await till.press('enter')
    expect(desk.calls.find((call) => call.startsWith('exchangeTickets'))).toContain('"payments":[]')
    till.close()
  })

  test('F26 dearer seats are paid on top by the tender of the key, which can still be changed', async () => {
    const { till, desk } = await atSaleCard()
    await till.press('f4', ':', 'stalls 5-1..2', 'enter', 'f6')
    expect(till.text()).toMatch(/To pay +24\.00 EUR/)
    await till.press('f5', 'enter')
    expect(desk.calls.find((call) => call.startsWith('exchangeTickets'))).toContain('"payments":[{"tender":"cash"}]')
    till.close()
  })

  test('F26 E07 what is bought beside the new seats stands in the window and is paid with the difference', async () => {
    const { till } = await atSaleCard()
    await till.press('f4', ':', 'stalls 5-1', 'enter', 'f', '1', '1', 'escape', 'f5')
    expect(till.text()).toMatch(/New tickets[\s\S]*Stalls 5-1[\s\S]*Water 2x +5\.00 EUR/)
    expect(till.text()).toMatch(/To pay +5\.00 EUR/)
    till.close()
  })

  test('E26 a voucher that is no longer taken closes the window: its sums are not true any more', async () => {
    const { till, desk } = await atSaleCard()
    await till.press('f4', ':', 'stalls 5-1', 'enter', 'f5')
    desk.refuseNext('exchangeTickets', { refused: 'voucher-refused', code: 'SPRING', problem: 'used-up', text: '' })
    await till.press('enter')
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('Del gives the exchange up, and the next sale is an ordinary one', async () => {
    const { till, desk } = await atSaleCard()
    await till.press('f4', 'delete')
    expect(till.row(22)).toContain('the old tickets are valid')
    await till.press('2', 'f3', 'f7')
    expect(desk.sales).toHaveLength(2)
    expect(desk.calls.some((call) => call.startsWith('beginExchange'))).toBe(false)
    till.close()
  })

  test('while an exchange is open nothing is sold past it: quick sale says why, a typed tender settles the exchange', async () => {
    const { till, desk } = await atSaleCard()
    await till.press('f4', '2', 'f3', 'f7')
    expect(till.row(22)).toContain('An exchange is open')
    expect(desk.sales).toHaveLength(1)
    await till.press(':', 'cash', 'enter')
    expect(till.app.top.id).toBe('exchange')
    till.close()
  })

  test('F13 a lost answer keeps the window open with its key until the outcome is known', async () => {
    const { till, desk } = await atSaleCard()
    await till.press('f4', ':', 'stalls 5-1', 'enter', 'f5')
    desk.refuseNext('exchangeTickets', { refused: 'outcome-unknown', key: 'key-refund-2' })
    await till.press('enter', 'escape')
    expect(till.app.top.id).toBe('exchange')
    await till.press('enter')
    const keys = desk.calls
      .filter((call) => call.startsWith('exchangeTickets'))
      .map((call) => /"key":"([^"]+)/.exec(call)?.[1])
    expect(new Set(keys).size).toBe(1)
    expect(till.app.top.id).toBe('hall')
    till.close()
  })

  test('T15 F41 who may not refund is asked for a second person before anybody looks for new seats', async () => {
    const { till } = await openTestHall({ desk: fakeDesk({ role: 'cashier' }) })
    await till.press('2', 'f3', 'f7', 's', 'enter', 'f4')
    expect(till.app.top.id).toBe('override')
    expect(till.app.model.exchange).toBeNull()
    till.close()
  })
})
