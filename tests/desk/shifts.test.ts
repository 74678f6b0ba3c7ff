import { expect, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { correctCash, listCash, moveCash } from '../../src/desk/cash.ts'
import { closeShift } from '../../src/desk/close-shift.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { openShift } from '../../src/desk/open-shift.ts'
import { changeOutlet } from '../../src/desk/outlets.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { clearBasket } from '../../src/desk/release-seats.ts'
import { sell } from '../../src/desk/sell.ts'
import { printXReport, shiftReport } from '../../src/desk/shift-report.ts'
import { signIn } from '../../src/desk/sign-in.ts'
import type { EventId } from '../../src/domain/ids.ts'
import { done, faults, hallAt } from './box-office.ts'
import { credentials, staffedOffice } from './people.ts'

async function sellSeat(desk: Desk, eventId: EventId, seat: number, tender: 'cash' | 'card' = 'cash') {
  done(await holdSeats(desk, { hall: await hallAt(desk, eventId), seats: [seat] }))
  const { key } = done(await beginPayment(desk))
  return done(await sell(desk, { key, payments: [{ tender }] }))
}

async function reportsOf(desk: Desk) {
  const rows = await desk.store.db
    .selectFrom('print_job')
    .select('document')
    .where('role', '=', 'report')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.document)
}

test('F01 nothing is sold before the float is counted; then the shift is the till\u2019s, not the person\u2019s', async () => {
  const { office, till } = await staffedOffice()
  const desk = await till()
  done(await signIn(desk, credentials('anna')))
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  const { key } = done(await beginPayment(desk))
  expect(await sell(desk, { key, payments: [{ tender: 'cash' }] })).toEqual({ refused: 'no-open-shift' })
  expect(await openShift(desk, { float: -1 })).toMatchObject({ refused: 'bad-input', field: 'float' })
  const session = done(await openShift(desk, { float: 12_300 }))
  expect(session.shift.isOpen).toBe(true)
  expect(await openShift(desk, { float: 1 })).toEqual({ refused: 'shift-open' })
  done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  // A crashed till comes back to its shift.
  const again = await till()
  expect(done(await signIn(again, credentials('boris'))).shift).toEqual(session.shift)
  expect(done(await shiftReport(again)).figures).toMatchObject({ float: 12_300, expected: 16_300 })
})

test('F01 two windows of one till open one shift', async () => {
  const { till } = await staffedOffice()
  const desks = await Promise.all([till(), till()])
  for (const desk of desks) done(await signIn(desk, credentials('anna')))
  const answers = await Promise.all(desks.map((desk) => openShift(desk, { float: 100 })))
  expect(answers.filter((answer) => 'refused' in answer)).toEqual([{ refused: 'shift-open' }])
})

test('F03 F06 F46 X reads, Z closes by the same figures, with the next number, and keeps the difference', async () => {
  const { office, at, till } = await staffedOffice()
  const desk = await at('clara')
  const sale = await sellSeat(desk, office.eventId, 0)
  await sellSeat(desk, office.eventId, 1, 'card')
  const begun = done(await beginRefund(desk, { saleId: sale.id }))
  done(await refundSale(desk, { saleId: sale.id, key: begun.key, reason: 'returned', amount: begun.amount }))
  done(await moveCash(desk, { kind: 'credit', amount: 500, comment: 'change' }))
  const x = done(await printXReport(desk))
  office.time.now += 60_000
  expect(x.figures).toMatchObject({
    ...{ turnover: 4000, expected: 10_500, cashIn: 500, tickets: 1, firstReceipt: 1, lastReceipt: 3 },
    ...{ sales: { count: 2, amount: 8000 }, refunds: { count: 1, amount: 4000 } },
    operators: [{ name: 'clara', count: 3, amount: 4000 }],
  })
  const z = done(
    await closeShift(desk, {
      counts: [
        [10_000, 1],
        [200, 2],
      ],
    }),
  )
  expect(z.figures).toEqual(x.figures)
  expect(z).toMatchObject({ zNumber: 1, counted: 10_400, difference: -100, closedBy: 'clara' })
  expect(desk.state.session?.shift.isOpen).toBe(false)
  expect(await closeShift(desk, { counts: [] })).toEqual({ refused: 'no-open-shift' })
  const [xPaper = '', zPaper = '', signed = ''] = await reportsOf(desk)
  expect(xPaper).toContain('xReport')
  expect(zPaper).toContain('zReport')
  expect(signed).toContain('signature')
  expect(signed).toContain('difference')
  const next = await till()
  done(await signIn(next, credentials('anna')))
  done(await openShift(next, { float: 0 }))
  expect(done(await closeShift(next, { counts: [] }))).toMatchObject({ zNumber: 2, figures: { grandTotal: 4000 } })
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F07 a shift is not closed over a basket', async () => {
  const { office, at } = await staffedOffice()
  const desk = await at('anna')
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0, 1] }))
  expect(await closeShift(desk, { counts: [] })).toEqual({ refused: 'basket-open', seats: 2 })
  done(await clearBasket(desk))
  done(await closeShift(desk, { counts: [] }))
})

