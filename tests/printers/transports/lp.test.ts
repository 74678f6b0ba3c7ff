import { execFileSync } from 'node:child_process'
import { constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SerialPort } from 'serialport'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { preparePrinter, printDocument } from '../../../printers/print-document.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import { hasSocat, openCable, openPort, type SerialCable } from '../../serial-cable.ts'
import { shortTicket } from '../sample-paper.ts'
import { VirtualPrinter } from '../virtual-printer.ts'

const timeouts = { openMs: 1000, answerMs: 300, writeMs: 500, receiptMs: 1000 }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-lp-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function print(path: string, model: string, document = shortTicket) {
  const printer = await preparePrinter(`lp:${path}?model=${model}`, folder)
  if (isRefusal(printer)) throw new Error(JSON.stringify(printer))
  const begun = performance.now()
  const outcome = await printDocument(printer, document, { jobName: 'job', timeouts })
  const { bytes } = await printer.dialect.encode(document, printer.model)
  return { outcome, bytes, tookMs: performance.now() - begun }
}

describe('a pipe in place of the device', () => {
  let reader: FileHandle
  beforeEach(async () => {
    execFileSync('mkfifo', [join(folder, 'lp')])
    reader = await open(join(folder, 'lp'), constants.O_RDONLY | constants.O_NONBLOCK)
  })
  afterEach(() => reader.close())

  test('gets every byte once', async () => {
    const { outcome, bytes } = await print(join(folder, 'lp'), 'generic-58mm')
    expect(outcome).toMatchObject({ sent: true, acknowledged: false })
    const { buffer, bytesRead } = await reader.read(Buffer.alloc(65_536))
    expect(buffer.subarray(0, bytesRead).toString('hex')).toBe(Buffer.from(bytes).toString('hex'))
  })

  test('F43 that takes no more is stalled at its deadline, and nothing hangs', async () => {
    const printer = await preparePrinter(`lp:${folder}/lp?model=generic-58mm`, folder)
    if (isRefusal(printer)) throw new Error('refused')
    const encode = async () => ({ bytes: new Uint8Array(100_000).fill(0x20), problems: [] })
    const endless = { ...printer, dialect: { ...printer.dialect, encode } }
    const begun = performance.now()
    const outcome = await printDocument(endless, shortTicket, { jobName: 'job', timeouts })
    const tookMs = performance.now() - begun
    expect(outcome).toMatchObject({ failed: 'stalled' })
    expect('bytesSent' in outcome && outcome.bytesSent).toBeGreaterThan(60_000)
    expect(tookMs).toBeLessThan(5000)
  })

  test('F43 whose reader went away is a lost link', async () => {
    await reader.close()
    reader = await open('/dev/null', 'r')
    expect((await print(join(folder, 'lp'), 'generic-58mm')).outcome).toMatchObject({
      failed: 'not-found',
      bytesSent: 0,
    })
  })
})

describe.skipIf(!hasSocat)('a device that answers (needs socat)', () => {
  let cable: SerialCable
  let port: SerialPort
  let printer: VirtualPrinter
  beforeEach(async () => {
    cable = await openCable(`${folder}/lp`, `${folder}/printer`)
    port = await openPort(`${folder}/printer`)
    port.on('data', (bytes: Buffer) => printer.hear(bytes))
  })
  const plug = (options: ConstructorParameters<typeof VirtualPrinter>[0]) => {
    printer = new VirtualPrinter(
      options,
      (bytes) => void port.write(Buffer.from(bytes)),
      () => cable.cut(),
    )
  }

  test('is asked for its condition and acknowledges', async () => {
    plug({})
    const { outcome, bytes } = await print(`${folder}/lp`, 'epson-tm-t20')
    expect(outcome).toMatchObject({ sent: true, acknowledged: true })
    expect(Buffer.from(printer.received).toString('hex')).toBe(Buffer.from(bytes).toString('hex'))
  })

  test('F43 without paper gets nothing', async () => {
    plug({ trouble: { kind: 'paper-out', afterBytes: 0 } })
    const { outcome } = await print(`${folder}/lp`, 'epson-tm-t20')
    expect(outcome).toMatchObject({ failed: 'paper-out', bytesSent: 0 })
    expect(printer.received).toEqual([])
  })

  test('F43 pulled in the middle is a lost link', async () => {
    plug({ trouble: { kind: 'close', afterBytes: 20 } })
    const { outcome, tookMs } = await print(`${folder}/lp`, 'epson-tm-t20')
    expect(outcome).toMatchObject({ failed: expect.stringMatching(/^(link-lost|no-answer)$/) })
    expect(tookMs).toBeLessThan(4000)
  })
})

describe('a device file', () => {
  test('that does not exist', async () => {
    expect((await print(join(folder, 'nothing'), 'generic-58mm')).outcome).toMatchObject({
      failed: 'not-found',
      bytesSent: 0,
    })
  })

  test('full disk in place of a printer without paper', async () => {
    // The kernel's driver says "no space" when there is no paper; /dev/full says it of every write.
    expect((await print('/dev/full', 'generic-58mm')).outcome).toMatchObject({ failed: 'paper-out' })
  })

  test('that is an ordinary file is written like a device', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect((await print(join(folder, 'file'), 'generic-58mm')).outcome).toMatchObject({ sent: true })
  })
})
