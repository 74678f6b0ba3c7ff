import { describe, expect, test } from 'vitest'
import { styleParts } from '../../src/terminal/style.ts'
import { openTestHall, type TestTill } from './test-till.ts'

const hint = (till: TestTill): string => till.row(21).trim()
const underlined = (till: TestTill): string =>
  [...till.row(22)]
    .filter((_, column) => styleParts(till.screen.cells.styles[22 * 80 + column] ?? 0).underline)
    .join('')

describe('a voucher in a typed line', () => {
  test('E11 what it takes off is told before Enter, and the sale is made at that total', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 voucher summer cash 50')
    expect(hint(till)).toContain('2 seats, 43.20 EUR, cash 50.00, Change 6.80, SUMMER -4.80. Enter sells.')
    expect(desk.calls.filter((call) => call.startsWith('applyVoucher'))).toEqual([])
    await till.press('enter')
    expect(desk.sales).toMatchObject([{ total: 4320, change: 680 }])
    expect(desk.sales[0]?.tickets[0]?.discounts).toMatchObject([{ kind: 'voucher', title: 'SUMMER', amount: 240 }])
    till.close()
  })

  test('E26 an unknown one is underlined behind the cursor, one that is used up speaks in the organiser\u2019s words', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 voucher winter')
    expect(underlined(till)).toBe('')
    expect(hint(till)).toContain('Expected: voucher code')
    await till.press(' cash')
    expect(underlined(till)).toBe('winter')
    expect(hint(till)).toContain('There is no voucher "winter".')
    await till.press('ctrl-u', '2 voucher gone')
    expect(underlined(till)).toBe('gone')
    expect(hint(till)).toContain('Members only, and only once.')
    await till.press('enter')
    expect(desk.sales).toEqual([])
    expect(desk.currentBasket().lines).toEqual([])
    till.close()
  })

  test('E26 one that none of the seats meets is refused, and accepted with the tariff it is for', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 voucher kids card')
    expect(underlined(till)).toBe('kids')
    await till.press('ctrl-u', '1 child voucher kids card')
    expect(underlined(till)).toBe('')
    await till.press('enter')
    expect(desk.sales).toMatchObject([{ total: 1080 }])
    till.close()
  })

  test('E11 without a tender it stays in the basket; alone it needs a basket, and twice it is refused', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', 'voucher summer')
    expect(hint(till)).toContain('Nothing is picked.')
    await till.press('ctrl-u', '2 voucher summer', 'enter')
    expect(desk.currentBasket()).toMatchObject({ total: 4320, pricing: { vouchers: [{ code: 'SUMMER' }] } })
    await till.press(':', 'voucher summer cash')
    expect(underlined(till)).toBe('summer')
    await till.press('ctrl-u', 'cash', 'enter')
    expect(desk.sales).toMatchObject([{ total: 4320 }])
    till.close()
  })

  test('E26 a voucher whose last use went meanwhile is refused, and the line gives back what it took', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 voucher press cash')
    desk.refuseNext('applyVoucher', { refused: 'voucher-refused', code: 'PRESS', problem: 'used-up', text: '' })
    await till.press('enter')
    expect(desk.sales).toEqual([])
    expect(desk.currentBasket().lines).toEqual([])
    expect(till.app.top.id).toBe('command-line')
    till.close()
  })

  test('E26 a sale that is refused takes the voucher out of the basket again', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3')
    desk.refuseNext('sell', { refused: 'database-busy' })
    await till.press(':', 'voucher summer cash', 'enter')
    expect(desk.sales).toEqual([])
    expect(desk.currentBasket()).toMatchObject({ total: 4800, pricing: { vouchers: [] } })
    till.close()
  })
})
