/** The printer and the scanner of a thin client, used by a till behind a forwarded socket. */
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { kickDrawer } from '../../printers/kick-drawer.ts'
import { preparePrinter, printDocument } from '../../printers/print-document.ts'
import { readPrinterStatus } from '../../printers/printer-status.ts'
import { bridgeSource } from '../../scanners/bridge.ts'
import { keepScanning } from '../../scanners/keep-scanning.ts'
import type { ScannerEvents, ScannerSource } from '../../scanners/scanner.ts'
import { type BridgeDevices, serveBridge } from '../../src/desk/serve-bridge.ts'
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts'
import type { Scan } from '../../src/domain/scan.ts'
import { eachByte, shortTicket } from './sample-paper.ts'
import { startTcpPrinter, type VirtualPrinterOptions } from './virtual-printer.ts'

function done<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
  return answer
}

function socketPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bridge-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'client', 'bridge.sock')
}

async function bridgeTo(devices: BridgeDevices): Promise<string> {
  const path = socketPath()
  const bridge = done(await serveBridge(path, devices))
  onTestFinished(() => bridge.close())
  return path
}

/** A till's printer behind a bridge whose own printer is in that state. */
async function printerBehind(options: VirtualPrinterOptions = {}) {
  const virtual = await startTcpPrinter(options)
  onTestFinished(() => virtual.close())
  const address = `tcp://127.0.0.1:${virtual.port}?model=epson-tm-t20`
  const path = await bridgeTo({ printer: done(await preparePrinter(address, '/nowhere')), scanner: null })
  const printer = done(await preparePrinter(`bridge:${path}?model=epson-tm-t20`, '/nowhere'))
  return { virtual, path, printer }
}

test('a ticket printed through the bridge arrives byte for byte and is acknowledged by the printer itself', async () => {
  const { virtual, printer, path } = await printerBehind()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const outcome = await printDocument(printer, shortTicket, { jobName: 'job' })
  expect(outcome).toEqual({ sent: true, acknowledged: true, paperLow: false, problems: [] })
  const { bytes } = await printer.dialect.encode(shortTicket, printer.model)
  expect(Buffer.from(virtual.jobs[0]?.received ?? []).equals(Buffer.from(bytes))).toBe(true)
  expect(await kickDrawer(printer)).toEqual({ kicked: true })
})

test('F43 what ails the printer behind the bridge is told as if it stood here, after any byte', async () => {
  const empty = await printerBehind({ trouble: { kind: 'paper-out', afterBytes: 0 } })
  expect(await readPrinterStatus(empty.printer)).toMatchObject({ failed: 'paper-out' })
  const { bytes } = await empty.printer.dialect.encode(shortTicket, empty.printer.model)
  await eachByte(Math.min(bytes.length, 40), async (afterBytes) => {
    const { printer } = await printerBehind({ trouble: { kind: 'reset', afterBytes } })
    expect(await printDocument(printer, shortTicket, { jobName: 'job' })).toMatchObject({ failed: 'link-lost' })
  })
})

test('A18 a socket that others may open is not used, and one with nobody behind it is a lost link', async () => {
  const { path, printer } = await printerBehind()
  chmodSync(path, 0o666)
  expect(await readPrinterStatus(printer)).toMatchObject({ failed: 'not-permitted' })
  const dead = socketPath()
  const open = done(await serveBridge(dead, { printer: null, scanner: null }))
  await open.close()
  expect(existsSync(dead)).toBe(false)
  const empty = createServer((socket) => socket.end())
  await new Promise<void>((resolve) => empty.listen(dead, () => resolve()))
  onTestFinished(() => void empty.close())
  chmodSync(dead, 0o600)
  const lost = done(await preparePrinter(`bridge:${dead}?model=epson-tm-t20`, '/nowhere'))
  expect(await readPrinterStatus(lost)).toMatchObject({ failed: 'link-lost' })
})

test('a second bridge does not take the socket of the first; rubbish ends a connection and nothing else', async () => {
  const { path, printer } = await printerBehind()
  expect(await serveBridge(path, { printer: null, scanner: null })).toMatchObject({ refused: 'file-unwritable' })
  const { createConnection } = await import('node:net')
  const rude = createConnection(path)
  rude.write('GET / HTTP/1.1\n\n')
  await new Promise((resolve) => rude.on('close', resolve))
  expect(await readPrinterStatus(printer)).toMatchObject({ status: 'ready' })
})

test('scans of the thin client come through the bridge once each, with their kind', async () => {
  let device: ScannerEvents | null = null
  const scanner: ScannerSource = {
    address: 'hid:',
    async open(on) {
      device = on
      return { close: async () => undefined }
    },
  }
  const path = await bridgeTo({ printer: null, scanner })
  const scans: Scan[] = []
  const works = Promise.withResolvers<void>()
  const two = Promise.withResolvers<void>()
  const kept = keepScanning(bridgeSource(`bridge:${path}`, { on: 'bridge', path }), {
    onScan(scan) {
      scans.push(scan)
      if (scans.length === 2) two.resolve()
    },
    onChange: (fault) => fault === null && works.resolve(),
  })
  await works.promise
  const send = (data: string, symbology: Scan['symbology']) => device?.scan({ data, symbology, source: 'hid:' })
  await expect.poll(() => device !== null).toBe(true)
  send('12345678901234567890', 'code-128')
  send('https://example.org/?a=1\u001d2', 'qr')
  await two.promise
  expect(scans).toEqual([
    { data: '12345678901234567890', symbology: 'code-128', source: `bridge:${path}` },
    { data: 'https://example.org/?a=1\u001d2', symbology: 'qr', source: `bridge:${path}` },
  ])
  await kept.stop()
})
