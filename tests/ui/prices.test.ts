import { describe, expect, test } from 'vitest'
import type { Fee } from '../../src/domain/fee.ts'
import type { FeeId, PolicyId } from '../../src/domain/ids.ts'
import type { PriceRules } from '../../src/domain/price-basket.ts'
import type { PricePolicy } from '../../src/domain/price-policy.ts'
import { ivanov, muller } from './fake-customers.ts'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

const pair: PricePolicy = {
  ...{ id: 'pol_1' as PolicyId, title: 'Three together', effect: 'percent', value: 1000 },
  conditions: { fewestSeats: 3 },
}
const friends: PricePolicy = {
  ...{ id: 'pol_2' as PolicyId, title: 'Friends', effect: 'fixed', value: 400 },
  conditions: { customerGroups: ['friends'] },
}
const postage: Fee = {
  ...{ id: 'fee_1' as FeeId, name: 'Postage', per: 'order', effect: 'fixed', value: 350, taxRateBasisPoints: 0 },
  ...{ isAutomatic: false, isOverridable: true },
}
const rules: PriceRules = { policies: [pair, friends], fees: [postage] }

async function opened() {
  const { till, desk } = await openTestHall({ desk: fakeDesk({ rules, role: 'admin' }) })
  desk.customers.groups.set(muller.id, 'friends')
  return { till, desk }
}

describe('prices at the till', () => {
  test('E06 E07 one key for one seat, one for the marked, one for all; the total follows at once', async () => {
    const { till, desk } = await opened()
    await till.press('2', 'f3', 'f4', '2')
    const tariffs = () => desk.currentBasket().lines.map(({ tariffName }) => tariffName)
    const [usual, other] = tariffs()
    expect(other).not.toBe(usual)
    await till.press('f2')
    expect(new Set(tariffs()).size).toBe(1)
    await till.press('home', ' ', ' ', '1')
    expect(tariffs()).toEqual([usual, usual])
    await till.press('f4', '2')
    expect(tariffs()).toEqual([other, other])
    expect(desk.currentBasket().total).toBe(2400)
    till.close()
  })

  test('E25 a discount stands on the panel, in the basket and in the sale window, and is what is paid', async () => {
    const { till, desk } = await opened()
    await till.press('3', 'f3')
    expect(till.text()).toMatch(/Discount +-7.20/)
    await till.press('f4')
    expect(till.text()).toContain('Three together -2.40')
    await till.press('f5')
    expect(till.text()).toContain('Three together -2.40')
    expect(till.text()).toMatch(/To pay +64.80 EUR/)
    await till.press('enter')
    expect(desk.sales[0]).toMatchObject({ total: 6480 })
    till.close()
  })

  test('E25 E13 a customer who is chosen while paying pays what their group pays', async () => {
    const { till, desk } = await opened()
    await till.press('2', 'f3', 'f5')
    expect(till.text()).toMatch(/To pay +48.00 EUR/)
    await till.press('f4', 'mueller', 'enter')
    expect(till.text()).toMatch(/To pay +40.00 EUR/)
    await till.press('enter', 'enter')
    expect(desk.sales[0]).toMatchObject({ total: 4000, customerId: muller.id })
    await till.press('2', 'f3')
    expect(till.text()).not.toContain('Discount')
    till.close()
  })

  test('E25 the group given to the customer of the open sale counts for it at once', async () => {
    const { till, desk } = await opened()
    await till.press('ctrl-u', 'iva', 'enter', '2', 'f3')
    expect(till.text()).not.toContain('Discount')
    await till.press('ctrl-u', 'iva', 'f6', 'friends', 'enter', 'escape')
    expect(desk.currentBasket().total).toBe(4000)
    expect(till.text()).toMatch(/Discount +-8.00/)
    await till.press('f7')
    expect(desk.sales[0]).toMatchObject({ total: 4000, customerId: ivanov.id })
    till.close()
  })

  test('O20 a fee that leaves a choice is charged by one key and taken off by it', async () => {
    const { till, desk } = await opened()
    await till.press('2', 'f3', 'f4', 'end', ' ')
    expect(till.text()).toMatch(/\(x\) Postage +3.50/)
    expect(till.text()).toContain('Space: charge the fee, or not.')
    await till.press('1')
    expect(till.row(22)).toContain('Only seats have a tariff: choose one, or mark some.')
    expect(till.text()).toMatch(/Total +51.50 EUR/)
    await till.press('delete')
    expect(till.text()).toContain('( ) Postage')
    await till.press(' ', 'f5', '20', 'f6')
    expect(till.text()).toMatch(/Left to pay +31.50 EUR/)
    await till.press('enter')
    expect(desk.sales[0]).toMatchObject({
      total: 5150,
      payments: [
        { tender: 'card', amount: 2000 },
        { tender: 'cash', amount: 3150 },
      ],
      fees: [{ name: 'Postage', amount: 350 }],
    })
    till.close()
  })

  test('E07 E25 a typed sale shows the total with its discount, and sells at it', async () => {
    const { till, desk } = await opened()
    await till.press(':', '3 best cash 100')
    expect(till.text()).toContain('64.80 EUR')
    await till.press('enter')
    expect(desk.sales[0]).toMatchObject({ total: 6480, change: 3520 })
    till.close()
  })

  test('F27 one seat is given away by one key; the note says to whom, and the rest is paid', async () => {
    const { till, desk } = await openTestHall({ desk: fakeDesk({ role: 'supervisor' }) })
    await till.press('3', 'f3', 'f4', 'f11')
    expect(till.text()).toMatch(/complimentary -24.00/)
    expect(till.text()).toMatch(/Total +48.00 EUR/)
    await till.press('home', ' ', ' ', 'g')
    expect(desk.currentBasket().total).toBe(0)
    await till.press('home', ' ', ' ', 'g', 'f5', 'enter')
    expect(till.row(22)).toContain('First write in the note for whom it is')
    await till.press('Daily News', 'enter')
    expect(desk.sales[0]).toMatchObject({
      total: 4800,
      payments: [
        { tender: 'cash', amount: 4800 },
        { tender: 'complimentary', amount: 0 },
      ],
    })
    till.close()
  })

  test('F27 F41 a cashier gives tickets away when a second person lets him, and only these', async () => {
    const { till, desk } = await openTestHall({ desk: fakeDesk() })
    await till.press('2', 'f3', 'f5', 'f8', 'Press', 'enter')
    expect(till.text()).toContain('Anna may not do this: give tickets away')
    await till.press('clara@example.org', 'tab', 'clara', 'enter')
    expect(desk.sales).toMatchObject([{ total: 0, payments: [{ tender: 'complimentary' }] }])
    expect(desk.people.approval).toBeNull()
    till.close()
  })
})
