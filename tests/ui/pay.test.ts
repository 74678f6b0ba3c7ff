import { beforeAll, describe, expect, test } from 'vitest'
import { permissionsOf } from '../../src/domain/permission.ts'
import type { CommandId } from '../../src/ui/commands.ts'
import type { Model } from '../../src/ui/model.ts'
import type { PayState } from '../../src/ui/screen-state.ts'
import { payScreen, payStart } from '../../src/ui/screens/pay.ts'
import { changeNow, leftToPay, totalToPay, typedAmount } from '../../src/ui/screens/pay-tenders.ts'
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
        input: {
          key: 'key_abcdefghijkl',
          payments: [{ tender: 'cash', amount: 4800, given: 4800, reference: '' }],
          ticketForm: 'individual',
        },
      },
    ])
  })

  test('amounts are read with point, comma and spaces; letters never get into the field', () => {
    const typed = (text: string) => payScreen.onInput?.(start, 'given', text, model).state ?? start
    expect(typedAmount(typed('50'), 'EUR')).toBe(5000)
    expect(typedAmount(typed('50,5'), 'EUR')).toBe(5050)
    expect(typedAmount(typed('1 250.00'), 'EUR')).toBe(125_000)
    expect(typed('5a0\x1b').given).toBe('50')
    expect(typedAmount(typed('1.2.3'), 'EUR')).toBeNull()
  })

  test('F28 notes are counted where the amount is typed, and the change follows', () => {
    const typed = payScreen.onInput?.(start, 'given', '2x20+10', model).state ?? start
    expect(changeNow(typed, 'EUR')).toBe(200)
    expect(payScreen.onCommand(typed, 'sell', model, '').intents).toMatchObject([
      { input: { payments: [{ tender: 'cash', amount: 4800, given: 5000 }] } },
    ])
  })

  test('what is no amount is refused', () => {
    const step = payScreen.onCommand({ ...start, given: '1.2.3' }, 'sell', model, '')
    expect(step.intents).toMatchObject([{ do: 'notice', notice: { level: 'error', text: 'Not an amount: 1.2.3' } }])
  })

  const press = (state: PayState, ...commands: CommandId[]) =>
    commands.reduce((now, command) => payScreen.onCommand(now, command, model, '').state, state)
  const inputOf = (state: PayState) => payScreen.onCommand(state, 'sell', model, '').intents?.[0]

  test('F28 an amount and the key of a tender pay that much; the rest is shown and paid another way', () => {
    const first = press({ ...start, given: '20' }, 'card')
    expect(first).toMatchObject({
      payments: [{ tender: 'card', amount: 2000 }],
      given: '',
      tender: 'cash',
      field: 'given',
    })
    expect(leftToPay(first)).toBe(2800)
    const second = press({ ...first, given: '8,50' }, 'cash')
    expect(leftToPay(second)).toBe(1950)
    expect(inputOf(second)).toMatchObject({
      do: 'sell',
      input: {
        payments: [
          { tender: 'card', amount: 2000 },
          { tender: 'cash', amount: 850 },
          { tender: 'card', amount: 1950 },
        ],
      },
    })
    expect(leftToPay(press(second, 'take-back', 'take-back'))).toBe(4800)
  })

  test('F28 change comes out of cash alone; a card cannot pay more than is left', () => {
    const split = press({ ...start, given: '40' }, 'card')
    expect(changeNow({ ...split, given: '50' }, 'EUR')).toBe(4200)
    expect(inputOf({ ...split, given: '50' })).toMatchObject({
      input: { payments: [{}, { amount: 800, given: 5000 }] },
    })
    const over = payScreen.onCommand({ ...split, given: '8.01' }, 'card', model, '')
    expect(over.intents).toMatchObject([
      { notice: { text: '8.00 EUR is left to pay, not 8.01 EUR. Change comes out of cash only.' } },
    ])
    expect(over.state.payments).toHaveLength(1)
  })

  test.each(['-5', '1.2.3', '99999999999999', '0', '1,2,3'])('%s is refused with a sentence', (given) => {
    const step = payScreen.onCommand({ ...start, given }, 'card', model, '')
    expect(step.intents).toMatchObject([{ notice: { level: 'error', text: `Not an amount: ${given}` } }])
    expect(step.state.payments).toEqual([])
  })

  test('F27 F41 who may not give tickets away may ask a second person for it; an account wants its customer', () => {
    const { state: free } = payScreen.onCommand(start, 'complimentary', model, '')
    expect(free).toMatchObject({ tender: 'complimentary', field: 'note' })
    const asked = payScreen.onCommand({ ...free, note: 'press' }, 'sell', model, '').intents
    expect(asked).toMatchObject([{ do: 'sell', input: { payments: [{ tender: 'complimentary', amount: 0 }] } }])
    expect(payScreen.onCommand(start, 'account', model, '')).toMatchObject({
      state: { tender: 'account' },
      intents: [{ notice: { text: 'First choose the customer whose account it is (F4).' } }],
    })
  })

  test('F27 given away by one who may: the total is nothing, and the note says to whom', () => {
    const session = model.session === null ? null : { ...model.session, permissions: permissionsOf('supervisor') }
    const may = { ...model, session }
    const free = payScreen.onCommand(start, 'complimentary', may, '').state
    expect(totalToPay(free)).toBe(0)
    expect(payScreen.onCommand(free, 'sell', may, '').intents).toMatchObject([{ notice: { level: 'error' } }])
    expect(payScreen.onCommand({ ...free, note: 'press' }, 'sell', may, '').intents).toMatchObject([
      { do: 'sell', input: { payments: [{ tender: 'complimentary', amount: 0 }], note: 'press' } },
    ])
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
