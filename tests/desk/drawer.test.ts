/** The cash drawer opens when cash changes hands, once, and never with a reprint. */
import { expect, onTestFinished, test } from 'vitest'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { copyReceipt } from '../../src/desk/copy-receipt.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { openDrawer } from '../../src/desk/open-drawer.ts'
import { startPrintQueue } from '../../src/desk/print-queue.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { reprintTickets } from '../../src/desk/reprint-tickets.ts'
import { sell } from '../../src/desk/sell.ts'
import type { PaymentInput } from '../../src/domain/payment.ts'
import { startTcpPrinter, type TcpPrinter, type VirtualPrinterOptions } from '../printers/virtual-printer.ts'
import { type BoxOffice, done, openBoxOffice, printingDesk } from './box-office.ts'
import { actAs, basketOf } from './sold-sale.ts'

const kick = '1b700032fa'

async function tillAt(office: BoxOffice, options: VirtualPrinterOptions = {}) {
  const printer = await startTcpPrinter(options)
  onTestFinished(() => printer.close())
  const receipt = `tcp://127.0.0.1:${printer.port}?model=epson-tm-t20`
  return { desk: await printingDesk(office, { ticket: 'preview', receipt }), printer }
}

async function sale(desk: Desk, office: BoxOffice, seat: number, payments: readonly PaymentInput[]) {
  await basketOf(desk, office.eventId, [seat])
  const { key } = done(await beginPayment(desk))
  return done(await sell(desk, { key, payments }))
}

/** Runs the queue until nothing waits; @returns what went wrong with the drawer. */
async function printAll(desk: Desk, act: () => Promise<unknown>): Promise<string[]> {
  const failures: string[] = []
  const settled = Promise.withResolvers<void>()
  let hasActed = false
  const look = async () => {
    const jobs = done(await listPrintJobs(desk))
    if (hasActed && jobs.every((job) => job.state !== 'queued' && job.state !== 'sent')) settled.resolve()
  }
  const queue = startPrintQueue(desk, {
    onChange: () => void look(),
    onDrawer: (problem) => problem === null || failures.push(problem),
  })
  await act()
  hasActed = true
  await look()
  await settled.promise
  await queue.stop()
  return failures
}

const kicks = (printer: TcpPrinter) =>
  printer.jobs.filter((job) => Buffer.from(job.received).toString('hex') === kick).length
const kicksAnywhere = (printer: TcpPrinter) =>
  printer.jobs.filter((job) => Buffer.from(job.received).toString('hex').includes(kick)).length

test('F28 a sale in cash opens the drawer once, in a job of its own before the papers; a split one with cash as well', async () => {
  const office = await openBoxOffice()
  const { desk, printer } = await tillAt(office)
  expect(await printAll(desk, () => sale(desk, office, 0, [{ tender: 'cash' }]))).toEqual([])
  expect(kicks(printer)).toBe(1)
  expect(Buffer.from(printer.jobs[0]?.received ?? []).toString('hex')).toBe(kick)
  await printAll(desk, () => sale(desk, office, 1, [{ tender: 'card', amount: 1000 }, { tender: 'cash' }]))
  expect([kicks(printer), kicksAnywhere(printer)]).toEqual([2, 2])
})

test('F34 F35 a sale by card, a reprint and a copy leave the drawer shut; cash that is given back opens it', async () => {
  const office = await openBoxOffice()
  const { desk, printer } = await tillAt(office)
  await printAll(desk, () => sale(desk, office, 0, [{ tender: 'card' }]))
  const { id } = await sale(desk, office, 1, [{ tender: 'cash' }])
  await printAll(desk, async () => {
    done(await reprintTickets(desk, { saleId: id, reason: 'lost' }))
    done(await copyReceipt(desk, { saleId: id }))
  })
  expect(kicksAnywhere(printer)).toBe(0)
  const { key } = done(await beginRefund(desk, { saleId: id }))
  await printAll(desk, () => refundSale(desk, { key, saleId: id, reason: 'returned' }))
  expect(kicks(printer)).toBe(1)
})

test('F43 a sale made while the till printed nothing never opens the drawer later', async () => {
  const office = await openBoxOffice()
  const { desk, printer } = await tillAt(office)
  await sale(desk, office, 0, [{ tender: 'cash' }])
  await printAll(desk, async () => undefined)
  expect(kicksAnywhere(printer)).toBe(0)
})

test('F43 a drawer that cannot open is told, and the sale stands', async () => {
  const office = await openBoxOffice()
  const { desk } = await tillAt(office, { trouble: { kind: 'close', afterBytes: 0 } })
  const failures = await printAll(desk, () => sale(desk, office, 0, [{ tender: 'cash' }]))
  expect(failures).toEqual([expect.stringMatching(/^link-lost/)])
})

test('A15 the drawer opens without a sale for who may, with a reason, and the journal keeps both', async () => {
  const office = await openBoxOffice()
  const { desk, printer } = await tillAt(office)
  expect(await openDrawer(desk, { reason: ' \u0007 ' })).toMatchObject({ refused: 'bad-input', field: 'reason' })
  await printAll(desk, async () => done(await openDrawer(desk, { reason: 'change for the bar' })))
  expect(kicks(printer)).toBe(1)
  const said = await desk.store.db.selectFrom('journal').select('body').where('kind', '=', 'drawer-opened').execute()
  expect(said.map((row) => JSON.parse(row.body))).toEqual([{ reason: 'change for the bar' }])
  await actAs(desk, 'cashier')
  expect(await openDrawer(desk, { reason: 'no sale' })).toEqual({ refused: 'not-permitted', permission: 'open-drawer' })
})
