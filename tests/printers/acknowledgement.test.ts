import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { kickDrawer } from '../../printers/kick-drawer.ts'
import { type Printer, type PrintTimeouts, preparePrinter, printDocument } from '../../printers/print-document.ts'
import { isPrintFailure } from '../../printers/printer.ts'
import { readPrinterStatus } from '../../printers/printer-status.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { paper, shortTicket } from './sample-paper.ts'
import { VirtualBoca } from './virtual-boca.ts'
import {
  startTcpPrinter,
  type TcpPrinter,
  type VirtualDeviceClass,
  VirtualPrinter,
  type VirtualPrinterOptions,
} from './virtual-printer.ts'
import { VirtualStar } from './virtual-star.ts'

// Generous, so that a busy machine is not taken for a silent printer; only real silence waits this long.
const timeouts: PrintTimeouts = { openMs: 2000, answerMs: 1000, writeMs: 1000, receiptMs: 1000 }
const kinds = [
  { model: 'star-tsp100', Kind: VirtualStar, ticket: shortTicket },
  { model: 'star-tsp650', Kind: VirtualStar, ticket: shortTicket },
  { model: 'boca-lemur', Kind: VirtualBoca, ticket: paper({ type: 'text', text: '-' }) },
] as const

let started: TcpPrinter[]
beforeEach(() => {
  started = []
  VirtualStar.jobsBefore = 0
})
afterEach(async () => {
  for (const printer of started) await printer.close()
})

async function printerAt(
  options: VirtualPrinterOptions,
  kind: { readonly model: string; readonly Kind: VirtualDeviceClass },
) {
  const virtual = await startTcpPrinter(options, kind.Kind)
  started.push(virtual)
  const printer = await preparePrinter(`tcp://127.0.0.1:${virtual.port}?model=${kind.model}`, '/nowhere')
  if (isRefusal(printer)) throw new Error(JSON.stringify(printer))
  return { virtual, printer }
}
async function print(printer: Printer, ticket = shortTicket) {
  let sending = 0
  const onSending = () => {
    sending++
  }
  const outcome = await printDocument(printer, ticket, { jobName: 'job', onSending, timeouts })
  return { outcome, sending }
}

describe.each(kinds)('$model', (kind) => {
  test('acknowledges, and every byte arrived once and in order', async () => {
    const { virtual, printer } = await printerAt({}, kind)
    const { outcome, sending } = await print(printer, kind.ticket)
    expect(outcome).toEqual({ sent: true, acknowledged: true, paperLow: false, problems: [] })
    expect(sending).toBe(1)
    const { bytes } = await printer.dialect.encode(kind.ticket, printer.model)
    expect(Buffer.from(virtual.jobs[0]?.received ?? []).toString('hex')).toBe(Buffer.from(bytes).toString('hex'))
  })

  test('that should acknowledge but does not is sent, not printed', async () => {
    const { printer } = await printerAt({ acknowledges: false }, kind)
    expect((await print(printer, kind.ticket)).outcome).toMatchObject({ sent: true, acknowledged: false })
  })

  test('says that its paper is low', async () => {
    const { printer } = await printerAt({ paperLow: true }, kind)
    expect((await print(printer, kind.ticket)).outcome).toMatchObject({ sent: true, paperLow: true })
  })

  test.each([
    ['paper-out', ['paper-out']],
    ['cutter', ['printer-error']],
    ['silent', ['no-answer']],
    ['stall', ['no-answer']],
    ['close', ['link-lost']],
  ] as const)('F43 %s before the first byte: nothing is sent', async (trouble, failures) => {
    const { virtual, printer } = await printerAt({ trouble: { kind: trouble, afterBytes: 0 } }, kind)
    const { outcome, sending } = await print(printer, kind.ticket)
    expect(isPrintFailure(outcome) && outcome.failed).toBeOneOf([...failures])
    expect(outcome).toMatchObject({ bytesSent: 0 })
    expect(sending).toBe(0)
    expect(virtual.jobs[0]?.received ?? []).toEqual([])
  })

  test('its status is read without a word on paper', async () => {
    const { virtual, printer } = await printerAt({ paperLow: true }, kind)
    expect(await readPrinterStatus(printer, timeouts)).toEqual({ status: 'ready', paperLow: true })
    expect(virtual.jobs[0]?.received).toEqual([])
    const broken = await printerAt({ trouble: { kind: 'paper-out', afterBytes: 0 } }, kind)
    expect(await readPrinterStatus(broken.printer, timeouts)).toMatchObject({ failed: 'paper-out' })
  })
})

