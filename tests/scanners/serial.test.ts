import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SerialPort } from 'serialport'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { keepScanning } from '../../scanners/keep-scanning.ts'
import { serialSource } from '../../scanners/serial.ts'
import { SerialLines } from '../../scanners/serial-lines.ts'
import type { Scan } from '../../src/domain/scan.ts'
import { hasSocat, openCable, openPort, type SerialCable } from '../serial-cable.ts'

let folder: string
let cable: SerialCable | null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guichet-scanner-'))
  cable = null
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function plugIn(): Promise<SerialPort> {
  cable = await openCable(`${folder}/till`, `${folder}/scanner`)
  return openPort(`${folder}/scanner`)
}

function listen(path = `${folder}/till`) {
  const scans: Scan[] = []
  const states: string[] = []
  const source = serialSource('serial:x', { on: 'serial', path, baud: 9600 })
  const kept = keepScanning(source, {
    onScan: (scan) => scans.push(scan),
    onChange: (fault) => states.push(fault?.failed ?? 'works'),
    againMs: 50,
  })
  onTestFinished(() => kept.stop())
  return { scans, states, kept, data: () => scans.map(({ data }) => data) }
}

describe.skipIf(!hasSocat)('a scanner on a serial line (needs socat)', () => {
  test('a hundred codes in pieces of any size are a hundred events, each once', async () => {
    const scanner = await plugIn()
    const till = listen()
    await vi.waitUntil(() => till.states.includes('works'), { timeout: 5000 })
    const codes = Array.from({ length: 100 }, (_, index) => `]C1${String(index).padStart(20, '0')}`)
    const bytes = Buffer.from(codes.map((code, index) => code + ['\r', '\n', '\r\n', '\t'][index % 4]).join(''))
    for (let at = 0; at < bytes.length; at += 37) scanner.write(bytes.subarray(at, at + 37))
    await vi.waitUntil(() => till.scans.length >= 100, { timeout: 10_000 })
    expect(till.data()).toEqual(codes.map((code) => code.slice(3)))
    expect(till.scans[0]).toEqual({ data: '0'.repeat(20), symbology: 'gs1-128', source: 'serial:x' })
  })

  test('a scanner that sends no end has said all when it falls silent', async () => {
    const scanner = await plugIn()
    const till = listen()
    await vi.waitUntil(() => till.states.includes('works'), { timeout: 5000 })
    scanner.write(Buffer.from('4006381333931'))
    await vi.waitUntil(() => till.scans.length > 0, { timeout: 5000 })
    expect(till.data()).toEqual(['4006381333931'])
  })

  test('pulled out and plugged in again it works again, with nothing left of half a code', async () => {
    const first = await plugIn()
    const till = listen()
    await vi.waitUntil(() => till.states.includes('works'), { timeout: 5000 })
    first.write(Buffer.from('one\rhal'))
    await vi.waitUntil(() => till.scans.length === 1, { timeout: 5000 })
    await cable?.pull()
    await vi.waitUntil(() => till.states.at(-1) === 'unplugged', { timeout: 5000 })
    const second = await plugIn()
    await vi.waitUntil(() => till.states.at(-1) === 'works', { timeout: 5000 })
    second.write(Buffer.from('two\r'))
    await vi.waitUntil(() => till.data().includes('two'), { timeout: 5000 })
    expect(till.data()).toEqual(['one', 'two'])
    expect(till.states).toEqual(['works', 'unplugged', 'works'])
  })

  test('after it was stopped nothing is told, and the line is free for another program', async () => {
    const scanner = await plugIn()
    const till = listen()
    await vi.waitUntil(() => till.states.includes('works'), { timeout: 5000 })
    await till.kept.stop()
    scanner.write(Buffer.from('late\r'))
    const other = listen()
    await vi.waitUntil(() => other.states.includes('works'), { timeout: 5000 })
    scanner.write(Buffer.from('next\r'))
    await vi.waitUntil(() => other.data().includes('next'), { timeout: 5000 })
    expect(till.scans).toEqual([])
  })
})

test('a line that is not there is told once, and found when it comes', async () => {
  const till = listen(`${folder}/nowhere`)
  await vi.waitUntil(() => till.states.length > 0)
  expect(till.states).toEqual(['not-found'])
})

test('what is no device is not taken for one', async () => {
  writeFileSync(join(folder, 'file'), '')
  const till = listen(join(folder, 'file'))
  await vi.waitUntil(() => till.states.length > 0)
  expect(till.states).toEqual(['not-found'])
})

test('lines that never end are dropped, and the next code is whole', () => {
  const lines = new SerialLines()
  expect(lines.take(Buffer.alloc(10_000, 'x'))).toEqual([])
  expect(lines.take(Buffer.from('\r4006\r'))).toEqual(['4006'])
  expect(lines.take(Buffer.from('\x02A1\x03\x02B2\x03'))).toEqual(['A1', 'B2'])
  expect(lines.take(Buffer.from([0xe9, 0x0d]))).toEqual(['é'])
})
