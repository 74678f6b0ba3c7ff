import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Printer, type PrintTimeouts, preparePrinter, printDocument } from '../../printers/print-document.ts'
import { isPrintFailure } from '../../printers/printer.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { paper, shortTicket } from './sample-paper.ts'
import { startTcpPrinter, type TcpPrinter, type VirtualPrinterOptions } from './virtual-printer.ts'

const timeouts: Partial<PrintTimeouts> = { openMs: 1000, answerMs: 150, writeMs: 300, receiptMs: 1000 }
const ticket = shortTicket

let folder: string
let started: TcpPrinter[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-print-'))
  started = []
})
afterEach(async () => {
  for (const printer of started) await printer.close()
  rmSync(folder, { recursive: true })
})

async function printerAt(setting: string): Promise<Printer> {
  const printer = await preparePrinter(setting, folder)
  if (isRefusal(printer)) throw new Error(JSON.stringify(printer))
  return printer
}
async function tcpPrinter(options: VirtualPrinterOptions, model = 'epson-tm-t20') {
  const virtual = await startTcpPrinter(options)
  started.push(virtual)
  return { virtual, printer: await printerAt(`tcp://127.0.0.1:${virtual.port}?model=${model}`) }
}
async function print(printer: Printer, document = ticket) {
  let sending = 0
  const begun = performance.now()
  const outcome = await printDocument(printer, document, {
    jobName: 'job',
    onSending: () => void sending++,
    timeouts,
  })
  return { outcome, sending, tookMs: performance.now() - begun }
}

describe('a printer in order', () => {
  test('acknowledges, and every byte of the document arrived once and in order', async () => {
    const { virtual, printer } = await tcpPrinter({})
    const { outcome, sending } = await print(printer)
    expect(outcome).toEqual({ sent: true, acknowledged: true, paperLow: false, problems: [] })
    expect(sending).toBe(1)
    const { bytes } = await printer.dialect.encode(ticket, printer.model)
    expect(virtual.jobs.map(({ received }) => Buffer.from(received).toString('hex'))).toEqual([
      Buffer.from(bytes).toString('hex'),
    ])
  })

  test('that cannot acknowledge is asked for its condition again after the last byte', async () => {
    const { virtual, printer } = await tcpPrinter({ acknowledges: false }, 'generic-80mm')
    expect((await print(printer)).outcome).toMatchObject({ sent: true, acknowledged: false })
    expect(virtual.jobs[0]?.questions).toEqual([1, 2, 4, 1, 2, 4])
  })

  test('that should acknowledge but does not is sent, not printed', async () => {
    const { printer } = await tcpPrinter({ acknowledges: false })
    expect((await print(printer)).outcome).toMatchObject({ sent: true, acknowledged: false })
  })

  test('says that its paper is low', async () => {
    const { printer } = await tcpPrinter({ paperLow: true })
    expect((await print(printer)).outcome).toMatchObject({ sent: true, paperLow: true })
  })

  test('prints what it cannot write as a question mark, and the outcome says so', async () => {
    const { printer } = await tcpPrinter({})
    const { outcome } = await print(printer, paper({ type: 'text', text: 'ѝ' }))
    expect(outcome).toMatchObject({ sent: true, problems: [{ problem: 'unmappable', character: 'ѝ' }] })
  })

  test('gets nothing when the job could not be noted as sent', async () => {
    const { virtual, printer } = await tcpPrinter({})
    const onSending = () => Promise.reject(new Error('database gone'))
    await expect(printDocument(printer, ticket, { jobName: 'job', onSending, timeouts })).rejects.toThrow(
      'database gone',
    )
    expect(virtual.jobs[0]?.received).toEqual([])
  })
})

describe('F43 trouble before the first byte: nothing is sent, nothing can have been printed', () => {
  test.each([
    ['paper-out', 'paper-out'],
    ['cover-open', 'cover-open'],
    ['cutter', 'printer-error'],
    ['silent', 'no-answer'],
    ['stall', 'no-answer'],
    ['close', 'link-lost'],
    ['reset', 'link-lost'],
  ] as const)('%s is %s', async (kind, expected) => {
    const { virtual, printer } = await tcpPrinter({ trouble: { kind, afterBytes: 0 } })
    const { outcome, sending, tookMs } = await print(printer)
    // A reset may arrive while the connection is still being made.
    const failed = kind === 'reset' ? expect.stringMatching(/^(link-lost|unreachable)$/) : expected
    expect(outcome).toMatchObject({ failed, bytesSent: 0 })
    expect(sending).toBe(0)
    expect(virtual.jobs[0]?.received ?? []).toEqual([])
    expect(tookMs).toBeLessThan(3000)
  })

  test('nobody listens', async () => {
    const { virtual, printer } = await tcpPrinter({})
    await virtual.close()
    expect((await print(printer)).outcome).toMatchObject({ failed: 'unreachable', bytesSent: 0 })
  })

  test('no such host', async () => {
    const { outcome } = await print(await printerAt('tcp://printer.invalid:9100'))
    expect(outcome).toMatchObject({ bytesSent: 0 })
    expect(isPrintFailure(outcome) && ['not-found', 'unreachable'].includes(outcome.failed)).toBe(true)
  })

  test('a tunnel to a printer that is off accepts and closes without a word', async () => {
    const server = createServer((socket) => socket.end())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    for (const model of ['epson-tm-t20', 'text']) {
      const { outcome } = await print(await printerAt(`tcp://127.0.0.1:${port}?model=${model}`))
      expect(outcome).toMatchObject({ failed: 'link-lost' })
    }
    server.close()
  })
})

describe('F43 trouble in the middle: the outcome is unknown and says why', () => {
  test('a printer that takes no more bytes of a long job is stalled', async () => {
    const { printer } = await tcpPrinter({ trouble: { kind: 'stall', afterBytes: 1000 } })
    const encode = async () => ({ bytes: new Uint8Array(24_000_000).fill(0x20), problems: [] })
    const { outcome, tookMs } = await print({ ...printer, dialect: { ...printer.dialect, encode } })
    expect(outcome).toMatchObject({ failed: 'stalled' })
    expect(tookMs).toBeLessThan(10_000)
  })
})

describe('files', () => {
  test('the preview is a picture in the till’s folder', async () => {
    const { outcome } = await print(await printerAt('preview'))
    expect(outcome).toMatchObject({ sent: true, acknowledged: false })
    expect(readdirSync(folder)).toEqual(['job.png'])
  })

  test.each([
    ['text', 'job.txt'],
    ['epson-tm-t20', 'job.escpos'],
  ])('a folder gets the bytes of the model %s', async (model, name) => {
    await print(await printerAt(`file:${folder}?model=${model}`))
    expect(readdirSync(folder)).toEqual([name])
  })
})
