import { describe, expect, test } from 'vitest'
import { dialogRect } from '../../src/ui/screens/screens.ts'
import { languages } from '../../src/ui/words.ts'
import { knownCard } from './fake-gift-cards.ts'
import { openTestHall, scanOf } from './test-till.ts'

describe('gift cards on the screen', () => {
  test('F30 one key from the hall, the code and Enter tell what is on a card', async () => {
    const { till } = await openTestHall()
    await till.press('g', knownCard.toLowerCase(), 'enter')
    expect(till.text()).toMatch(/G2222-22222-22222-22223 +30\.00 EUR/)
    await till.press('NOCARD', 'enter')
    expect(till.text()).toContain('There is no gift card NOCARD.')
    till.close()
  })

  test('F31 an amount and F5 sell a new card for cash; the same key again sells no second one', async () => {
    const { till, desk } = await openTestHall()
    desk.calls.length = 0
    await till.press('g', 'tab', '50', 'f5', 'f5')
    expect(desk.calls).toEqual(['sellGiftCard {"amount":5000,"payments":[{"tender":"cash"}]}'])
    expect(till.text()).toMatch(/G3333-33333-33333-3333X +50\.00 EUR/)
    till.close()
  })

  test('F31 code, amount and F6 top a card up by card', async () => {
    const { till } = await openTestHall()
    await till.press('g', knownCard, 'tab', '12,50', 'f6')
    expect(till.text()).toContain('Gift card G2222-22222-22222-22223: 42.50 EUR are on it.')
    till.close()
  })

  test('F30 F28 in the sale window it pays what is on it, and cash the rest', async () => {
    const { till, desk } = await openTestHall()
    await till.press('2', 'f3', 'f5', 'f12', knownCard, 'enter')
    expect(till.app.top).toMatchObject({
      id: 'pay',
      payments: [{ tender: 'gift-card', amount: 3000, reference: knownCard }],
    })
    expect(till.text()).toMatch(/18\.00 EUR/)
    await till.press('enter')
    expect(desk.sales[0]?.payments.map(({ tender, amount }) => [tender, amount])).toEqual([
      ['gift-card', 3000],
      ['cash', 1800],
    ])
    till.close()
  })

  test('F30 one that has paid already has no more to give', async () => {
    const { till } = await openTestHall()
    await till.press('2', 'f3', 'f5', 'f12', knownCard, 'enter', 'f12', knownCard, 'enter')
    expect(till.text()).toContain('Gift card G2222-22222-22222-22223 has only 0.00 EUR on it.')
    till.close()
  })

  test('F30 the scan alone pays in the sale window and tells the balance in the hall', async () => {
    const { till } = await openTestHall()
    await till.send(scanOf(knownCard))
    expect(till.app.top).toMatchObject({ id: 'gift-card', shown: { balance: 3000 } })
    await till.press('escape', '1', 'f3', 'f5')
    await till.send(scanOf(knownCard))
    expect(till.app.top).toMatchObject({ id: 'pay', payments: [{ tender: 'gift-card', amount: 2400 }] })
    expect(till.text()).toContain('6.00 EUR stay on it.')
    till.close()
  })

  test.each(languages)('it fits 80 columns and 24 rows in %s', async (language) => {
    const { till } = await openTestHall({ language })
    await till.press('g', knownCard, 'enter')
    const { top, model } = till.app
    const rect = dialogRect(top, model)
    expect((rect?.row ?? 0) + (rect?.rows ?? 99)).toBeLessThanOrEqual(23)
    expect(till.row(23)).toContain(`Enter ${model.words.commands['ask-gift-card']}`)
    till.close()
  })
})
