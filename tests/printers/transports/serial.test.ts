import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type PrintTimeouts, preparePrinter, printDocument } from '../../../printers/print-document.ts'
import { isRefusal } from '../../../src/domain/refusal.ts'
import { hasSocat, openCable, openPort, type SerialCable } from '../../serial-cable.ts'
import { paper, sentences, ticketCode } from '../sample-paper.ts'
import { VirtualPrinter, type VirtualPrinterOptions } from '../virtual-printer.ts'

const timeouts: Partial<PrintTimeouts> = { openMs: 1500, answerMs: 300, writeMs: 700, receiptMs: 1500 }
const ticket = paper({ type: 'text', text: 'Ред 12' }, { type: 'qr', data: ticketCode }, { type: 'cut' })

let folder: string
let cable: SerialCable
const plugIn = () => openCable(`${folder}/till`, `${folder}/printer`)
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-serial-'))
  if (hasSocat) cable = await plugIn()
})
afterEach(() => rmSync(folder, { recursive: true }))

const pull = () => cable.cut()

async function plugPrinter(options: VirtualPrinterOptions, atStall?: () => void) {
  const port = await openPort(`${folder}/printer`)
  const say = (bytes: Uint8Array) => void port.write(Buffer.from(bytes))
  const printer = new VirtualPrinter(options, say, atStall ?? (() => port.pause()))
  port.on('data', (bytes: Buffer) => printer.hear(bytes))
  return printer
}
async function print(model = 'epson-tm-t20', path = `${folder}/till`, document = ticket) {
  const printer = await preparePrinter(`serial:${path}?model=${model}`, folder)
  if (isRefusal(printer)) throw new Error(JSON.stringify(printer))
  const begun = performance.now()
  const outcome = await printDocument(printer, document, { jobName: 'job', timeouts })
  const { bytes } = await printer.dialect.encode(document, printer.model)
  return { outcome, bytes, tookMs: performance.now() - begun }
}

describe.skipIf(!hasSocat)('a printer on a serial cable (needs socat)', () => {
  test('gets every byte and acknowledges', async () => {
    const printer = await plugPrinter({})
    const { outcome, bytes } = await print()
    expect(outcome).toMatchObject({ sent: true, acknowledged: true })
    expect(Buffer.from(printer.received).toString('hex')).toBe(Buffer.from(bytes).toString('hex'))
  })

  test('a long job leaves no warning behind', async () => {
    await plugPrinter({})
    const warnings: Error[] = []
    const keep = (warning: Error) => warnings.push(warning)
    process.on('warning', keep)
    const long = Array.from({ length: 100 }, () => ({ type: 'text' as const, text: sentences.bg }))
    expect((await print('epson-tm-t20', undefined, paper(...long))).outcome).toMatchObject({ acknowledged: true })
    process.off('warning', keep)
    expect(warnings).toEqual([])
  })

  test('a second job opens the port anew', async () => {
    await plugPrinter({})
    expect((await print()).outcome).toMatchObject({ acknowledged: true })
    expect((await print()).outcome).toMatchObject({ acknowledged: true })
  })

  test.each([
    ['paper-out', 'paper-out'],
    ['cover-open', 'cover-open'],
    ['silent', 'no-answer'],
    ['stall', 'no-answer'],
  ] as const)('F43 %s before the first byte is %s', async (kind, failed) => {
    await plugPrinter({ trouble: { kind, afterBytes: 0 } })
    const { outcome, tookMs } = await print()
    expect(outcome).toMatchObject({ failed, bytesSent: 0 })
    expect(tookMs).toBeLessThan(4000)
  })

  test('F43 the cable pulled in the middle is a lost link', async () => {
    await plugPrinter({ trouble: { kind: 'stall', afterBytes: 20 } }, pull)
    const { outcome, tookMs } = await print()
    expect(outcome).toMatchObject({ failed: 'link-lost' })
    expect('bytesSent' in outcome && outcome.bytesSent).toBeGreaterThan(0)
    expect(tookMs).toBeLessThan(4000)
  })

  test('nothing stale prints after a replug', async () => {
    await plugPrinter({ trouble: { kind: 'stall', afterBytes: 20 } }, pull)
    await print()
    cable = await plugIn()
    const replugged = await plugPrinter({})
    const { outcome, bytes } = await print()
    expect(outcome).toMatchObject({ acknowledged: true })
    expect(replugged.received).toHaveLength(bytes.length)
  })

  test('a port that another program holds is busy', async () => {
    await openPort(`${folder}/till`)
    expect((await print()).outcome).toMatchObject({ failed: 'busy', bytesSent: 0 })
  })
})

test('a serial port that does not exist is not found', async () => {
  expect((await print('generic-80mm', `${folder}/nothing`)).outcome).toMatchObject({
    failed: 'not-found',
    bytesSent: 0,
  })
})
