import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { changeOutlet } from '../../src/desk/outlets.ts'
import { beginRefund } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { basketOf } from './sold-sale.ts'

test('P14 an outlet that settles by account sells without a customer; what comes back goes to the account', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const pay = async () => sell(desk, { key: done(await beginPayment(desk)).key, payments: [{ tender: 'account' }] })
  await basketOf(desk, office.eventId, [0, 1])
  expect(await pay()).toEqual({ refused: 'customer-required', tender: 'account' })
  const outlet = desk.till.outlet.name
  expect(done(await changeOutlet(desk, { outlet, isOnAccount: true }))).toMatchObject({ isOnAccount: true })
  done(await signInAsAdministrator(desk))
  const sale = done(await pay())
  expect(sale).toMatchObject({ total: 8000, payments: [{ tender: 'account', amount: 8000 }] })
  expect(done(await beginRefund(desk, { saleId: sale.id })).payments).toEqual([{ tender: 'account', amount: 8000 }])
  await basketOf(desk, office.eventId, [2])
  const { key } = done(await beginPayment(desk))
  expect(await sell(desk, { key, payments: [{ tender: 'complimentary' }] })).toEqual({ refused: 'recipient-required' })
  expect(faults(await office.diagnosis())).toEqual([])
})
