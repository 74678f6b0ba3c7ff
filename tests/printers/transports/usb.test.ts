import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { escpos } from '../../../printers/dialects/escpos.ts'
import { loadModel } from '../../../printers/models.ts'
import { missingLibrary } from '../../../printers/transports/device-library.ts'
import { unfitUsb } from '../../../printers/transports/escpos-usb.ts'
import { portCondition } from '../../../printers/transports/usb.ts'
import { hasEmulator, onEmulatedBus } from '../../emulated-usb.ts'
import { otherTicket, shortTicket } from '../sample-paper.ts'

const emulator = fileURLToPath(new URL('../devices/usb-printer.py', import.meta.url))
const program = fileURLToPath(new URL('../devices/use-printer.ts', import.meta.url))
const printerAddress = 'usb:04b8:0202?model=epson-tm-t20'
const secondDriver = 'usb:04b8:0202?model=epson-tm-t20&driver=escpos-usb'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-usb-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** Does one thing with the emulated printer; `took` is what the printer received. */
async function use(action: string, setting: string, trouble: Readonly<Record<string, string>> = {}) {
  const file = join(folder, 'received')
  const said = await onEmulatedBus({ emulator, file, program, args: [action, setting], events: trouble })
  return { said: JSON.parse(said), took: readFileSync(file) }
}
async function ticketBytes(ticket = shortTicket): Promise<Buffer> {
  const model = await loadModel('epson-tm-t20')
  if (model === null) throw new Error('no model')
  return Buffer.from((await escpos.encode(ticket, model)).bytes)
}
/** What the printer took, without our questions. */
function paperOf(took: Buffer): Buffer {
  const questions = /\x10\x04[\x01-\x04]|\x1d\x28\x48\x06\x00\x30\x30[\s\S]{4}/g
  return Buffer.from(took.toString('latin1').replace(questions, ''), 'latin1')
}

describe.skipIf(!hasEmulator)('a printer on USB (needs umockdev)', { timeout: 20_000 }, () => {
  test('gets every byte once and acknowledges', async () => {
    const { said, took } = await use('print', printerAddress)
    expect(said).toMatchObject({ sent: true, acknowledged: true, paperLow: false, sending: 1 })
    expect(paperOf(took).toString('hex')).toBe((await ticketBytes()).toString('hex'))
  })

  test('is found by its serial number', async () => {
    expect((await use('print', 'usb:serial=SN0001?model=epson-tm-t20')).said).toMatchObject({ acknowledged: true })
    expect((await use('print', 'usb:04b8:0202?serial=SN0001&model=epson-tm-t20')).said).toMatchObject({ sent: true })
  })

  test.each(['usb:serial=SN0002', 'usb:04b8:0203', 'usb:04b8:0202?serial=SN0002'])(
    '%s is not there',
    async (setting) => {
      expect((await use('print', setting)).said).toMatchObject({ failed: 'not-found', bytesSent: 0, sending: 0 })
    },
  )

  test('is listed with its names', async () => {
    expect((await use('find', '')).said).toEqual([
      {
        address: 'usb:04b8:0202',
        manufacturer: 'EPSON',
        product: 'TM-T88 emulated',
        serial: 'SN0001',
        problem: null,
      },
    ])
  })

  test.each([
    ['PAPER_OUT', 'paper-out'],
    ['BUSY', 'busy'],
    ['NONODE', 'not-found'],
    ['STALL', 'stalled'],
    ['SILENT', 'no-answer'],
  ])('F43 %s before the first byte is %s, and nothing is sent', async (trouble, failed) => {
    const { said, took } = await use('print', printerAddress, { [trouble]: '1' })
    expect(said).toMatchObject({ failed, bytesSent: 0, sending: 0 })
    expect(said.tookMs).toBeLessThan(5000)
    expect(paperOf(took)).toHaveLength(0)
  })

  test('F43 paper out is known from the port even of a printer that answers nothing', async () => {
    const setting = 'usb:04b8:0202?model=generic-58mm'
    expect((await use('print', setting, { PAPER_OUT: '1' })).said).toMatchObject({ failed: 'paper-out', bytesSent: 0 })
    expect((await use('print', setting)).said).toMatchObject({ sent: true, acknowledged: false })
  })

  test.each([10, 60, 110])('F43 unplugged after %i bytes is a lost link', async (bytes) => {
    const { said } = await use('print', printerAddress, { DETACH_AFTER: String(bytes) })
    expect(said).toMatchObject({ failed: 'link-lost', sending: 1 })
    expect(said.bytesSent).toBeGreaterThan(0)
    expect(said.tookMs).toBeLessThan(3000)
  })

  test.each([10, 60, 110])(
    'F43 unplugged after %i bytes and plugged in again it prints nothing stale',
    async (bytes) => {
      const replugged = { DETACH_AFTER: String(bytes), REPLUG: '300' }
      const { said, took } = await use('print-twice', printerAddress, replugged)
      expect(said).toMatchObject([{ failed: 'link-lost' }, { sent: true, acknowledged: true }])
      expect(paperOf(took).toString('hex')).toBe((await ticketBytes(otherTicket)).toString('hex'))
    },
  )

  test('F43 a printer that takes no more bytes is stalled', async () => {
    const { said } = await use('print', printerAddress, { STALL_AFTER: '9' })
    expect(said).toMatchObject({ failed: 'stalled', sending: 1 })
    expect(said.tookMs).toBeLessThan(5000)
  })

  test('its status is read without a word on paper', async () => {
    expect(await use('status', printerAddress)).toMatchObject({ said: { status: 'ready', paperLow: false } })
    const { said, took } = await use('status', printerAddress, { PAPER_OUT: '1' })
    expect(said).toMatchObject({ failed: 'paper-out' })
    expect(paperOf(took)).toHaveLength(0)
  })

  test('the drawer opens with one kick and nothing else', async () => {
    const { said, took } = await use('kick', printerAddress)
    expect(said).toEqual({ kicked: true })
    expect(paperOf(took).toString('hex')).toBe('1b700032fa')
  })
})

