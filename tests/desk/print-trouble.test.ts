/** F43: whatever a printer does, the cashier soon sees which ticket it is about, and why. */
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../db/open-store.ts'
import { beginPayment } from '../../src/desk/begin-payment.ts'
import { holdSeats } from '../../src/desk/hold-seats.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { printNow, startPrintQueue } from '../../src/desk/print-queue.ts'
import { sell } from '../../src/desk/sell.ts'
import { signInAsAdministrator } from '../../src/desk/sign-in.ts'
import { VirtualBoca } from '../printers/virtual-boca.ts'
import { startTcpPrinter, type Trouble, VirtualPrinter } from '../printers/virtual-printer.ts'
import { VirtualStar } from '../printers/virtual-star.ts'
import { type BoxOffice, deskOn, done, hallAt, openBoxOffice } from './box-office.ts'

const seenWithinMs = 5000
const kinds = { 'epson-tm-t20': VirtualPrinter, 'star-tsp100': VirtualStar, 'boca-lemur': VirtualBoca } as const
type Model = keyof typeof kinds

/** From the moment the sale is stored to the moment the list of prints tells of it, with the waits of a real till. */
async function sellOn(office: BoxOffice, model: Model, trouble: Trouble, seat: number) {
  const virtual = await startTcpPrinter({ trouble }, kinds[model])
  onTestFinished(() => virtual.close())
  const store = done(await openStore({ url: office.url }))
  onTestFinished(() => store.close())
  const printers = { ticket: `tcp://127.0.0.1:${virtual.port}?model=${model}`, receipt: '' }
  const desk = await deskOn(store, office.folder, `${model} ${trouble.afterBytes}`, () => office.time.now, printers)
  done(await signInAsAdministrator(desk))
  const told = Promise.withResolvers<{ about: string; state: string; problem: string | null }>()
  const look = async () => {
    const [job] = done(await listPrintJobs(desk))
    if (job !== undefined && job.state !== 'queued' && job.state !== 'sent') told.resolve(job)
  }
  const queue = startPrintQueue(desk, { onChange: () => void look() })
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [seat] }))
  const { key } = done(await beginPayment(desk))
  done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  const begun = performance.now()
  const { about, state, problem } = await told.promise
  const tookMs = performance.now() - begun
  await queue.stop()
  return { about, state, problem, tookMs }
}

test.each<[Trouble['kind'], RegExp]>([
  ['paper-out', /^paper-out/],
  ['cutter', /^printer-error/],
  ['silent', /^no-answer/],
  ['stall', /^(no-answer|stalled)/],
  // A reset may arrive while the connection is still being made.
  ['reset', /^(link-lost|unreachable)/],
])(
  'F43 %s before and within a ticket is seen within five seconds, with the ticket and why',
  async (kind, why) => {
    const office = await openBoxOffice()
    const models = Object.keys(kinds) as Model[]
    const places = models.flatMap((model) => [0, 120].map((afterBytes) => ({ model, afterBytes })))
    const seen = await Promise.all(
      places.map(({ model, afterBytes }, seat) => sellOn(office, model, { kind, afterBytes }, seat)),
    )
    for (const [seat, { about, state, problem, tookMs }] of seen.entries()) {
      const { model, afterBytes } = places[seat] ?? {}
      expect({ about, state }, `${model} after ${afterBytes}`).toEqual({
        about: `Stalls 1-${seat + 1}`,
        state: afterBytes === 0 ? 'failed' : 'unknown',
      })
      expect(problem, `${model} after ${afterBytes}`).toMatch(why)
      expect(tookMs, `${model} after ${afterBytes}`).toBeLessThan(seenWithinMs)
    }
  },
  30_000,
)

test.each([
  ['lp:/sys/kernel/notes?model=generic-58mm', true],
  ['file:/sys/guichet', false],
])('F43 of a printer that may not be opened, at %s, the rules of udev are named: %s', async (ticket, isDevice) => {
  const office = await openBoxOffice()
  const store = done(await openStore({ url: office.url }))
  onTestFinished(() => store.close())
  const desk = await deskOn(store, office.folder, 'Printing', () => office.time.now, { ticket, receipt: '' })
  done(await signInAsAdministrator(desk))
  done(await holdSeats(desk, { hall: await hallAt(desk, office.eventId), seats: [0] }))
  const { key } = done(await beginPayment(desk))
  const sale = done(await sell(desk, { key, payments: [{ tender: 'cash' }] }))
  const { printed, problems } = await printNow(desk, sale.jobs)
  expect(printed).toBe(0)
  expect(problems).toEqual([expect.stringMatching(/^not-permitted: .*E(ACCES|PERM|ROFS)/)])
  expect(problems[0]?.includes('60-guichet-printers.rules')).toBe(isDevice)
})
