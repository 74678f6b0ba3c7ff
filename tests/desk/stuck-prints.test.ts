/** F43, F34, F35: what becomes of papers that failed, or that may be on paper. */
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import type { Desk } from '../../src/desk/desk.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { readSaleCard } from '../../src/desk/read-sale-card.ts'
import { beginRefund, refundSale } from '../../src/desk/refund-sale.ts'
import { reprintTickets } from '../../src/desk/reprint-tickets.ts'
import { retryPrint } from '../../src/desk/retry-print.ts'
import { settlePrint } from '../../src/desk/settle-print.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import type { PrintJobId } from '../../src/domain/ids.ts'
import type { PrintJobState } from '../../src/domain/print-job.ts'
import type { TicketForm } from '../../src/domain/sale.ts'
import { type BoxOffice, deskOn, done, faults, openBoxOffice, printingDesk } from './box-office.ts'
import { soldSale, ticketCodes } from './sold-sale.ts'

async function soldAt(office: BoxOffice, seats: number[], ticketForm: TicketForm = 'individual') {
  const desk = await printingDesk(office, { ticket: 'preview', receipt: 'preview' })
  return { desk, sale: await soldSale(desk, office.eventId, seats, 'cash', { ticketForm }) }
}

async function become(desk: Desk, state: PrintJobState, problem = 'link-lost: EPIPE'): Promise<void> {
  await desk.store.commit([{ sql: `update print_job set state = ?1, problem = ?2`, parameters: [state, problem] }])
}

async function statesOf(desk: Desk, jobs: readonly PrintJobId[]): Promise<string[]> {
  const rows = await desk.store.db.selectFrom('print_job').select(['id', 'state']).execute()
  const states = new Map(rows.map((row) => [row.id, row.state]))
  return jobs.map((id) => states.get(id) ?? 'gone')
}

async function documentOf(desk: Desk, id: PrintJobId): Promise<string> {
  return (await desk.store.db.selectFrom('print_job').select('document').where('id', '=', id).executeTakeFirstOrThrow())
    .document
}

function first<T>(all: readonly T[]): T {
  const [one] = all
  if (one === undefined) throw new Error('none')
  return one
}

test('F34 a ticket that may be on paper prints again with a new code; the one before admits nobody and never prints', async () => {
  const office = await openBoxOffice()
  const { desk, sale } = await soldAt(office, [0, 1])
  await become(desk, 'unknown')
  const before = await ticketCodes(desk, sale.id)
  const again = done(await retryPrint(desk, first(sale.jobs)))
  expect(again.renewed).toEqual(['Stalls 1-1'])
  const after = await ticketCodes(desk, sale.id)
  expect(after[0]).not.toBe(before[0])
  expect(after[1]).toBe(before[1])
  expect(await statesOf(desk, [...sale.jobs, ...again.jobs])).toEqual(['replaced', 'unknown', 'unknown', 'queued'])
  const paper = await documentOf(desk, first(again.jobs))
  expect(paper).toContain(after[0])
  expect(paper).not.toContain(before[0])
  expect(faults(await office.diagnosis())).toEqual([])
})

test('F34 a paper for a whole row that may be out gives each of its seats a new code', async () => {
  const office = await openBoxOffice()
  const { desk, sale } = await soldAt(office, [0, 1, 2], 'grouped')
  await become(desk, 'unknown')
  const again = done(await retryPrint(desk, first(sale.jobs)))
  expect(again.renewed).toEqual(['Stalls 1-1', 'Stalls 1-2', 'Stalls 1-3'])
  expect(again.jobs).toHaveLength(1)
})

test('F35 a receipt that may be on paper comes as a copy with its number', async () => {
  const office = await openBoxOffice()
  const { desk, sale } = await soldAt(office, [0])
  await become(desk, 'unknown')
  const receipt = sale.jobs.at(-1)
  if (receipt === undefined) throw new Error('no receipt')
  const again = done(await retryPrint(desk, receipt))
  expect(again.renewed).toEqual([])
  const paper = await documentOf(desk, first(again.jobs))
  expect(paper).toContain('copy')
  expect(paper).toContain(`"${sale.receiptNumber}"`)
  expect(await statesOf(desk, [receipt, ...again.jobs])).toEqual(['replaced', 'queued'])
})

