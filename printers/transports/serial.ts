import type { SerialPort } from 'serialport'
import type { SerialAddress } from '../address.ts'
import {
  isPrintFailure,
  type Link,
  type PrintFailure,
  type PrintFailureCode,
  type ReadableLink,
  type Transport,
} from '../printer.ts'
import { loadLibrary } from './device-library.ts'
import { openWithin, within } from './fault.ts'
import { Inbox } from './inbox.ts'

const closeMs = 500
const bufferBytes = 64

/**
 * A printer on a serial port. Every job gets a port object of its own: after an unplug the library keeps what was written and
 * sends it when the port is opened again, so an old ticket would come out later. A drained write is no proof of paper.
 */
export function serialTransport(address: SerialAddress): Transport {
  return {
    open: (timeoutMs) => openWithin(timeoutMs, openPort(address), { failed: 'stalled', detail: address.path }),
  }
}

async function openPort({ path, baud, flow }: SerialAddress): Promise<Link | PrintFailure> {
  const library = await loadLibrary('serialport', () => import('serialport'))
  if (isPrintFailure(library)) return library
  const xon = flow === 'xonxoff'
  const port = new library.SerialPort({
    path,
    baudRate: baud,
    rtscts: flow === 'rtscts',
    xon,
    xoff: xon,
    autoOpen: false,
    highWaterMark: bufferBytes,
  })
  // An error without a listener would end the program.
  port.on('error', () => undefined)
  const error = await new Promise<Error | null>((resolve) => port.open(resolve))
  return error === null ? openLink(port, path) : { failed: openFailure(error), detail: error.message.slice(0, 200) }
}

/** The library gives the system's sentence and no code. */
function openFailure({ message }: Error): PrintFailureCode {
  if (/cannot lock|busy/i.test(message)) return 'busy'
  if (/permission denied|not permitted/i.test(message)) return 'not-permitted'
  return 'not-found'
}

function openLink(port: SerialPort, path: string): ReadableLink {
  const inbox = new Inbox()
  let finished = false
  const lost = (detail: string): PrintFailure => ({ failed: 'link-lost', detail: `${path}: ${detail}` })
  port.on('data', (bytes: Buffer) => inbox.put(bytes))
  port.on('error', (error) => inbox.end(lost(error.message)))
  port.on('close', () => inbox.end(lost('closed')))
  const closing = new Promise<PrintFailure>((resolve) =>
    port.once('close', () => resolve(inbox.ended ?? lost('closed'))),
  )
  const ended = () => inbox.ended ?? (port.isOpen ? null : lost('closed'))
  return {
    async write(bytes, timeoutMs) {
      const before = ended()
      if (before !== null) return before
      const drained = new Promise<PrintFailure | null>((resolve) => {
        const done = (error: Error | null | undefined) => resolve(error ? (ended() ?? lost(error.message)) : null)
        port.write(Buffer.from(bytes), undefined, (error) => (error ? done(error) : port.drain(done)))
      })
      // After an unplug the library never calls back.
      const first = Promise.race([drained, closing])
      return (await within(timeoutMs, first, { failed: 'stalled', detail: path })) ?? ended()
    },
    read: (timeoutMs) => inbox.read(timeoutMs),
    async finish() {
      finished = ended() === null
      return ended()
    },
    async close() {
      if (!port.isOpen) return
      const closed = new Promise<null>((resolve) => {
        const close = () => port.close(() => resolve(null))
        // What the device has not taken is thrown away, else the system would wait for it, and print it late.
        if (finished) close()
        else port.flush(close)
      })
      await within(closeMs, closed, { failed: 'stalled', detail: path })
    },
  }
}
