import { createConnection, type Socket } from 'node:net'
import type { PrintFailure, ReadableLink, Transport } from '../printer.ts'
import { faultOf, within } from './fault.ts'
import { Inbox } from './inbox.ts'

const lingerMs = 500
/** How long a peer that never said a word is watched after the last byte: a dead tunnel closes at once. */
const watchMs = 200

/**
 * A printer on TCP, usually port 9100. A written byte is only in some buffer: printers that are off behind a tunnel, or that
 * never read, take two kilobytes happily. So whoever prints asks for an answer over `read`.
 */
export function networkTransport(host: string, port: number): Transport {
  const where = `${host}:${port}`
  return {
    async open(timeoutMs) {
      const socket = createConnection({ host, port, noDelay: true, keepAlive: true })
      const opened = new Promise<PrintFailure | null>((resolve) => {
        socket.once('connect', () => resolve(null))
        socket.once('error', (error) => resolve(named(faultOf(error, 'unreachable'), where)))
      })
      const failure = await within(timeoutMs, opened, { failed: 'unreachable', detail: `${where}: ${timeoutMs} ms` })
      if (failure === null) return connectedLink(socket, where)
      socket.on('error', () => undefined)
      socket.destroy()
      return failure
    },
  }
}

function connectedLink(socket: Socket, where: string): ReadableLink {
  const inbox = new Inbox()
  let heard = false
  let isFinished = false
  let isStalled = false
  socket.on('data', (bytes) => {
    heard = true
    inbox.put(bytes)
  })
  socket.on('error', (error) => inbox.end(named(faultOf(error), where)))
  socket.on('end', () => inbox.end({ failed: 'link-lost', detail: `${where}: closed` }))
  socket.on('close', () => inbox.end({ failed: 'link-lost', detail: `${where}: closed` }))
  return {
    async write(bytes, timeoutMs) {
      if (inbox.ended !== null) return inbox.ended
      const written = new Promise<PrintFailure | null>((resolve) => {
        socket.write(bytes, (error) => resolve(error ? (inbox.ended ?? named(faultOf(error), where)) : null))
      })
      const failure = await within<PrintFailure | null>(timeoutMs, written, { failed: 'stalled', detail: where })
      isStalled ||= failure?.failed === 'stalled'
      return failure
    },
    read: (timeoutMs) => inbox.read(timeoutMs),
    async finish(timeoutMs) {
      if (!heard && inbox.ended === null) await closing(socket, Math.min(timeoutMs, watchMs))
      isFinished = inbox.ended === null
      return inbox.ended
    },
    async close() {
      if (isFinished) {
        // Ended before destroyed: a reset would throw away what the printer has not read yet.
        socket.end()
        await closing(socket, lingerMs)
      }
      // What a printer would not take must not reach it later: the system would keep it for minutes.
      if (isStalled) socket.resetAndDestroy()
      else socket.destroy()
    },
  }
}

async function closing(socket: Socket, timeoutMs: number): Promise<void> {
  if (socket.closed) return
  const closed = new Promise<null>((resolve) => socket.once('close', () => resolve(null)))
  await within(timeoutMs, closed, { failed: 'stalled', detail: '' })
}

function named({ failed, detail }: PrintFailure, where: string): PrintFailure {
  return { failed, detail: `${where}: ${detail}` }
}
