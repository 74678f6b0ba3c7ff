/** F43: whatever a printer does, the cashier soon sees which ticket it is about, and why. */
import { expect, onTestFinished, test } from 'vitest'
import { defaultTimeouts } from '../../printers/prepare-printer.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { printNow, startPrintQueue } from '../../src/desk/print-queue.ts'
import { retryPrint } from '../../src/desk/retry-print.ts'
import type { PrintJob } from '../../src/domain/print-job.ts'
import { VirtualBoca } from '../printers/virtual-boca.ts'
import { startTcpPrinter, type Trouble, VirtualPrinter } from '../printers/virtual-printer.ts'
import { VirtualStar } from '../printers/virtual-star.ts'
import { type BoxOffice, done, openBoxOffice, printingDesk } from './box-office.ts'
import { soldSale } from './sold-sale.ts'

const seenWithinMs = 5000
const kinds = { 'epson-tm-t20': VirtualPrinter, 'star-tsp100': VirtualStar, 'boca-lemur': VirtualBoca } as const
type Model = keyof typeof kinds

/** From the moment the sale is stored to the moment the list of prints tells of it, with the waits of a real till. */
async function sellOn(office: BoxOffice, model: Model, trouble: Trouble, seats: readonly number[]) {
  const virtual = await startTcpPrinter({ trouble }, kinds[model])
  onTestFinished(() => virtual.close())
  const printers = { ticket: `tcp://127.0.0.1:${virtual.port}?model=${model}`, receipt: '' }
  const desk = await printingDesk(office, printers, `${model} ${trouble.afterBytes}`)
  const told = Promise.withResolvers<PrintJob[]>()
  const look = async () => {
    const jobs = done(await listPrintJobs(desk))
    if (jobs.length === seats.length && jobs.every(({ state }) => state !== 'queued' && state !== 'sent'))
      told.resolve(jobs.toReversed())
  }
  const queue = startPrintQueue(desk, { onChange: () => void look() })
  await soldSale(desk, office.eventId, seats)
  const begun = performance.now()
  const jobs = await told.promise
  const tookMs = performance.now() - begun
  await queue.stop()
  return { desk, virtual, jobs, tookMs }
}

test.each<[Trouble['kind'], RegExp]>([
  ['paper-out', /^paper-out/],
  ['cutter', /^printer-error/],
  // A BOCA printer has no word for its cover, nor for being offline.
  ['cover-open', /^(cover-open|printer-error)/],
  ['offline', /^(offline|printer-error)/],
  ['silent', /^no-answer/],
  ['stall', /^(no-answer|stalled)/],
  // A reset may arrive while the connection is still being made.
  ['reset', /^(link-lost|unreachable)/],
])('F43 %s before and within a ticket is seen within five seconds, with the ticket and why', async (kind, why) => {
  const office = await openBoxOffice()
  const models = Object.keys(kinds) as Model[]
  const places = models.flatMap((model) => [0, 120].map((afterBytes) => ({ model, afterBytes })))
  const seen = await Promise.all(
    places.map(({ model, afterBytes }, seat) => sellOn(office, model, { kind, afterBytes }, [seat])),
  )
  for (const [seat, { jobs, tookMs }] of seen.entries()) {
    const { model, afterBytes } = places[seat] ?? {}
    expect(jobs, `${model} after ${afterBytes}`).toMatchObject([
      {
        about: `Stalls 1-${seat + 1}`,
        state: afterBytes === 0 ? 'failed' : 'unknown',
        problem: expect.stringMatching(why),
      },
    ])
    expect(tookMs, `${model} after ${afterBytes}`).toBeLessThan(seenWithinMs)
  }
})

test('F43 what failed behind another ticket prints on request, each ticket once', async () => {
  const office = await openBoxOffice()
  const { desk, jobs } = await sellOn(office, 'epson-tm-t20', { kind: 'silent', afterBytes: 0 }, [0, 1, 2])
  const virtual = await startTcpPrinter()
  onTestFinished(() => virtual.close())
  const ticketPrinter = `tcp://127.0.0.1:${virtual.port}?model=epson-tm-t20`
  const again = { ...desk, till: { ...desk.till, ticketPrinter } }
  for (const { id } of jobs) expect(done(await retryPrint(again, id))).toMatchObject({ jobs: [id], renewed: [] })
  expect(
    await printNow(
      again,
      jobs.map(({ id }) => id),
    ),
  ).toEqual({ printed: 3, problems: [] })
  expect(virtual.jobs.filter(({ received }) => received.length > 100)).toHaveLength(3)
})

