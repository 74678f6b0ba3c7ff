/** What is plugged in and may not be opened, or cannot even be looked for, is told with what puts it right. */
import { existsSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { hidSource } from '../../scanners/hid.ts'
import { devicesCommand } from '../../src/cli/devices.ts'
import { faultLine } from '../../src/cli/scanner-list.ts'
import { readSettings } from '../../src/cli/settings.ts'
import { shellWordsFor } from '../../src/cli/words/words.ts'
import { setScanners } from '../../src/desk/set-scanners.ts'
import { startScanners } from '../../src/desk/start-scanners.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import type { ScannerTrouble } from '../../src/domain/scanner-trouble.ts'
import { wordsFor } from '../../src/ui/words.ts'
import { done, openBoxOffice } from '../desk/box-office.ts'

const closed = vi.hoisted(() => ({ paths: new Set<string>(), library: null as Error | null }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const access: typeof real.access = async (path, mode) => {
    if (closed.paths.has(String(path))) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' })
    return real.access(path, mode)
  }
  return { ...real, access }
})
vi.mock('node-hid', () => ({
  default: {
    async devicesAsync() {
      if (closed.library !== null) throw closed.library
      const scanner = { vendorId: 0x05e0, productId: 0x1300, product: 'Scanner', usagePage: 0x8c, usage: 2 }
      return [...closed.paths].map((path) => ({ ...scanner, path }))
    },
    HIDAsync: { open: () => Promise.reject(new Error('cannot open device')) },
  },
}))

const path = '/dev/hidraw7'
const words = wordsFor('en')

async function listDevices() {
  const settings = readSettings({ HOME: '/nowhere' })
  if (isRefusal(settings)) throw new Error(JSON.stringify(settings))
  const given = { operands: [], option: () => undefined, isSet: () => false, optionList: () => [] }
  const answer = await devicesCommand.run({ settings, words, shellWords: shellWordsFor('en') }, given)
  if (!('lines' in answer)) throw new Error(JSON.stringify(answer))
  return answer
}

/** The rules that a line names, which the package ships. */
function namedRules(line: string): string {
  const file = /\S*60-guichet-scanners\.rules/.exec(line)?.[0] ?? ''
  return existsSync(file) ? file : `no such file: ${file}`
}

test('a HID scanner that may not be opened is told with the rules of udev, when it is tried and when it is listed', async () => {
  closed.paths = new Set([path])
  const source = hidSource('hid:', { on: 'hid', ids: null, serial: null, report: 'aim' })
  const fault = await source.open({ scan: () => undefined, lost: () => undefined })
  expect(fault).toEqual({ failed: 'not-permitted', detail: path })
  if (!('failed' in fault)) throw new Error('it opened')
  expect(namedRules(faultLine(words, fault, 'hid:'))).toMatch(/60-guichet-scanners\.rules$/)
  const line = (await listDevices()).lines.find((each) => each.includes('hid:05e0:1300')) ?? ''
  expect(line).toContain(path)
  expect(namedRules(line)).toMatch(/60-guichet-scanners\.rules$/)
})

test('a till whose HID scanner may not be opened is told which rules let it be', async () => {
  closed.paths = new Set([path])
  const desk = await (await openBoxOffice()).desk('Till 1')
  done(await setScanners(desk, { till: 'Till 1', scanners: ['hid:'] }))
  const { promise, resolve } = Promise.withResolvers<readonly ScannerTrouble[]>()
  const started = await startScanners(desk, { onScan: () => undefined, onTroubles: resolve })
  onTestFinished(() => started.stop())
  expect(await promise).toMatchObject([{ failed: 'not-permitted', remedy: '60-guichet-scanners.rules' }])
})

test('a serial scanner that may not be opened is told with its group, for which no rules are needed', () => {
  const line = faultLine(words, { failed: 'not-permitted', detail: '/dev/ttyACM0' }, 'serial:/dev/ttyACM0')
  expect(line).toMatch(/sudo adduser \S+ dialout$/)
  expect(line).not.toContain('rules')
})

test('what could not be looked for is listed with the Debian package that it lacks', async () => {
  closed.library = new Error('libusb-1.0.so.0: cannot open shared object file: No such file or directory')
  const { lines, list } = await listDevices()
  expect(lines.find((line) => line.includes('HID'))).toContain('install the Debian package libusb-1.0-0')
  expect(list).toContainEqual(
    expect.objectContaining({
      problem: { failed: 'module-missing', detail: 'node-hid: libusb-1.0.so.0', debianPackage: 'libusb-1.0-0' },
    }),
  )
})