test('T21 a manual closing wants a count, an automatic one takes the system\u2019s figure', async () => {
  const { admin, at } = await staffedOffice()
  const desk = await at('anna')
  expect(await closeShift(desk)).toEqual({ refused: 'count-missing' })
  expect(await closeShift(desk, { counts: [[7, 1]] })).toMatchObject({ refused: 'bad-input', field: 'counts' })
  done(await changeOutlet(admin, { outlet: 'Box office', closing: 'automatic', isBlindCount: true, usualFloat: 5000 }))
  const again = await at('anna')
  expect(again.state.session?.rules).toMatchObject({ closing: 'automatic', isBlindCount: true, usualFloat: 5000 })
  expect(done(await closeShift(again))).toMatchObject({ counted: 10_000, difference: 0 })
})

test('F02 T22 cash in and out with reason and operator; a correction is the opposite movement, once', async () => {
  const { at, office } = await staffedOffice()
  const desk = await at('clara')
  const moved = done(await moveCash(desk, { kind: 'debit', amount: 3000, comment: 'to the safe' }))
  expect(await moveCash(desk, { kind: 'debit', amount: 7001, comment: 'more than there is' })).toEqual({
    ...{ refused: 'cash-short', amount: 7001, currency: 'EUR' },
  })
  expect(await moveCash(desk, { kind: 'credit', amount: 1, comment: '  ' })).toMatchObject({ field: 'comment' })
  expect(await moveCash(desk, { kind: 'credit', amount: 1.5, comment: 'x' })).toMatchObject({ field: 'amount' })
  office.time.now += 60_000
  done(await correctCash(desk, { id: moved.id, comment: 'wrong drawer' }))
  expect(await correctCash(desk, { id: moved.id, comment: 'again' })).toMatchObject({ refused: 'cash-corrected' })
  const listed = done(await listCash(desk))
  expect(listed.map(({ kind, amount, operator, isCorrected }) => [kind, amount, operator, isCorrected])).toEqual([
    ['debit', 3000, 'clara', true],
    ['credit', 3000, 'clara', false],
  ])
  expect(done(await shiftReport(desk)).figures).toMatchObject({ cashIn: 3000, cashOut: 3000, expected: 10_000 })
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F11 a clock that was set back is told, and the journal\u2019s time does not go back', async () => {
  const { office, at, till } = await staffedOffice()
  const desk = await at('anna')
  const before = desk.clock()
  const later = await till('Till 1', () => office.time.now - 3_600_000)
  expect(later.clockBehindMs).toBe(3_600_000)
  expect(later.clock()).toBe(before)
  done(await signIn(later, credentials('boris')))
  const rows = await later.store.db.selectFrom('journal').select('at').where('till_id', '=', later.till.id).execute()
  expect(Math.min(...rows.map((row) => Number(row.at)))).toBe(before)
})
