import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { missingLibrary } from '../../scanners/device-library.ts'
import { HidReports } from '../../scanners/hid-report.ts'
import { hasEmulator, onEmulatedBus } from '../emulated-usb.ts'

const hasLibrary = (() => {
  try {
    return createRequire(import.meta.url).resolve('node-hid') !== ''
  } catch {
    return false
  }
})()

const emulator = fileURLToPath(new URL('./devices/hid-scanner.py', import.meta.url))
const program = fileURLToPath(new URL('./devices/use-scanner.ts', import.meta.url))
const ticketCode = '40063813339311234567'

function report(data: string, { aim = ']Q1', more = false } = {}): Uint8Array {
  const bytes = new Uint8Array(64)
  const said = Buffer.from(data)
  bytes.set([2, said.length])
  bytes.set(Buffer.from(aim.padEnd(3, '\0')), 2)
  bytes.set(said, 5)
  bytes[63] = more ? 1 : 0
  return bytes
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-hid-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Runs the real library against an emulated scanner that sends each report at its time. */
async function use(
  args: readonly string[],
  reports: readonly (readonly [atMs: number, report: Uint8Array])[] = [],
  events: Readonly<Record<string, string>> = {},
) {
  const file = join(folder, 'reports')
  writeFileSync(file, reports.map(([atMs, bytes]) => `@${atMs} ${Buffer.from(bytes).toString('hex')}\n`).join(''))
  const output = await onEmulatedBus({ emulator, file, program, args, events })
  const said: Record<string, unknown>[] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return said
}

describe.skipIf(!hasEmulator || !hasLibrary)(
  'a HID-POS scanner (needs node-hid and umockdev)',
  { timeout: 30_000 },
  () => {
    test('every code is one event with its symbology, a long one put together, and reading blocks nothing', async () => {
      const long = 'Ж'.repeat(28)
      const said = await use(
        ['hid:05e0:1300', '4500'],
        [
          [2500, report(ticketCode)],
          [2600, report(long, { aim: ']C1', more: true })],
          [2650, report('end', { aim: ']C1' })],
          [2700, report(ticketCode)],
        ],
      )
      expect(said.slice(0, -1)).toEqual([
        { state: 'works' },
        { scan: { data: ticketCode, symbology: 'qr', source: 'hid:05e0:1300' } },
        { scan: { data: `${long}end`, symbology: 'gs1-128', source: 'hid:05e0:1300' } },
        { scan: { data: ticketCode, symbology: 'qr', source: 'hid:05e0:1300' } },
      ])
      expect(said.at(-1)?.ticks).toBeGreaterThan(100)
    })

    test('unplugged and plugged in again it works again, and tells both', async () => {
      const said = await use(
        ['hid:?serial=S1234', '7000'],
        [
          [2500, report('before')],
          [5500, report('after')],
        ],
        {
          DETACH: '3200',
          ATTACH: '4000',
        },
      )
      expect(said.slice(0, -1)).toMatchObject([
        { state: 'works' },
        { scan: { data: 'before' } },
        { state: 'unplugged' },
        { state: 'works' },
        { scan: { data: 'after' } },
      ])
    })

    test('one that is not there is told once, and so is another one that is', async () => {
      expect((await use(['hid:0c2e:0b61', '500'])).slice(0, -1)).toEqual([{ state: 'not-found' }])
      expect((await use(['hid:?serial=other', '500'])).slice(0, -1)).toEqual([{ state: 'not-found' }])
    })

    test('it is found with its names', async () => {
      expect(await use(['find'])).toEqual([
        {
          scanners: [
            { address: 'hid:05e0:1300', name: 'Symbol Technologies, Inc Symbol Bar Code Scanner', serial: 'S1234' },
          ],
          faults: [],
        },
      ])
    })
  },
)

describe('reports', () => {
  test('of other kinds, short ones and empty ones are no codes', () => {
    const reports = new HidReports('aim')
    expect(reports.take(Uint8Array.of(1, 5, 6))).toBeNull()
    expect(reports.take(Uint8Array.of(2))).toBeNull()
    expect(reports.take(report(''))).toBeNull()
    expect(reports.take(Uint8Array.of(2, 200, 0x5d, 0x51, 0x31, 0x41))).toBe(']Q1A')
  })

  test('of the plain layout have no identifier, and some give it without its bracket', () => {
    expect(new HidReports('plain').take(Uint8Array.of(2, 3, 0x41, 0x42, 0x43))).toBe('ABC')
    expect(new HidReports('aim').take(report('ABC', { aim: 'C1' }))).toBe(']C1ABC')
    expect(new HidReports('aim').take(report('ABC', { aim: '' }))).toBe('ABC')
  })

  test('that never end are cut off', () => {
    const reports = new HidReports('aim')
    const codes = Array.from({ length: 100 }, () => reports.take(report('x'.repeat(56), { more: true })))
    expect(codes.filter((code) => code !== null)).toHaveLength(1)
  })
})

test('a missing library is told with the package that has it', () => {
  const error = new Error('libusb-1.0.so.0: cannot open shared object file: No such file or directory')
  expect(missingLibrary('node-hid', error)).toEqual({
    failed: 'module-missing',
    detail: 'node-hid: libusb-1.0.so.0',
    debianPackage: 'libusb-1.0-0',
  })
})
