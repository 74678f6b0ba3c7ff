import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { changeTariff } from '../../src/desk/change-tariff.ts'
import { currentBasket } from '../../src/desk/current-basket.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { sell } from '../../src/desk/sell.ts'
import { shiftReport } from '../../src/desk/shift-report.ts'
import { done, faults, hallAt, openBoxOffice } from './box-office.ts'

const childTax = [{ tariff: 'Child', taxRateBasisPoints: 700 }]

test('E07 a tariff with a tax of its own: lines, receipt and report have the tax by rate, and it goes back as it came', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const eventId = await office.addEvent({ tariffTaxes: childTax })
  const hall = await hallAt(desk, eventId)
  const child = hall.tariffs.findIndex((tariff) => tariff.name === 'child')
  done(await holdSeats(desk, { hall, seats: [0, 1], allOrNone: true }))
  const [line] = currentBasket(desk).lines
  const lines = line === undefined ? [] : [line]
  done(await changeTariff(desk, { lines, tariffId: hall.tariffs[child]?.id as never }))
  const { key } = done(await beginPayment(desk))
  const sale = done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  const rows = await desk.store.db.selectFrom('order_line').selectAll().orderBy('id').execute()
  expect(rows.map((row) => [row.amount, row.tax_rate_basis_points, row.tax_amount])).toEqual([
    [2000, 700, 131],
    [4000, 2000, 667],
  ])
  const receipt = await desk.store.db
    .selectFrom('print_job')
    .select('document')
    .where('role', '=', 'receipt')
    .executeTakeFirstOrThrow()
  for (const text of ['7 %', '€1.31', '20 %', '€6.67']) expect(receipt.document).toContain(text)
  const { figures } = done(await shiftReport(desk))
  expect(figures.taxes.map(({ rateBasisPoints, tax }) => [rateBasisPoints, tax])).toEqual([
    [2000, 667],
    [700, 131],
  ])
  const begun = done(await beginRefund(desk, { saleId: sale.id }))
  done(await refundSale(desk, { saleId: sale.id, key: begun.key, reason: 'returned' }))
  expect(done(await shiftReport(desk)).figures.taxes.map(({ tax }) => tax)).toEqual([0, 0])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('another event at the same tariff is taxed as it says itself; back to the full tariff the tax is the event\u2019s', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk()
  const special = await hallAt(desk, await office.addEvent({ tariffTaxes: childTax }))
  const usual = await hallAt(desk, office.eventId)
  const [full, child] = [0, special.tariffs.findIndex((tariff) => tariff.name === 'child')]
  done(await holdSeats(desk, { hall: special, seats: [0], tariff: child }))
  done(await holdSeats(desk, { hall: usual, seats: [0], tariff: child }))
  const rates = () => currentBasket(desk).lines.map((line) => line.taxRateBasisPoints)
  expect(rates()).toEqual([700, 2000])
  const { lines } = currentBasket(desk)
  done(await changeTariff(desk, { lines, tariffId: special.tariffs[full]?.id as never }))
  expect(rates()).toEqual([2000, 2000])
})

test('a tax for a tariff that no price has is refused, and so is one above 100 percent', async () => {
  const office = await openBoxOffice()
  const wrong = (tariffTaxes: { tariff: string; taxRateBasisPoints: number }[]) =>
    office.addEvent({ tariffTaxes }).catch((error: Error) => error.message)
  expect(await wrong([{ tariff: 'dog', taxRateBasisPoints: 700 }])).toContain('tariff-unknown')
  expect(await wrong([{ tariff: 'child', taxRateBasisPoints: 10_001 }])).toContain('"field":"tax"')
})
