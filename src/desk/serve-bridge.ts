import { chmod, mkdir, unlink } from 'node:fs/promises'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { dirname } from 'node:path'
import { defaultTimeouts, openLink, type Printer } from '../../printers/prepare-printer.ts'
import { isPrintFailure, type Link, type PrintFailure } from '../../printers/printer.ts'
import { keepScanning } from '../../scanners/keep-scanning.ts'
import type { ScannerSource } from '../../scanners/scanner.ts'
import { JsonLines, jsonLine } from '../domain/json-lines.ts'
import type { Refusal } from '../domain/refusal.ts'

export interface Bridge {
  close(): Promise<void>
}

export interface BridgeDevices {
  readonly printer: Printer | null
  readonly scanner: ScannerSource | null
}

const longestLine = 200_000
const longestWaitMs = 30_000
/** A till opens one connection a job; more at once is nobody's till. */
const mostConnections = 8

/**
 * Offers this computer's printer and scanner on a socket that only its user can open (0600), for a till on another computer to
 * which `ssh -R` forwards it. One connection is one print job, or one till that hears the scans.
 * Refusals: file-unwritable (the socket cannot be made there, or another bridge offers it).
 */
export async function serveBridge(path: string, devices: BridgeDevices): Promise<Bridge | Refusal> {
  if (await isAnswering(path)) return { refused: 'file-unwritable', file: path, reason: 'EADDRINUSE' }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    if (sockets.size >= mostConnections) {
      socket.destroy()
      return
    }
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serveConnection(socket, devices)
  })
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // Left behind by a bridge that died.
    await unlink(path).catch(() => undefined)
    await listening(server, path)
    await chmod(path, 0o600)
  } catch (error) {
    server.close()
    return { refused: 'file-unwritable', file: path, reason: error instanceof Error ? error.message : String(error) }
  }
  return {
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await unlink(path).catch(() => undefined)
    },
  }
}

/** Nobody else can open it before its mode is set: the process's mask leaves others nothing. */
function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })
}

function isAnswering(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path)
    socket.on('error', () => resolve(false))
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

type Said = Readonly<Record<string, unknown>>

function serveConnection(socket: Socket, { printer, scanner }: BridgeDevices): void {
  const lines = new JsonLines(longestLine)
  let job: PrintJobHost | null = null
  let scans: { stop(): Promise<void> } | null = null
  // Questions are answered in the order they came, whatever each of them waits for.
  let turn: Promise<void> = Promise.resolve()
  const say = ({ n }: Said, answer: object): void => void socket.write(jsonLine({ ...answer, n }))
  const answer = async (said: Said): Promise<void> => {
    if (said.do === 'scan' && scanner !== null && scans === null) {
      scans = keepScanning(scanner, {
        onScan: ({ data, symbology }) => socket.write(jsonLine({ data, symbology })),
        // The till hears of a scanner that works, or why it does not, and asks again by itself.
        onChange: (fault) => {
          if (fault === null) socket.write(jsonLine({ ok: true }))
          else socket.end(jsonLine({ failed: fault.failed }))
        },
      })
    } else if (said.do === 'print' && printer !== null && job === null) {
      job = new PrintJobHost(printer)
      say(said, await job.open(waitOf(said)))
    } else if (job !== null) say(said, await job.answer(said))
    else say(said, { failed: 'not-found', detail: String(said.do).slice(0, 20) })
  }
  socket.setEncoding('utf8')
  socket.on('error', () => undefined)
  socket.on('data', (text) => {
    const found = lines.take(String(text))
    if (found === null) socket.destroy()
    for (const said of found ?? []) turn = turn.then(() => answer(said)).catch(() => void socket.destroy())
  })
  socket.on('close', () => {
    void turn.then(() => job?.close())
    void scans?.stop()
  })
}

function waitOf({ ms }: Said): number {
  return typeof ms === 'number' && ms >= 0 ? Math.min(ms, longestWaitMs) : defaultTimeouts.answerMs
}

/** The link of one job, each of its calls an answer. The printer sees what it would see of a till beside it. */
class PrintJobHost {
  readonly #printer: Printer
  #link: Link | null = null

  constructor(printer: Printer) {
    this.#printer = printer
  }

  async open(timeoutMs: number): Promise<object> {
    const link = await openLink(this.#printer, 'bridge', timeoutMs)
    if (isPrintFailure(link)) return link
    this.#link = link
    return { ok: true, reads: link.read !== undefined, knows: link.condition !== undefined }
  }

  async answer(said: Said): Promise<object> {
    const link = this.#link
    const waitMs = waitOf(said)
    if (link === null) return { failed: 'link-lost', detail: 'bridge' }
    switch (said.do) {
      case 'write':
        return okOr(await link.write(Buffer.from(String(said.bytes ?? ''), 'base64'), waitMs))
      case 'finish':
        return okOr(await link.finish(waitMs))
      case 'read': {
        const read = await link.read?.(waitMs)
        if (read === undefined || isPrintFailure(read)) return read ?? { failed: 'no-answer', detail: 'bridge' }
        return { bytes: Buffer.from(read).toString('base64') }
      }
      case 'condition':
        return (await link.condition?.(waitMs)) ?? {}
      default:
        return { failed: 'link-lost', detail: 'bridge' }
    }
  }

  async close(): Promise<void> {
    await this.#link?.close()
    this.#link = null
  }
}

function okOr(failure: PrintFailure | null): object {
  return failure ?? { ok: true }
}
