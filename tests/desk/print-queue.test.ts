import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { startPrintQueue } from '../../src/desk/print-queue.ts'
import { retryPrint } from '../../src/desk/retry-print.ts'
import type { PrintJobId } from '../../src/domain/ids.ts'
import type { PrintJob } from '../../src/domain/print-job.ts'
import { startTcpPrinter, type VirtualPrinterOptions } from '../printers/virtual-printer.ts'
import { type BoxOffice, done, openBoxOffice, printingDesk } from './box-office.ts'
import { soldSale } from './sold-sale.ts'

const till = (office: BoxOffice, ticket: string, receipt = '', name = 'Printing') =>
  printingDesk(office, { ticket, receipt }, name)

/** Runs the queue until the jobs are as wanted. */
async function printUntil(desk: Desk, wanted: (jobs: PrintJob[]) => boolean): Promise<PrintJob[]> {
  const changed = Promise.withResolvers<PrintJob[]>()
  const look = async () => {
    const jobs = done(await listPrintJobs(desk))
    if (wanted(jobs)) changed.resolve(jobs)
  }
  const queue = startPrintQueue(desk, { onChange: () => void look() })
  await look()
  const jobs = await changed.promise
  await queue.stop()
  return jobs
}

const states = (jobs: readonly PrintJob[]) => jobs.map((job) => job.state)

async function tcpPrinter(options: VirtualPrinterOptions = {}) {
  const printer = await startTcpPrinter(options)
  onTestFinished(() => printer.close())
  return { printer, address: `tcp://127.0.0.1:${printer.port}?model=epson-tm-t20` }
}

test('E17 tickets and receipt go to their printers; without a printer for receipts there is none', async () => {
  const office = await openBoxOffice()
  const { printer, address } = await tcpPrinter()
  const receipts = join(office.folder, 'receipts')
  const desk = await till(office, address, `file:${receipts}`)
  const sale = await soldSale(desk, office.eventId, [0, 1])
  expect(sale.jobs).toHaveLength(3)
  const jobs = await printUntil(desk, (all) => all.every((job) => job.state === 'printed'))
  expect(jobs.map((job) => [job.role, job.attempts, job.saleCode])).toEqual(
    expect.arrayContaining([
      ['ticket', 1, sale.code],
      ['receipt', 1, sale.code],
    ]),
  )
  expect(printer.jobs.filter((job) => job.received.length > 100)).toHaveLength(2)
  expect(readdirSync(receipts)).toEqual([`${sale.jobs[2]?.replace('_', '-')}.txt`])
  const without = await till(office, address, '', 'No receipts')
  expect((await soldSale(without, office.eventId, [5])).jobs).toHaveLength(1)
})

test('F43 paper that is out never keeps a sale from being made; the job fails, shows why, and prints on request', async () => {
  const office = await openBoxOffice()
  const empty = await tcpPrinter({ trouble: { afterBytes: 0, kind: 'paper-out' } })
  const desk = await till(office, empty.address)
  const sale = await soldSale(desk, office.eventId, [0])
  expect(sale.receiptNumber).toBe(1)
  const [failed] = await printUntil(desk, (all) => states(all).includes('failed'))
  expect(failed).toMatchObject({ state: 'failed', problem: expect.stringMatching(/^paper-out/) })
  if (failed === undefined) throw new Error('no job')
  await desk.store.commit([
    { sql: `update till set ticket_printer = 'preview' where name = 'Printing'`, parameters: [] },
  ])
  expect(done(await retryPrint(desk, failed.id))).toEqual({ id: failed.id, jobs: [failed.id], renewed: [] })
  const again = await till(office, 'unused')
  const jobs = await printUntil(again, (all) => all.every((job) => job.state === 'printed'))
  expect(jobs).toHaveLength(1)
  expect(readdirSync(join(office.folder, 'paper'))).toEqual([`${failed.id.replace('_', '-')}.png`])
})

test('F43 a printer that dies in the middle leaves the job unknown: nobody prints a ticket twice blindly', async () => {
  const office = await openBoxOffice()
  const { address } = await tcpPrinter({ trouble: { afterBytes: 200, kind: 'reset' } })
  const desk = await till(office, address)
  await soldSale(desk, office.eventId, [0])
  const [job] = await printUntil(desk, (all) => states(all).includes('unknown'))
  expect(job).toMatchObject({ state: 'unknown', problem: expect.stringMatching(/^link-lost/) })
})

test('F43 a printer nobody answers at holds up neither sales nor the jobs behind', async () => {
  const office = await openBoxOffice()
  const desk = await till(office, 'tcp://127.0.0.1:1?model=epson-tm-t20', 'preview')
  const queue = startPrintQueue(desk, { onChange: () => undefined })
  for (const seat of [0, 1, 2]) await soldSale(desk, office.eventId, [seat])
  await queue.stop()
  const jobs = await printUntil(desk, (all) => all.every((job) => job.state !== 'queued' && job.state !== 'sent'))
  expect(jobs.filter((job) => job.role === 'ticket').map((job) => job.state)).toEqual(['failed', 'failed', 'failed'])
  expect(jobs.filter((job) => job.role === 'receipt').map((job) => job.state)).toEqual([
    'printed',
    'printed',
    'printed',
  ])
})

test('F1 a job that was on its way when its process died is unknown, not printed again', async () => {
  const office = await openBoxOffice()
  const desk = await till(office, 'preview')
  const sale = await soldSale(desk, office.eventId, [0])
  await desk.store.commit([
    { sql: `update print_job set state = 'sent', updated_at = ?1`, parameters: [office.time.now] },
  ])
  office.time.now += 3 * 60_000
  const [job] = await printUntil(desk, (all) => states(all).includes('unknown'))
  expect(job?.id).toBe(sale.jobs[0])
})

test('of two processes at one till only one prints a job', async () => {
  const office = await openBoxOffice()
  const { printer, address } = await tcpPrinter()
  const [one, two] = [await till(office, address), await till(office, address)]
  await soldSale(one, office.eventId, [0, 1, 2, 3, 4, 5])
  const printed = (all: PrintJob[]) => all.every((job) => job.state === 'printed')
  const other = startPrintQueue(two, { onChange: () => undefined })
  const seen = Promise.withResolvers<void>()
  const queue = startPrintQueue(one, { onChange: () => undefined })
  // Either of them may print the last one, and each hears of its own alone.
  const look = setInterval(async () => {
    if (printed(done(await listPrintJobs(one)))) seen.resolve()
  }, 20)
  await seen.promise
  clearInterval(look)
  await Promise.all([queue.stop(), other.stop()])
  expect(printer.jobs.filter((job) => job.received.length > 100)).toHaveLength(6)
  expect(done(await listPrintJobs(one)).map((job) => job.attempts)).toEqual([1, 1, 1, 1, 1, 1])
})

test('a job that is printed or waiting is not queued again, nor one of another till', async () => {
  const office = await openBoxOffice()
  const desk = await till(office, 'preview')
  const { jobs } = await soldSale(desk, office.eventId, [0])
  const [job] = jobs
  if (job === undefined) throw new Error('no job')
  expect(await retryPrint(desk, job)).toEqual({ refused: 'job-under-way', job })
  expect(await retryPrint(await office.desk('Other'), job)).toEqual({ refused: 'job-unknown', job })
  expect(await retryPrint(desk, 'job_nothing' as PrintJobId)).toEqual({ refused: 'job-unknown', job: 'job_nothing' })
})
