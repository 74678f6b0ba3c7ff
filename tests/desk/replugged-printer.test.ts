/** F43, F34: a printer that goes in the middle of a ticket and comes back prints nothing by itself, and nothing stale. */
import { createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { loadModel } from '../../printers/models.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { startPrintQueue } from '../../src/desk/print-queue.ts'
import { retryPrint } from '../../src/desk/retry-print.ts'
import { codesOf, decodeEscpos } from '../printers/escpos-decoder.ts'
import { VirtualPrinter } from '../printers/virtual-printer.ts'
import { closePort, hasSocat, openCable, openPort } from '../serial-cable.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { done, faults, openBoxOffice, printingDesk } from './box-office.ts'
import { soldSale, ticketCodes } from './sold-sale.ts'

/** A printer that is gone after some bytes, and can be plugged in again in the same place. */
interface Pluggable {
  readonly address: string
  /** @returns all that it hears from then on. */
  plugIn(goneAfterBytes: number | null): Promise<VirtualPrinter[]>
}

async function onNetwork(): Promise<Pluggable> {
  let port = 0
  let unplug = async () => {}
  onTestFinished(() => unplug())
  const plugIn = async (goneAfterBytes: number | null) => {
    await unplug()
    const printers: VirtualPrinter[] = []
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
      const printer = new VirtualPrinter(
        goneAfterBytes === null ? {} : { trouble: { kind: 'reset', afterBytes: goneAfterBytes } },
        (bytes) => socket.write(bytes),
        () => void socket.resetAndDestroy(),
      )
      printers.push(printer)
      socket.on('data', (bytes) => printer.hear(bytes))
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const address = server.address()
    port = address !== null && typeof address === 'object' ? address.port : 0
    unplug = async () => {
      for (const socket of sockets) socket.destroy()
      if (server.listening) await new Promise((resolve) => server.close(resolve))
    }
    return printers
  }
  await plugIn(0)
  return { address: `tcp://127.0.0.1:${port}?model=epson-tm-t20`, plugIn }
}

async function onSerial(): Promise<Pluggable> {
  const folder = temporaryFolder()
  const ends = { till: join(folder, 'till'), printer: join(folder, 'printer') }
  let unplug = async () => {}
  const plugIn = async (goneAfterBytes: number | null) => {
    await unplug()
    const cable = await openCable(ends.till, ends.printer)
    const port = await openPort(ends.printer)
    unplug = async () => {
      await closePort(port)
      await cable.pull()
    }
    const printer = new VirtualPrinter(
      goneAfterBytes === null ? {} : { trouble: { kind: 'stall', afterBytes: goneAfterBytes } },
      (bytes) => void port.write(Buffer.from(bytes)),
      () => cable.cut(),
    )
    port.on('data', (bytes: Buffer) => printer.hear(bytes))
    return [printer]
  }
  return { address: `serial:${ends.till}?model=epson-tm-t20`, plugIn }
}

/** Each paper that came in whole; every one begins by setting the printer up anew. */
function papers(printers: readonly VirtualPrinter[]): Uint8Array[] {
  return printers.flatMap(({ received }) => {
    const starts = received.flatMap((byte, at) => (byte === 0x1b && received[at + 1] === 0x40 ? [at] : []))
    expect(starts[0] ?? 0).toBe(0)
    return starts.map((start, index) => Uint8Array.from(received.slice(start, starts[index + 1])))
  })
}

const cables = [
  { cable: 'the network', plug: onNetwork, isThere: true },
  { cable: 'a serial cable (needs socat)', plug: onSerial, isThere: hasSocat },
] as const

for (const { cable, plug, isThere } of cables) {
  test.skipIf(!isThere).each([1, 120, 400])(
    `F43 F34 on ${cable}, gone after %i bytes and back: no stale byte comes, and a resend voids the old code`,
    async (goneAfter) => {
      const office = await openBoxOffice()
      const printer = await plug()
      const desk = await printingDesk(office, { ticket: printer.address, receipt: '' })
      await printer.plugIn(goneAfter)
      const queue = startPrintQueue(desk, { onChange: () => undefined })
      onTestFinished(() => queue.stop())
      const jobStates = async () => done(await listPrintJobs(desk)).map((job) => job.state)
      const begun = performance.now()
      // Paid by card, so that no drawer is opened.
      const lost = await soldSale(desk, office.eventId, [0], 'card')
      const [codeBefore = ''] = await ticketCodes(desk, lost.id)
      await expect.poll(jobStates, { timeout: 10_000 }).toEqual(['unknown'])
      expect(performance.now() - begun).toBeLessThan(5000)
      expect(done(await listPrintJobs(desk))).toMatchObject([
        { about: 'Stalls 1-1', problem: expect.stringMatching(/^link-lost/) },
      ])

      // Back again, and the queue runs: the next ticket comes out, and nothing before it.
      const replugged = await printer.plugIn(null)
      office.time.now += 1000
      const next = await soldSale(desk, office.eventId, [1], 'card')
      await expect.poll(jobStates, { timeout: 10_000 }).toEqual(['unknown', 'printed'])
      const model = await loadModel('epson-tm-t20')
      const shown = () =>
        papers(replugged).flatMap((paper) =>
          codesOf(decodeEscpos(paper, model?.codePages ?? {})).map(({ data }) => data),
        )
      const nextCodes = await ticketCodes(desk, next.id)
      expect(new Set(shown())).toEqual(new Set(nextCodes))

      // Only the cashier sends it again: with another code, and the one before is void.
      const [job] = lost.jobs
      if (job === undefined) throw new Error('no job')
      done(await retryPrint(desk, job))
      await expect.poll(jobStates, { timeout: 10_000 }).toEqual(['printed', 'printed'])
      const [codeAfter = ''] = await ticketCodes(desk, lost.id)
      expect(codeAfter).not.toBe(codeBefore)
      expect(new Set(shown())).toEqual(new Set([...nextCodes, codeAfter]))
      expect(faults(await office.diagnosis())).toEqual([])
    },
    60_000,
  )
}

test.skipIf(!hasSocat)(
  'F43 a printer that another program holds (needs socat) is told at once, with the ticket and why',
  async () => {
    const office = await openBoxOffice()
    const folder = temporaryFolder()
    const ends = [join(folder, 'till'), join(folder, 'printer')] as const
    await openCable(...ends)
    await openPort(ends[0])
    const desk = await printingDesk(office, { ticket: `serial:${ends[0]}?model=epson-tm-t20`, receipt: '' })
    const queue = startPrintQueue(desk, { onChange: () => undefined })
    onTestFinished(() => queue.stop())
    const begun = performance.now()
    await soldSale(desk, office.eventId, [0], 'card')
    const told = { state: 'failed', about: 'Stalls 1-1', problem: expect.stringMatching(/^busy/) }
    await expect.poll(() => listPrintJobs(desk), { timeout: 10_000 }).toMatchObject([told])
    expect(performance.now() - begun).toBeLessThan(5000)
  },
)
