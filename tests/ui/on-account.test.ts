import { expect, test } from 'vitest'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall } from './test-till.ts'

test('P14 where the outlet settles by account the payment is skipped, and gift cards still ask for money', async () => {
  const { till, desk } = await openTestHall({ desk: fakeDesk({ isOnAccount: true }) })
  expect(till.text()).toMatch(/Tender +account/)
  await till.press('2', 'f3', 'f5')
  expect(till.app.top.id).toBe('hall')
  await till.press('1', 'f3', 'f7')
  expect(desk.sales.map(({ payments }) => payments)).toMatchObject([[{ tender: 'account' }], [{ tender: 'account' }]])
  await till.press('f', '1', 'f5')
  expect(desk.sales[2]).toMatchObject({ payments: [{ tender: 'account', amount: 250 }] })
  await till.press('g', 'tab', '50', 'f4', 'f5')
  expect(till.app.top).toMatchObject({ id: 'pay', total: 5000 })
  till.close()
})
