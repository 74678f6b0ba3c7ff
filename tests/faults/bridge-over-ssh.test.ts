/** The printer and the scanner of a thin client, used by a till at the other end of a real ssh connection. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { bridgeSource } from '../../scanners/bridge.ts'
import { keepScanning } from '../../scanners/keep-scanning.ts'
import { listPrintJobs } from '../../src/desk/list-print-jobs.ts'
import { startPrintQueue } from '../../src/desk/print-queue.ts'
import type { Scan } from '../../src/domain/scan.ts'
import { ShellOffice } from '../cli/shell-office.ts'
import { done, openBoxOffice, printingDesk } from '../desk/box-office.ts'
import { soldSale } from '../desk/sold-sale.ts'
import { startTcpPrinter, VirtualPrinter, type VirtualPrinterOptions } from '../printers/virtual-printer.ts'
import { hasSocat, openCable, openPort } from '../serial-cable.ts'
import { sshd, startSshServerFor } from './ssh-server.ts'
import { ended } from './till-office.ts'

const isThere = sshd !== null && spawnSync('ssh', ['-V']).status === 0 && hasSocat
const patience = { timeout: 20_000, interval: 50 }

/** A desk with a printer and a scanner, `guichet bridge` running at it, and a server that it can come in at. */
async function openThinClient(options: VirtualPrinterOptions = {}, atTrouble: () => void = () => undefined) {
  const office = new ShellOffice()
  const virtual = await startTcpPrinter(
    options,
    class extends VirtualPrinter {
      constructor(given: VirtualPrinterOptions, say: (bytes: Uint8Array) => void) {
        super(given, say, atTrouble)
      }
    },
  )
  onTestFinished(() => virtual.close())
  const ends = { client: join(office.folder, 'scanner'), scanner: join(office.folder, 'hand') }
  await openCable(ends.client, ends.scanner)
  const hand = await openPort(ends.scanner)
  const printer = `tcp://127.0.0.1:${virtual.port}?model=epson-tm-t20`
  const local = join(office.folder, 'till.sock')
  const bridge = office.start(['bridge', '--printer', printer, '--scanner', `serial:${ends.client}`, '--socket', local])
  onTestFinished(async () => {
    bridge.kill('SIGTERM')
    await ended(bridge)
  })
  await vi.waitUntil(() => existsSync(local), patience)
  const { client } = await startSshServerFor(join(office.folder, 'ssh'), {}, ['/bin/true'], { forwards: true })
  const remote = join(office.folder, 'at-server.sock')
  let line: ChildProcess | null = null
  const connect = async () => {
    const given = ['-o', 'ExitOnForwardFailure=yes', '-N', '-R', `${remote}:${local}`]
    line = spawn('ssh', [...given, ...client], { stdio: 'ignore' })
    // What a lost line left there answers nobody.
    await expect.poll(() => answers(remote), patience).toBe(true)
  }
  const cut = async () => {
    const lost = line
    line = null
    if (lost === null) return
    lost.kill('SIGKILL')
    await ended(lost)
  }
  onTestFinished(cut)
  await connect()
  return { virtual, remote, connect, cut, scan: (code: string) => void hand.write(`${code}\r`) }
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path)
    socket.on('error', () => resolve(false))
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

async function tillPrintingAt(remote: string) {
  const office = await openBoxOffice()
  const printers = { ticket: `bridge:${remote}?model=epson-tm-t20`, receipt: '' }
  const desk = await printingDesk(office, printers, 'Server')
  const queue = startPrintQueue(desk, { onChange: () => undefined })
  onTestFinished(() => queue.stop())
  const states = async () => done(await listPrintJobs(desk)).map((job) => job.state)
  return { office, desk, states }
}

const title = isThere ? 'a thin client over ssh' : 'a thin client over ssh (needs openssh-server and socat)'

describe.skipIf(!isThere)(title, { timeout: 120_000 }, () => {
  test('prints at its own desk what is sold on the server; the socket is closed to all others', async () => {
    const { virtual, remote } = await openThinClient()
    expect(statSync(remote).mode & 0o077).toBe(0)
    const { office, desk, states } = await tillPrintingAt(remote)
    await soldSale(desk, office.eventId, [0], 'card')
    await expect.poll(states, patience).toEqual(['printed'])
    expect(virtual.jobs.filter((job) => job.received.length > 100)).toHaveLength(1)
  })

  test('F43 the line lost in the middle of a ticket leaves it unclear; back again, nothing of it prints by itself', async () => {
    let atTrouble = () => {}
    const trouble = { kind: 'stall', afterBytes: 120 } as const
    const { virtual, remote, connect, cut } = await openThinClient({ trouble }, () => atTrouble())
    const { office, desk, states } = await tillPrintingAt(remote)
    const lost = Promise.withResolvers<void>()
    atTrouble = () => void cut().then(lost.resolve)
    await soldSale(desk, office.eventId, [0], 'card')
    await lost.promise
    await expect.poll(states, patience).toEqual(['unknown'])
    const heard = virtual.jobs.length
    await connect()
    // The queue runs, and only a new sale reaches the printer: this one stalls as well, in its own connection.
    await soldSale(desk, office.eventId, [1], 'card')
    await expect.poll(states, patience).toEqual(['unknown', 'unknown'])
    expect(virtual.jobs).toHaveLength(heard + 1)
  })

  test('F43 while the line is away a ticket surely failed, and says so', async () => {
    const { remote, cut } = await openThinClient()
    await cut()
    const { office, desk, states } = await tillPrintingAt(remote)
    await soldSale(desk, office.eventId, [0], 'card')
    await expect.poll(states, patience).toEqual(['failed'])
  })

  test('its scans arrive once each; after a lost line the scanner works again by itself', async () => {
    const { remote, connect, cut, scan } = await openThinClient()
    const scans: Scan[] = []
    const told: string[] = []
    const kept = keepScanning(bridgeSource(`bridge:${remote}`, { on: 'bridge', path: remote }), {
      onScan: (each) => scans.push(each),
      onChange: (fault) => told.push(fault?.failed ?? 'works'),
      againMs: 100,
    })
    onTestFinished(() => kept.stop())
    const codes = () => scans.map(({ data }) => data)
    await expect.poll(() => told, patience).toEqual(['works'])
    for (let number = 0; number < 20; number++) scan(`]Q1${String(number).padStart(20, '0')}`)
    await expect.poll(() => codes().length, patience).toBe(20)
    expect(scans[7]).toEqual({ data: '00000000000000000007', symbology: 'qr', source: `bridge:${remote}` })
    await cut()
    await expect.poll(() => told.at(-1), patience).toBe('unplugged')
    await connect()
    await expect.poll(() => told.at(-1), patience).toBe('works')
    scan(']Q1again')
    await expect.poll(() => codes().at(-1), patience).toBe('again')
    expect(codes()).toHaveLength(21)
  })
})