test('F43 what failed before its first byte prints as it is, with the code it has', async () => {
  const office = await openBoxOffice()
  const { desk, sale } = await soldAt(office, [0])
  await become(desk, 'failed', 'paper-out: 0x72')
  const before = await ticketCodes(desk, sale.id)
  expect(done(await retryPrint(desk, first(sale.jobs)))).toEqual({
    id: sale.jobs[0],
    jobs: [sale.jobs[0]],
    renewed: [],
  })
  expect(await ticketCodes(desk, sale.id)).toEqual(before)
  expect(await statesOf(desk, sale.jobs)).toEqual(['queued', 'failed'])
})

test.each(['queued', 'failed', 'unknown'] as const)(
  'F34 a %s paper whose ticket was printed anew from the sale never comes out with its void code',
  async (state) => {
    const office = await openBoxOffice()
    const { desk, sale } = await soldAt(office, [0, 1])
    await become(desk, state)
    const card = await readSaleCard(desk, sale.id)
    const line = first(card?.lines ?? [])
    done(await reprintTickets(desk, { saleId: sale.id, lines: [line.id], reason: 'lost' }))
    expect(await statesOf(desk, sale.jobs)).toEqual(['replaced', state, state])
  },
)

test('Y19 the paper of a ticket that was paid back is not printed any more', async () => {
  const office = await openBoxOffice()
  const { desk, sale } = await soldAt(office, [0])
  await become(desk, 'failed')
  const { key } = done(await beginRefund(desk, { saleId: sale.id }))
  done(await refundSale(desk, { key, saleId: sale.id, reason: 'returned' }))
  expect(await retryPrint(desk, first(sale.jobs))).toEqual({ refused: 'already-refunded', seats: ['Stalls 1-1'] })
})

test('F43 two who decide at once about the same paper print it once', async () => {
  const office = await openBoxOffice()
  const { desk, sale } = await soldAt(office, [0])
  await become(desk, 'unknown')
  const store = done(await openStore({ url: office.url }))
  onTestFinished(() => store.close())
  const other = await deskOn(store, office.folder, 'Printing', () => office.time.now)
  done(await signInAsAdministrator(other))
  const job = first(sale.jobs)
  const answers = await Promise.all([retryPrint(desk, job), retryPrint(other, job)])
  expect(answers.filter((answer) => !('refused' in answer))).toHaveLength(1)
  const queued = await desk.store.db.selectFrom('print_job').select('id').where('state', '=', 'queued').execute()
  expect(queued).toHaveLength(1)
})

test('F43 the cashier says that an unclear paper is there, or that nobody wants it; both are kept in the journal', async () => {
  const office = await openBoxOffice()
  const { desk, sale } = await soldAt(office, [0, 1])
  const [one, two, three] = sale.jobs
  if (one === undefined || two === undefined || three === undefined) throw new Error('three papers')
  await become(desk, 'unknown')
  expect(done(await settlePrint(desk, { jobs: [one], as: 'printed' }))).toEqual({ jobs: [one] })
  expect(done(await settlePrint(desk, { jobs: [two, three], as: 'dropped' }))).toEqual({ jobs: [two, three] })
  expect(await statesOf(desk, sale.jobs)).toEqual(['printed', 'dropped', 'dropped'])
  expect(await settlePrint(desk, { jobs: [one], as: 'dropped' })).toEqual({ refused: 'job-under-way', job: one })
  await become(desk, 'failed')
  expect(await settlePrint(desk, { jobs: [one], as: 'printed' })).toEqual({ refused: 'job-under-way', job: one })
  const said = await desk.store.db.selectFrom('journal').select('body').where('kind', '=', 'print-settled').execute()
  expect(said.map((row) => JSON.parse(row.body))).toEqual([
    { as: 'printed', jobs: [one] },
    { as: 'dropped', jobs: [two, three] },
  ])
  const elsewhere = await office.desk('Other')
  expect(await settlePrint(elsewhere, { jobs: [one], as: 'dropped' })).toEqual({ refused: 'job-unknown', job: one })
})

test('F43 a stuck paper tells which seats are on it', async () => {
  const office = await openBoxOffice()
  const { desk } = await soldAt(office, [0, 1])
  await become(desk, 'failed')
  const jobs = done(await listPrintJobs(desk))
  expect(jobs.map((job) => [job.role, job.about]).sort()).toEqual([
    ['receipt', ''],
    ['ticket', 'Stalls 1-1'],
    ['ticket', 'Stalls 1-2'],
  ])
})
