import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { startTcpPrinter, VirtualPrinter } from '../printers/virtual-printer.ts'
import { type DemoOffice, openDemoOffice } from './demo-office.ts'

/** F43: from the sale to the failure on the screen. */
const shownWithinMs = 5000

/** Sends the papers of the first till to a network printer. */
async function printOn(office: DemoOffice, port: number): Promise<void> {
  const store = await office.store()
  const address = `tcp://127.0.0.1:${port}?model=epson-tm-t20`
  const change = store.db.updateTable('till').set({ ticket_printer: address, receipt_printer: address })
  expect(await store.commit([change.where('name', '=', 'Till 1')])).toMatchObject({ committed: true })
}

async function jobStates(office: DemoOffice): Promise<readonly string[]> {
  const store = await office.store()
  const jobs = await store.db.selectFrom('print_job').select('state').orderBy('created_at').execute()
  return jobs.map((job) => job.state)
}

/** A port where nobody listens until `start` is called; what then comes in is counted in bytes a connection. */
async function sleepingPrinter() {
  const printers: VirtualPrinter[] = []
  const server = createServer((socket) => {
    const printer = new VirtualPrinter(
      {},
      (bytes) => socket.write(bytes),
      () => socket.end(),
    )
    printers.push(printer)
    socket.on('data', (bytes) => printer.hear(bytes))
    socket.on('error', () => undefined)
  })
  onTestFinished(() => void server.close())
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  await new Promise((resolve) => server.close(resolve))
  return { port: address.port, printers, start: () => listen(address.port) }
}

test('F43 with an unreachable printer the sale stands; the failure is told with its reason, and repeats on request', async () => {
  const office = await openDemoOffice()
  const printer = await sleepingPrinter()
  await printOn(office, printer.port)
  const till = await office.atHall('Jazz')
  await till.press('f3')
  await till.waitForBasket(2)
  await till.press('f7')
  await till.waitFor('+ Sold 2 seats')
  await till.waitFor('! Prints: ', shownWithinMs)
  await till.sees(() => {
    expect(till.status).toMatch(/^\+ Sold 2 seats, .* Code \S+\. +! Prints: cannot be reached, F12$/)
  })
  await till.waitForBasket(0, 0)
  await till.press('right')
  await till.sees(() => expect(till.status).toMatch(/^Stalls .*, sold +! Prints: cannot be reached, F12$/))
  await till.resize(120, 24)
  await till.waitFor('3 prints failed (cannot be reached). F12: print queue.')
  await till.press('f12')
  await till.waitFor(/> \d\d:\d\d receipt +failed +\S+ \S* *cannot be reached \(.*127\.0\.0\.1/)
  await printer.start()
  for (const left of [2, 1, 0]) {
    await till.press('enter')
    await till.waitFor('Printing again.')
    await expect
      .poll(() => jobStates(office), { timeout: 10_000 })
      .toEqual(
        expect.arrayContaining([...Array<string>(left).fill('failed'), ...Array<string>(3 - left).fill('printed')]),
      )
    await till.sees(() => expect(till.screen.match(/failed/g) ?? []).toHaveLength(left))
  }
  await till.waitFor('Nothing waits to be printed.')
  expect(printer.printers.filter(({ received }) => received.length > 500)).toHaveLength(3)
  await till.escape()
  await till.sees(() => expect(till.status).not.toContain('F12'))
})

test('F43 paper that is out is told in the language of the cashier, on the finished sale too, and the next sale goes on', async () => {
  const office = await openDemoOffice()
  const printer = await startTcpPrinter({ trouble: { afterBytes: 0, kind: 'paper-out' } })
  onTestFinished(() => printer.close())
  await printOn(office, printer.port)
  const till = await office.atHall('Jazz', { language: 'de', columns: 120, rows: 36 })
  await till.press('f3')
  await till.waitForBasket(2)
  await till.press('f6')
  await till.waitFor(till.words.pay.total)
  await till.press('enter')
  await till.waitFor(till.words.done.code)
  await till.waitFor(/F12/, shownWithinMs)
  await till.sees(() => expect(till.status).toContain('! 3 Drucke misslangen (Papier zu Ende)'))
  await till.press('f12')
  await till.waitFor(/> \d\d:\d\d Beleg +Fehler +\S+ \S* *Papier zu Ende/)
  await till.escape()
  await till.waitFor(till.words.done.code)
  await till.press('enter')
  await till.waitForBasket(0, 0)
  await till.press('f3')
  await till.waitForBasket(2)
  await till.press('f7')
  await till.waitFor(/\+ 2 Pl.*Drucke misslangen|\+ .*F12/)
  expect(await jobStates(office)).toHaveLength(6)
})
