import { expect, test } from 'vitest'
import { fakeDesk } from './fake-desk.ts'
import { openTestHall, openTestTill } from './test-till.ts'

test('sign-in, programme, hall, payment, ticket, and back in the hall', async () => {
  const desk = fakeDesk()
  const till = await openTestTill({ desk })
  console.log(till.text())
  await till.press('anna@example.org')
  await till.press('tab', 'secret')
  console.log(till.text())
  await till.press('enter')
  console.log(till.text())
  await till.press('enter')
  console.log(till.text())
  await till.press('2', 'f3')
  console.log(till.text())
  await till.press('f5')
  console.log(till.text())
  await till.press('enter')
  console.log(till.text())
  await till.press('enter')
  console.log(till.text())
  expect(desk.sales).toHaveLength(1)
  till.close()
})
