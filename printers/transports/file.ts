import { type FileHandle, link, mkdir, open, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Link, PrintFailure, Transport } from '../printer.ts'
import { faultOf, openWithin, within } from './fault.ts'

const mostCopies = 1000

/**
 * One new file a job, 0600, in a folder that is made 0700 when missing. It appears under its name when it is whole and on
 * disk, and never takes the place of another: a second print of the same name becomes `name-2`.
 */
export function fileTransport(folder: string, file: { readonly name: string; readonly extension: string }): Transport {
  const name =
    file.name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}.-]+/gu, '-')
      .replace(/^[.-]+/, '')
      .slice(0, 80) || 'job'
  return {
    open(timeoutMs) {
      const opening = openFile(folder, name, file.extension).catch((error: unknown) => fault(error, folder))
      return openWithin(timeoutMs, opening, { failed: 'stalled', detail: folder })
    },
  }
}

async function openFile(folder: string, name: string, extension: string): Promise<Link> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const unfinished = join(folder, `.${name}.${process.pid}.${performance.now().toFixed(3)}.part`)
  const handle = await open(unfinished, 'wx', 0o600)
  const late: PrintFailure = { failed: 'stalled', detail: folder }
  const guarded = async (timeoutMs: number, work: Promise<void>) => {
    const done = work.then(
      () => null,
      (error: unknown) => fault(error, folder),
    )
    return within(timeoutMs, done, late)
  }
  return {
    write: (bytes, timeoutMs) => guarded(timeoutMs, writeAll(handle, bytes)),
    finish: (timeoutMs) =>
      guarded(
        timeoutMs,
        handle.sync().then(() => giveName(unfinished, folder, name, extension)),
      ),
    async close() {
      await handle.close().catch(() => undefined)
      await unlink(unfinished).catch(() => undefined)
    },
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.length) written += (await handle.write(bytes, written)).bytesWritten
}

/** A hard link fails where the name is taken, which a rename would not. */
async function giveName(unfinished: string, folder: string, name: string, extension: string): Promise<void> {
  for (let copy = 1; copy <= mostCopies; copy++) {
    const suffix = copy === 1 ? '' : `-${copy}`
    try {
      await link(unfinished, join(folder, `${name}${suffix}.${extension}`))
      const directory = await open(folder, 'r')
      await directory.sync().finally(() => directory.close())
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  throw new Error(`${mostCopies} files are named ${name}`)
}

function fault(error: unknown, folder: string): PrintFailure {
  const { failed, detail } = faultOf(error)
  return { failed, detail: `${folder}: ${detail}` }
}
