import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { addPassKind } from '../../src/desk/pass-kinds.ts'
import { sell } from '../../src/desk/sell.ts'
import { printXReport } from '../../src/desk/shift-report.ts'
import { takeAccreditationFee } from '../../src/desk/take-accreditation-fee.ts'
import { takeGiftCard } from '../../src/desk/take-gift-card.ts'
import { takePass } from '../../src/desk/take-pass.ts'
import { shiftFigures } from '../../src/domain/shift-report.ts'
import { done, openBoxOffice } from './box-office.ts'
import { importLines, person } from './festival-people.ts'

test('F06 passes and accreditations stand in the report by what they are: their kind, their category', async () => {
  const desk = await (await openBoxOffice({ rows: 2 })).desk()
  done(await importLines(desk))
  const kind = done(await addPassKind(desk, { name: 'Season', prices: [{ tariff: 'full', amount: 28_000 }] }))
  const tariffId = kind.prices.map((price) => price.tariffId).find(() => true)
  if (tariffId === undefined) throw new Error('no prices')
  for (const firstName of ['Ana', 'Eva'])
    done(await takePass(desk, { kindId: kind.id, tariffId, firstName, lastName: '', personId: '' }))
  done(await takeAccreditationFee(desk, (await person(desk, '3')).id))
  done(await takeGiftCard(desk, { amount: 5000 }))
  const { key } = done(await beginPayment(desk))
  done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  const { figures } = done(await printXReport(desk))
  const named = figures.events.map(({ title, count, amount }) => [title, count, amount])
  expect(named).toEqual([
    ['Market', 1, 25_000],
    ['Season', 2, 56_000],
    ['giftCard', 1, 5000],
  ])
  const [paper] = await desk.store.db.selectFrom('print_job').select('document').where('role', '=', 'report').execute()
  expect(paper?.document).toContain('Season')
  expect(paper?.document).not.toContain('reasonOther')
})

test('F06 what has no name stands in the report once, whatever it is', () => {
  const lines = ['fee', 'pass', 'fee'].map((kind) => ({
    ...{ orderId: 'ord_1', eventId: null, eventTitle: '', startsAt: 0, timeZone: 'UTC', kind, amount: 100 },
    ...{ taxAmount: 0, taxRateBasisPoints: 0 },
  }))
  const order = { id: 'ord_1', kind: 'sale', total: 300, receiptNumber: 1, operatorId: 'usr_1', operator: 'A' } as const
  const { events } = shiftFigures({ float: 0, orders: [order], lines, payments: [], cash: [], turnoverBefore: 0 })
  expect(events).toMatchObject([{ title: '', count: 1, amount: 300 }])
})
