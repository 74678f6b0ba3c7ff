import { describe, expect, test } from 'vitest'
import { languages } from '../../src/ui/words.ts'
import { knownCard } from './fake-gift-cards.ts'
import { cutTexts, openTestHall, scanOf } from './test-till.ts'

describe('articles on the screen', () => {
  test('T11 one key from the hall: a tab for each type, and digits or Enter put one in', async () => {
    const { till, desk } = await openTestHall()
    await till.press('f')
    expect(till.text()).toMatch(/\[Bar\] +Programmes/)
    await till.press('1', '1', '2', 'tab', 'enter')
    expect(till.text()).toMatch(/ Bar +\[Programmes\]/)
    expect(desk.currentBasket().items.map(({ name, count }) => [name, count])).toEqual([
      ['Water', 2],
      ['Wine', 1],
      ['Programme', 1],
    ])
    expect(till.text()).toContain('Programme: 1 in the basket, 17.00 EUR in all.')
    till.close()
  })

  test('T11 Del and x take one out; nothing goes below nothing', async () => {
    const { till, desk } = await openTestHall()
    await till.press('f', '2', '2', 'delete')
    expect(desk.currentBasket().items).toMatchObject([{ name: 'Wine', count: 1 }])
    await till.press('x')
    expect(till.text()).toContain('Wine is out of the basket.')
    await till.press('x')
    expect(desk.currentBasket().items).toEqual([])
    till.close()
  })

  test('T11 the key is under the same finger on a Cyrillic layout', async () => {
    const { till } = await openTestHall()
    await till.press('а')
    expect(till.app.top.id).toBe('articles')
    till.close()
  })

  test('T12 E07 sold alone from there: F5 shows what is paid, line by line, and Enter sells', async () => {
    const { till, desk } = await openTestHall()
    await till.press('f', '1', '1', 'f5')
    expect(till.app.top).toMatchObject({ id: 'pay', total: 500 })
    expect(till.text()).toMatch(/Water 2x +5\.00 EUR/)
    await till.press('enter')
    expect(desk.sales[0]).toMatchObject({ total: 500, tickets: [], items: [{ name: 'Water', count: 2 }] })
    till.close()
  })

  test('E12 beside seats the sale window lists each with its price while there is room', async () => {
    const { till } = await openTestHall()
    await till.press('enter', 'f', '1', '1', '2', 'escape', 'f5')
    expect(till.text()).toMatch(/Stalls \d+-\d+.*24\.00 EUR[\s\S]*Water 2x +5\.00 EUR[\s\S]*Wine +7\.00 EUR/)
    expect(till.text()).not.toContain('more lines')
    till.close()
  })

  test('E07 beside seats the panel and the basket list them, and count them into the total', async () => {
    const { till } = await openTestHall()
    await till.press('enter', 'f', '1', 'escape')
    expect(till.text()).toMatch(/1 seat, 1 article/)
    await till.press('f4')
    expect(till.text()).toMatch(/Water +2\.50/)
    await till.press('delete')
    expect(till.text()).not.toMatch(/Water +2\.50/)
    expect(till.app.top.id).toBe('basket')
    till.close()
  })

  test('F31 an amount and F4 put a new gift card beside them, and one payment covers both', async () => {
    const { till, desk } = await openTestHall()
    await till.press('f', '2', 'escape', 'g', 'tab', '50', 'f4')
    expect(till.app.top.id).toBe('hall')
    await till.press('f5')
    expect(till.text()).toMatch(/Gift card +50\.00 EUR/)
    // A gift card is not paid with another one, which pays for what lies beside it.
    await till.press('f12', knownCard, 'enter')
    expect(till.app.top).toMatchObject({ id: 'pay', payments: [{ tender: 'gift-card', amount: 700 }] })
    await till.press('f6', 'enter')
    expect(desk.sales[0]).toMatchObject({ total: 5700, payments: [{ amount: 700 }, { tender: 'card', amount: 5000 }] })
    till.close()
  })
})

describe('articles that are scanned', () => {
  test.each(['hall', 'programme', 'articles', 'pay'])(
    'T11 on the screen %s a bar code puts one in, a second scan makes it two',
    async (screen) => {
      const { till, desk } = await openTestHall()
      if (screen === 'programme') await till.press('escape')
      if (screen === 'articles') await till.press('f')
      if (screen === 'pay') await till.press('enter', 'f5')
      await till.send(scanOf('4006381333931'))
      await till.send(scanOf('4006381333931'))
      expect(desk.currentBasket().items).toMatchObject([{ name: 'Water', count: 2 }])
      if (screen === 'pay') expect(till.app.top).toMatchObject({ id: 'pay', total: desk.currentBasket().total })
      till.close()
    },
  )

  test('T11 a bar code that nobody knows is told, with what to do', async () => {
    const { till, desk } = await openTestHall()
    await till.send(scanOf('73513537'))
    expect(till.text()).toContain('guichet article add --ean 73513537')
    expect(desk.currentBasket().items).toEqual([])
    till.close()
  })
})

test.each(languages)('T11 the articles fit 80 columns in %s', async (language) => {
  const { till } = await openTestHall({ language })
  await till.press('f', '1')
  expect(till.app.top.id).toBe('articles')
  expect(till.text()).toContain('Water')
  expect(cutTexts(till)).toEqual([])
  till.close()
})
