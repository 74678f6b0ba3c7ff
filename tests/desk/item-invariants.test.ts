import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { addPassKind } from '../../src/desk/pass-kinds.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { takeAccreditationFee } from '../../src/desk/take-accreditation-fee.ts'
import { takePass } from '../../src/desk/take-pass.ts'
import { done, faults, openBoxOffice } from './box-office.ts'
import { importLines, person } from './festival-people.ts'

test.each(['pass_id', 'accreditation_id'])('F36 doctor finds a refund that takes back another %s', async (column) => {
  const office = await openBoxOffice({ rows: 2 })
  const desk = await office.desk()
  const fee = 'Market,Approved,250.00,no'
  done(await importLines(desk, [`1,Ana,P,,,${fee},OPENBADGE001,,`, `2,Noël,O,,,${fee},OPENBADGE002,,`]))
  const kind = done(await addPassKind(desk, { name: 'Season', prices: [{ tariff: 'full', amount: 28_000 }] }))
  const tariffId = kind.prices.map((price) => price.tariffId).find(() => true)
  if (tariffId === undefined) throw new Error('no prices')
  for (const personId of ['1', '2']) {
    done(await takeAccreditationFee(desk, (await person(desk, personId)).id))
    done(await takePass(desk, { kindId: kind.id, tariffId, firstName: 'Ana', lastName: '', personId }))
  }
  const payment = done(await beginPayment(desk))
  const { id: saleId } = done(await sell(desk, { key: payment.key, payments: [{ tender: 'cash' }] }))
  const { key } = done(await beginRefund(desk, { saleId }))
  done(await refundSale(desk, { key, saleId, reason: 'returned' }))
  expect(faults(await office.diagnosis())).toEqual([])
  // Somebody who has the file takes the guard off, and lets one of the two be taken back twice.
  const swap = `UPDATE order_line SET ${column} = (SELECT min(${column}) FROM order_line) WHERE reverses IS NOT NULL AND ${column} IS NOT NULL`
  const sqls = ['DROP TRIGGER order_line_frozen', swap]
  const changed = await desk.store.commit(sqls.map((sql) => ({ sql, parameters: [] })))
  expect(changed).toMatchObject({ committed: true })
  const found = (await office.diagnosis()).checks.filter((check) => !check.ok)
  expect(found.map(({ id }) => id).toSorted()).toEqual(['item-refund-takes-same-item', 'schema'])
  expect(found.find(({ id }) => id !== 'schema')?.rows).toHaveLength(1)
})