describe.skipIf(!hasEmulator)('the same through escpos-usb (needs umockdev)', { timeout: 20_000 }, () => {
  test('every byte arrives once, without a proof of paper', async () => {
    const { said, took } = await use('print', secondDriver)
    expect(said).toMatchObject({ sent: true, acknowledged: false, sending: 1 })
    expect(took.toString('hex')).toBe((await ticketBytes()).toString('hex'))
  })

  test.each([
    ['BUSY', 'busy'],
    ['NONODE', 'not-found'],
  ])('F43 %s before the first byte is %s', async (trouble, failed) => {
    expect((await use('print', secondDriver, { [trouble]: '1' })).said).toMatchObject({ failed, bytesSent: 0 })
  })

  test('F43 a printer that takes nothing is stalled within its deadline', async () => {
    const { said } = await use('print', secondDriver, { STALL: '1' })
    expect(said).toMatchObject({ failed: 'stalled', sending: 1 })
    expect(said.tookMs).toBeLessThan(5000)
  })

  test('F43 unplugged in the middle fails within its deadline', async () => {
    const { said } = await use('print', secondDriver, { DETACH_AFTER: '10' })
    expect(said.failed).toBeOneOf(['link-lost', 'stalled'])
    expect(said.bytesSent).toBeGreaterThan(0)
    expect(said.tookMs).toBeLessThan(3000)
  })

  test('a printer that is not there', async () => {
    const { said } = await use('print', 'usb:04b8:0203?driver=escpos-usb')
    expect(said).toMatchObject({ failed: 'not-found', bytesSent: 0 })
  })
})

describe('the port status of USB', () => {
  test.each([
    [0x18, { paperLow: false }],
    [0x38, { failed: 'paper-out', detail: 'port status 0x38' }],
    [0x10, { failed: 'printer-error', detail: 'port status 0x10' }],
    [0x08, { failed: 'offline', detail: 'port status 0x08' }],
    [0x00, null],
  ])('%i', (status, condition) => {
    expect(portCondition(status)).toEqual(condition)
  })
})

describe('a device library that does not load', () => {
  test.each([
    ['libudev.so.1: cannot open shared object file: No such file or directory', 'usb: libudev.so.1', 'libudev1'],
    ['libusb-1.0.so.0: cannot open shared object file', 'usb: libusb-1.0.so.0', 'libusb-1.0-0'],
  ])('%s: the Debian package is named', (message, detail, debianPackage) => {
    expect(missingLibrary('usb', new Error(message))).toEqual({ failed: 'module-missing', detail, debianPackage })
  })

  test('a module that is not installed is named', () => {
    const missing = missingLibrary('usb', new Error("Cannot find package 'usb' imported from x\nmore"))
    expect(missing).toEqual({ failed: 'module-missing', detail: "usb: Cannot find package 'usb' imported from x" })
  })
})

describe('escpos-usb', () => {
  test('is used with the usb it was written for', () => {
    expect(unfitUsb('1.9.2', '04b8:0202')).toBeNull()
  })

  test.each(['2.18.0', '3.0.1', '10.1.0'])('is refused with usb %s, and the other way is named', (version) => {
    expect(unfitUsb(version, '04b8:0202')).toEqual({
      failed: 'module-unfit',
      detail: `escpos-usb: usb ${version}, not 1.x; usb:04b8:0202 without driver=`,
    })
  })
})
