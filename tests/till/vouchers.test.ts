import { expect, test } from 'vitest'
import { addVoucher } from '../../src/desk/add-voucher.ts'
import { done, openDemoOffice } from './demo-office.ts'

test('E11 E26 a voucher is applied, the total falls, it is sold, and used up it is refused in its own words', async () => {
  const office = await openDemoOffice()
  const desk = await office.desk()
  const nothing = { events: [], tariffs: [], zones: [], seats: [], channels: [], tag: '', comment: '' }
  done(
    await addVoucher(desk, {
      ...{ code: 'ЛЯТО-27', effect: 'percent', value: '50', adds: false, maxUses: 2, budget: null },
      ...{ validFrom: '', validTo: '', refusalText: 'Already given to two guests.', ...nothing },
    }),
  )
  const till = await office.atHall('Cherry')
  await till.terminal.type('2')
  await till.press('f3')
  const { total } = await till.waitForBasket(2)
  await till.terminal.type('v')
  await till.waitFor('Type or scan the code')
  await till.terminal.type('лято-27')
  await till.press('enter')
  const half = total / 2
  await till.waitFor(`to pay ${(half / 100).toFixed(2)} EUR`)
  await till.press('enter')
  await till.waitForBasket(2, half)
  await till.press('f7')
  await till.waitFor(`Sold 2 seats, ${(half / 100).toFixed(2)} EUR`)
  const uses = await desk.store.db.selectFrom('voucher_use').select('discount').execute()
  expect(uses.map((use) => use.discount)).toEqual([half / 2, half / 2])
  await till.terminal.type('2')
  await till.press('f3')
  await till.waitForBasket(2)
  await till.terminal.type('v')
  await till.waitFor('Type or scan the code')
  await till.terminal.type('ЛЯТО-27')
  await till.press('enter')
  await till.waitFor('Already given to two guests.')
})
