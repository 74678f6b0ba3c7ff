import { beforeAll, describe, expect, test } from 'vitest'
import type { Model } from '../../src/ui/model.ts'
import { givenAmount, payScreen, payStart } from '../../src/ui/screens/pay.ts'
import { openTestHall } from './test-till.ts'

/** A model with two seats of 24.00 in the basket. */
let model: Model
beforeAll(async () => {
  const { till } = await openTestHall()
  await till.press('2', 'f3')
  model = till.app.model
  till.close()
})
const start = payStart('key_abcdefghijkl', 4800, 'cash')

describe('the payment window', () => {
  test('Enter with nothing typed pays the exact amount', () => {
    expect(payScreen.onCommand(start, 'sell', model, '').intents).toEqual([
      {
        do: 'sell',
        input: { key: 'key_abcdefghijkl', payments: [{ tender: 'cash', given: 4800 }], ticketForm: 'individual' },
      },
    ])
  })

  test('amounts are read with point, comma and spaces; letters never get into the field', () => {
    const typed = (text: string) => payScreen.onInput?.(start, 'given', text, model).state ?? start
    expect(givenAmount(typed('50'), 'EUR')).toBe(5000)
    expect(givenAmount(typed('50,5'), 'EUR')).toBe(5050)
    expect(givenAmount(typed('1 250.00'), 'EUR')).toBe(125_000)
    expect(typed('5a0\x1b').given).toBe('50')
    expect(givenAmount(typed('1.2.3'), 'EUR')).toBeNull()
  })

  test('what is no amount is refused', () => {
    const step = payScreen.onCommand({ ...start, given: '1.2.3' }, 'sell', model, '')
    expect(step.intents).toMatchObject([{ do: 'notice', notice: { level: 'error', text: 'Not an amount: 1.2.3' } }])
  })

  test('a card pays the total, whatever was typed for cash', () => {
    const card = payScreen.onCommand({ ...start, given: '20' }, 'card', model, '').state
    expect(givenAmount(card, 'EUR')).toBe(4800)
    expect(card.field).toBe('note')
  })

  test('E15 one key changes between tickets by seat and by row', () => {
    const grouped = payScreen.onCommand(start, 'form', model, '').state
    expect(grouped.form).toBe('grouped')
    expect(payScreen.onCommand(grouped, 'form', model, '').state.form).toBe('individual')
  })

  test('closing gives the payment up; while its outcome is unknown it cannot be closed', () => {
    expect(payScreen.onCommand(start, 'close', model, '').intents).toEqual([{ do: 'close' }, { do: 'abandon-payment' }])
    const unclear = payScreen.onCommand({ ...start, isUnclear: true }, 'close', model, '')
    expect(unclear.intents).toMatchObject([{ do: 'notice' }])
  })
})