test('F43 a dead printer fails nothing that waits for another one, and from a shell none but its own papers', async () => {
  const office = await openBoxOffice()
  const desk = await office.desk('Printing')
  const sellSeat = async (seat: number) => (await soldSale(desk, office.eventId, [seat], 'card')).jobs
  const [before, own] = [await sellSeat(0), await sellSeat(1)]
  const told = await printNow(desk, own, 'tcp://127.0.0.1:1?model=epson-tm-t20')
  expect(told).toEqual({ printed: 0, problems: Array(2).fill(expect.stringMatching(/^unreachable/)) })
  expect(
    done(await listPrintJobs(desk))
      .filter(({ state }) => state === 'queued')
      .map(({ id }) => id),
  ).toEqual(before.toReversed())
  const twoPrinters = { ...desk, till: { ...desk.till, ticketPrinter: 'tcp://127.0.0.1:1?model=epson-tm-t20' } }
  await printNow(twoPrinters, before)
  const ended = done(await listPrintJobs(desk)).filter(({ id }) => before.includes(id))
  expect(ended.map(({ role, state }) => `${role} ${state}`).sort()).toEqual(['receipt printed', 'ticket failed'])
})

test('F43 one wait after the other, up to the moment when nobody waits any longer, takes less than five seconds', () => {
  const { openMs, answerMs, writeMs, receiptMs } = defaultTimeouts
  expect(openMs + answerMs + writeMs + answerMs).toBeLessThan(seenWithinMs)
  expect(openMs + answerMs + receiptMs).toBeLessThan(seenWithinMs)
})

test.each<[Trouble, readonly string[]]>([
  [{ kind: 'silent', afterBytes: 0 }, Array(6).fill('failed')],
  // What may have begun to print is unknown; nothing was sent of the others.
  [{ kind: 'stall', afterBytes: 120 }, ['unknown', ...Array(5).fill('failed')]],
])(
  'F43 six tickets at a printer that is $kind after $afterBytes bytes are all told within five seconds',
  async (trouble, states) => {
    const office = await openBoxOffice()
    const models = Object.keys(kinds) as Model[]
    const seen = await Promise.all(
      models.map((model, at) =>
        sellOn(
          office,
          model,
          trouble,
          Array.from({ length: 6 }, (_, seat) => at * 6 + seat),
        ),
      ),
    )
    for (const [at, { jobs, tookMs }] of seen.entries()) {
      expect(
        jobs.map(({ state }) => state),
        models[at],
      ).toEqual(states)
      for (const { problem } of jobs) expect(problem, models[at]).toMatch(/^(no-answer|stalled)/)
      expect(tookMs, models[at]).toBeLessThan(seenWithinMs)
    }
  },
)

test.each([
  ['lp:/sys/kernel/notes?model=generic-58mm', '60-guichet-printers.rules'],
  // The rules have no line for serial devices: Debian's own group opens them.
  ['serial:/sys/kernel/notes?model=generic-58mm', 'adduser dialout'],
  ['file:/sys/guichet', null],
])('F43 of a printer that may not be opened, at %s, what lets it be opened is named: %s', async (ticket, remedy) => {
  const office = await openBoxOffice()
  const desk = await printingDesk(office, { ticket, receipt: '' })
  const sale = await soldSale(desk, office.eventId, [0])
  const { printed, problems } = await printNow(desk, sale.jobs)
  expect(printed).toBe(0)
  expect(problems).toEqual([expect.stringMatching(/^not-permitted: .*(E(ACCES|PERM|ROFS)|Permission denied)/)])
  const named = /60-guichet-printers\.rules|adduser dialout/.exec(problems[0] ?? '')?.[0] ?? null
  expect(named).toBe(remedy)
})
