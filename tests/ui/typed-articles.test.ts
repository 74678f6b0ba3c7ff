import { describe, expect, test } from 'vitest'
import { languages } from '../../src/ui/words.ts'
import { openTestHall, type TestTill } from './test-till.ts'

const hint = (till: TestTill): string => till.row(21).trim()

describe('T11 articles in a typed line', () => {
  test('T11 T12 seats and articles are told, taken and paid at once', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 3 water programme cash 100')
    expect(hint(till)).toContain('2 seats, 4 articles, 60.50 EUR, cash 100.00, Change 39.50. Enter sells.')
    expect(desk.currentBasket().items).toEqual([])
    await till.press('enter')
    expect(desk.sales).toMatchObject([
      { total: 6050, change: 3950, items: [{ name: 'Water', count: 3 }, { count: 1 }] },
    ])
    expect(desk.currentBasket().items).toEqual([])
    till.close()
  })

  test('T11 without a tender they stay in the basket, and the next line pays them', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', '2 water', 'enter')
    expect(till.row(22)).toContain('Water: 2 in the basket, 5.00 EUR in all.')
    await till.press(':', 'water card', 'enter')
    expect(desk.sales).toMatchObject([{ total: 750, items: [{ count: 3 }], payments: [{ tender: 'card' }] }])
    till.close()
  })

  test('T11 a line that is refused leaves the articles of the basket as they were', async () => {
    const { till, desk } = await openTestHall()
    await till.press(':', 'wine', 'enter')
    desk.refuseNext('sell', { refused: 'no-open-shift' })
    await till.press(':', '2 2 wine water cash', 'enter')
    expect(desk.sales).toEqual([])
    expect(desk.currentBasket().items).toMatchObject([{ name: 'Wine', count: 1 }])
    expect(desk.currentBasket().lines).toEqual([])
    till.close()
  })

  test.each(languages)('T11 F1 tells how they are written, in %s', async (language) => {
    const { till } = await openTestHall({ language })
    const { grammar } = till.app.model.words.line
    await till.press('f1', 'pgdn', 'pgdn', 'pgdn', 'pgdn', 'pgdn', 'pgdn', 'pgdn', 'pgdn', 'pgdn', 'end')
    expect(till.text()).toContain(grammar.articlesExample)
    expect(till.text()).toContain(grammar.articles)
    till.close()
  })
})
