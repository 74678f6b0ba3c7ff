import { describe, expect, test } from 'vitest'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

/** A till whose supervisor has just sold two seats and sees the hall. */
async function afterASale() {
  const desk = fakeDesk({ role: 'supervisor' })
  const { till } = await openTestHall({ desk })
  await till.press('2', 'f3', 'f7')
  desk.calls.length = 0
  return { till, desk }
}

describe('key strokes from the hall, at most', () => {
  test('F34 reprint the last sale: 3', async () => {
    const { till, desk } = await afterASale()
    const keys = ['s', 'f5', '1']
    expect(keys.length).toBeLessThanOrEqual(3)
    await till.press(...keys)
    expect(desk.calls.filter((call) => call.startsWith('reprintTickets'))).toHaveLength(1)
    till.close()
  })

  test('Y19 T17 refund one ticket of the last sale: 5', async () => {
    const { till, desk } = await afterASale()
    const keys = ['s', 'enter', 'f6', 'enter']
    expect(keys.length).toBeLessThanOrEqual(5)
    await till.press(...keys)
    const [call = ''] = desk.calls.filter((each) => each.startsWith('refundSale'))
    expect(JSON.parse(call.slice('refundSale '.length)).lines).toHaveLength(1)
    till.close()
  })
})