describe('the acknowledgement of a Star printer', () => {
  test.each([0, 1, 2, 31])('is told from %i jobs that were counted before', async (jobsBefore) => {
    VirtualStar.jobsBefore = jobsBefore
    const { printer } = await printerAt({}, kinds[0])
    expect((await print(printer)).outcome).toMatchObject({ acknowledged: true })
    const mute = await printerAt({ acknowledges: false }, kinds[0])
    expect((await print(mute.printer)).outcome).toMatchObject({ sent: true, acknowledged: false })
  })
})

describe('the acknowledgement of a BOCA printer', () => {
  test('comes once for each ticket of a job, and all are waited for', async () => {
    const two = paper({ type: 'text', text: '-' }, { type: 'cut' }, { type: 'text', text: '-' }, { type: 'cut' })
    const { printer } = await printerAt({}, kinds[2])
    expect((await print(printer, two)).outcome).toMatchObject({ acknowledged: true })
    const { bytes } = await printer.dialect.encode(two, printer.model)
    const trouble = { kind: 'paper-out', afterBytes: bytes.length - 1 } as const
    const broken = await printerAt({ trouble }, kinds[2])
    expect((await print(broken.printer, two)).outcome).toMatchObject({ failed: 'paper-out' })
  })
})

describe('the drawer', () => {
  test.each([
    ['epson-tm-t20', VirtualPrinter, '1b700032fa'],
    ['star-tsp100', VirtualStar, '1b070a3207'],
  ] as const)('of a %s opens with one kick, in a job of its own', async (model, Kind, kick) => {
    const { virtual, printer } = await printerAt({}, { model, Kind })
    expect(await kickDrawer(printer, timeouts)).toEqual({ kicked: true })
    expect(Buffer.from(virtual.jobs[0]?.received ?? []).toString('hex')).toBe(kick)
  })

  test('opens without paper as well', async () => {
    const { printer } = await printerAt({ trouble: { kind: 'paper-out', afterBytes: 0 } }, kinds[0])
    expect(await kickDrawer(printer, timeouts)).toEqual({ kicked: true })
  })

  test('of a printer that is silent stays shut, surely', async () => {
    const { virtual, printer } = await printerAt({ trouble: { kind: 'silent', afterBytes: 0 } }, kinds[0])
    expect(await kickDrawer(printer, timeouts)).toMatchObject({ failed: 'no-answer', bytesSent: 0 })
    expect(virtual.jobs[0]?.received).toEqual([])
  })

  test.each(['boca-lemur', 'generic-58mm', 'text'])('is nothing that a %s has', async (model) => {
    const printer = await preparePrinter(`tcp://127.0.0.1:1?model=${model}`, '/nowhere')
    if (isRefusal(printer)) throw new Error('refused')
    expect(await kickDrawer(printer, timeouts)).toEqual({ failed: 'no-drawer', detail: model, bytesSent: 0 })
  })

  test.each(['file:/nowhere?model=epson-tm-t20', 'preview?model=epson-tm-t20'])(
    'is nothing that hangs on a file: %s',
    async (setting) => {
      const printer = await preparePrinter(setting, '/nowhere')
      if (isRefusal(printer)) throw new Error('refused')
      expect(await kickDrawer(printer, timeouts)).toMatchObject({ failed: 'no-drawer', bytesSent: 0 })
    },
  )

  test('is never opened by any document', async () => {
    for (const model of ['epson-tm-t20', 'star-tsp100', 'star-tsp650']) {
      const printer = await preparePrinter(`tcp://127.0.0.1:1?model=${model}`, '/nowhere')
      if (isRefusal(printer)) throw new Error('refused')
      const { bytes } = await printer.dialect.encode(shortTicket, printer.model)
      const kick = Buffer.from(printer.dialect.drawerKick ?? [])
      expect(kick).toHaveLength(5)
      expect(Buffer.from(bytes).includes(kick)).toBe(false)
    }
  })
})

test('a printer that cannot be asked is unknown, and a folder is never written for it', async () => {
  for (const setting of ['preview', 'file:/nowhere', 'terminal:']) {
    const printer = await preparePrinter(setting, '/nowhere')
    if (isRefusal(printer)) throw new Error('refused')
    expect(await readPrinterStatus(printer)).toEqual({ status: 'unknown' })
  }
})
