import { expect, test } from 'vitest'
import { accreditationItem } from '../../src/desk/accreditation-item.ts'
import { activateAccreditation } from '../../src/desk/activate-accreditation.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { takeAccreditationFee } from '../../src/desk/take-accreditation-fee.ts'
import { changeItemCount } from '../../src/desk/take-article.ts'
import { withItems } from '../../src/domain/basket.ts'
import type { AccreditationId } from '../../src/domain/ids.ts'
import type { PaymentInput } from '../../src/domain/payment.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { festivalLines, importLines, person } from './festival-people.ts'

async function festival() {
  const office = await openBoxOffice({ rows: 2 })
  const desk = await office.desk()
  done(await importLines(desk))
  return { office, desk }
}

async function paid(desk: Desk, id: AccreditationId, payments: PaymentInput[] = [{ tender: 'cash' }]) {
  done(await takeAccreditationFee(desk, id))
  const { key } = done(await beginPayment(desk))
  return sell(desk, { key, payments })
}

test('T20 what is payable is paid in a basket, is active then, and its badge is handed out; tax as the import told', async () => {
  const office = await openBoxOffice({ rows: 2 })
  const desk = await office.desk()
  done(await importLines(desk, festivalLines, { taxRateBasisPoints: 2000 }))
  const { id } = await person(desk, '3')
  const sale = done(await paid(desk, id))
  expect(sale).toMatchObject({ total: 25_000, items: [{ kind: 'accreditation', name: 'Market 3', amount: 25_000 }] })
  const line = await desk.store.db
    .selectFrom('order_line')
    .select(['tax_amount', 'accreditation_id'])
    .where('kind', '=', 'accreditation')
    .executeTakeFirstOrThrow()
  expect(line).toEqual({ tax_amount: 4167, accreditation_id: id })
  expect(await person(desk, '3')).toMatchObject({ status: 'active', isPaid: true, isPaidAtSource: false })
  expect(done(await activateAccreditation(desk, id)).accreditation.status).toBe('handed-out')
  expect(faults(await office.diagnosis())).toEqual([])
})

test('T20 importing again keeps what was paid here, whatever the source says', async () => {
  const { desk } = await festival()
  const { id } = await person(desk, '3')
  done(await paid(desk, id))
  expect(done(await importLines(desk))).toMatchObject({ unchanged: 4, active: 4, toPay: 0 })
  expect((await person(desk, '3')).status).toBe('active')
})

test('T15 T20 paid back, it is new again and hands nothing out', async () => {
  const { office, desk } = await festival()
  const { id } = await person(desk, '3')
  const sale = done(await paid(desk, id))
  const { key } = done(await beginRefund(desk, { saleId: sale.id }))
  done(await refundSale(desk, { saleId: sale.id, key, reason: 'returned' }))
  expect((await person(desk, '3')).status).toBe('new')
  expect(await activateAccreditation(desk, id)).toMatchObject({ refused: 'accreditation-unpaid' })
  done(await paid(desk, id))
  expect((await person(desk, '3')).status).toBe('active')
  expect(faults(await office.diagnosis())).toEqual([])
})

test('T20 two tills take the same fee: one is paid, the other is told and sells nothing', async () => {
  const { office, desk } = await festival()
  const other = await office.desk('Till 2')
  const { id } = await person(desk, '3')
  done(await takeAccreditationFee(desk, id))
  const { key } = done(await beginPayment(desk))
  done(await paid(other, id))
  expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual({
    ...{ refused: 'accreditation-paid', name: 'Łukasz Müller' },
  })
  expect(await desk.store.db.selectFrom('orders').select('id').execute()).toHaveLength(1)
  expect(faults(await office.diagnosis())).toEqual([])
})

test('T20 whoever the source turns down during the payment is not charged, and that is the reason', async () => {
  const { desk } = await festival()
  const { id } = await person(desk, '3')
  done(await takeAccreditationFee(desk, id))
  const { key } = done(await beginPayment(desk))
  done(await importLines(desk, ['3,Łukasz,Müller,,,Market,Rejected,250.00,no,OPENBADGE003,,']))
  const refusal = { refused: 'accreditation-withdrawn', name: 'Łukasz Müller', status: 'Rejected' }
  expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual(refusal)
  expect(desk.state.basket.items).toEqual([])
  expect(await takeAccreditationFee(desk, id)).toEqual(refusal)
})

test('T20 a fee stands in the basket once, whatever count is asked for', async () => {
  const { desk } = await festival()
  const { id } = await person(desk, '3')
  done(await takeAccreditationFee(desk, id))
  const refusal = { refused: 'bad-input', field: 'count', value: '2', expected: '1-1' }
  expect(await changeItemCount(desk, { key: id, count: 2 })).toEqual(refusal)
  expect(done(await changeItemCount(desk, { key: id, count: 0 })).items).toEqual([])
})

test('T20 no fee is taken twice and none that is not owed, also when it came into the basket before', async () => {
  const { desk } = await festival()
  const open = await person(desk, '3')
  done(await paid(desk, open.id))
  expect(await takeAccreditationFee(desk, open.id)).toEqual({ refused: 'accreditation-paid', name: 'Łukasz Müller' })
  const free = await person(desk, '1')
  expect(await takeAccreditationFee(desk, free.id)).toEqual({ refused: 'accreditation-paid', name: 'Ana Петров' })
  for (const { id } of [open, free]) {
    // Past the verb: as if the basket had been filled before.
    desk.state.basket = withItems(desk.state.basket, [accreditationItem({ ...open, id })])
    expect(await beginPayment(desk)).toMatchObject({ refused: 'accreditation-paid' })
  }
})

test('T20 a fee is in the basket once', async () => {
  const { desk } = await festival()
  const { id } = await person(desk, '3')
  done(await takeAccreditationFee(desk, id))
  expect(done(await takeAccreditationFee(desk, id)).total).toBe(25_000)
})
