import { constants, type FileHandle, open, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Link, PrintFailure, Transport } from '../printer.ts'
import { faultOf, openWithin } from './fault.ts'

const pauseMs = 10
const readBytes = 4096

/**
 * A device file of the kernel's printer driver, such as `/dev/usb/lp0`. It is opened without blocking: a write that blocks
 * would hold one of Node's few threads for as long as the printer is out of paper, and keep the till from ending.
 */
export function lpTransport(path: string): Transport {
  return {
    open(timeoutMs) {
      const opening = openDevice(path).catch((error: unknown) => named(error, path))
      return openWithin(timeoutMs, opening, { failed: 'stalled', detail: path })
    },
  }
}

async function openDevice(path: string): Promise<Link> {
  const { O_NONBLOCK, O_RDWR, O_WRONLY } = constants
  // What is no device, such as a pipe to a spooler, cannot answer.
  const answers = (await stat(path)).isCharacterDevice()
  const handle = await open(path, (answers ? O_RDWR : O_WRONLY) | O_NONBLOCK)
  const link: Link = {
    write: (bytes, timeoutMs) => writeAll(handle, bytes, timeoutMs, path),
    finish: async () => null,
    close: () => handle.close().catch(() => undefined),
  }
  return answers ? { ...link, read: (timeoutMs: number) => readSome(handle, timeoutMs, path) } : link
}

async function writeAll(
  handle: FileHandle,
  bytes: Uint8Array,
  timeoutMs: number,
  path: string,
): Promise<PrintFailure | null> {
  const until = performance.now() + timeoutMs
  let written = 0
  while (written < bytes.length) {
    const took = await now(handle.write(bytes, written).then(({ bytesWritten }) => bytesWritten))
    if (took instanceof Error) {
      const { failed, detail } = named(took, path)
      // The driver has no space for more, because there is no paper.
      return { failed: failed === 'disk-full' ? 'paper-out' : failed, detail }
    }
    written += took
    if (took > 0) continue
    if (performance.now() >= until) return { failed: 'stalled', detail: path }
    await wait(pauseMs)
  }
  return null
}

async function readSome(handle: FileHandle, timeoutMs: number, path: string): Promise<Uint8Array | PrintFailure> {
  const until = performance.now() + timeoutMs
  const bytes = Buffer.alloc(readBytes)
  for (;;) {
    const count = await now(handle.read(bytes, 0, readBytes).then(({ bytesRead }) => bytesRead))
    if (count instanceof Error) return named(count, path)
    if (count > 0) return bytes.subarray(0, count)
    if (performance.now() >= until) return { failed: 'no-answer', detail: `${Math.round(timeoutMs)} ms` }
    await wait(pauseMs)
  }
}

/** How many bytes moved; 0 when none could without blocking. */
async function now(moving: Promise<number>): Promise<number | Error> {
  try {
    return await moving
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0
    return error instanceof Error ? error : new Error(String(error))
  }
}

function named(error: unknown, path: string): PrintFailure {
  const { failed, detail } = faultOf(error)
  return { failed, detail: `${path}: ${detail}` }
}
