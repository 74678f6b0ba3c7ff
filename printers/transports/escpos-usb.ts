import { createRequire } from 'node:module'
import type { UsbAddress } from '../address.ts'
import { isPrintFailure, type Link, type PrintFailure, type Transport } from '../printer.ts'
import { loadLibrary } from './device-library.ts'
import { openWithin, within } from './fault.ts'
import { usbFault } from './usb-device.ts'

const closeMs = 500
/** No literal where it is imported, since there are no types to find. */
const packageName: string = 'escpos-usb'

/** The part of the `escpos-usb` package that is used here; it brings no types. */
interface EscposUsb {
  /** The device of the library below. Its interfaces are there while it is open. */
  device: { readonly interfaces?: readonly unknown[] | null; close(): void } | null
  /** There only after `open`; its deadline is without end unless it is set. */
  readonly endpoint?: { timeout: number }
  open(done: (error: unknown) => void): void
  write(bytes: Buffer, done: (error: unknown) => void): void
  close(done: (error: unknown) => void): void
}
type EscposUsbClass = new (vendor: number, product: number) => EscposUsb

/**
 * The same printers through the `escpos-usb` package, for machines on which our own way does not work. It can only write: the
 * printer is never asked anything, so no job is ever acknowledged, and a pulled cable is seen when nothing more goes through.
 */
export function escposUsbTransport({ ids }: UsbAddress): Transport {
  return {
    open(timeoutMs) {
      if (ids === null) throw new Error('escpos-usb finds printers by vendor and product alone')
      const name = [ids.vendor, ids.product].map((id) => id.toString(16).padStart(4, '0')).join(':')
      return openWithin(timeoutMs, openPrinter(ids, name), { failed: 'stalled', detail: name })
    },
  }
}

async function openPrinter(
  { vendor, product }: { readonly vendor: number; readonly product: number },
  name: string,
): Promise<Link | PrintFailure> {
  const version = await loadLibrary(packageName, async () => usbVersion())
  if (isPrintFailure(version)) return version
  const unfit = unfitUsb(version, name)
  if (unfit !== null) return unfit
  const library = await loadLibrary<{ default: EscposUsbClass }>(packageName, () => import(packageName))
  if (isPrintFailure(library)) return library
  let device: EscposUsb
  try {
    device = new library.default(vendor, product)
  } catch {
    return { failed: 'not-found', detail: `usb ${name}` }
  }
  await stopListening(device, name)
  const failure = await called(name, (done) => device.open(done))
  if (failure === null) return openLink(device, name)
  await closeDevice(device, name)
  return failure.failed === 'link-lost' ? { ...failure, failed: 'not-found' } : failure
}

/** Of the `usb` that the package takes. It asks for any; which one it gets is up to whoever installed the till. */
function usbVersion(): string {
  const itsOwn = createRequire(createRequire(import.meta.url).resolve(packageName))
  return (itsOwn('usb/package.json') as { readonly version: string }).version
}

/**
 * The package was written for `usb` 1: with a later one it fails at the first printer it finds. npm heeds our override for it in
 * a checkout, and never where the till is installed as a package, so it is refused there before a printer is touched.
 */
export function unfitUsb(version: string, name: string): PrintFailure | null {
  if (/^1\./.test(version)) return null
  return { failed: 'module-unfit', detail: `${packageName}: usb ${version}, not 1.x; usb:${name} without driver=` }
}

/**
 * The package listens for unplugs of any device from its beginning on. The library below crashes the program when one goes that
 * nobody holds any more, be it a mouse, so the listening is stopped; only closing does that, here with nothing to close.
 */
async function stopListening(device: EscposUsb, name: string): Promise<void> {
  const native = device.device
  device.device = { close: () => undefined }
  await called(name, (done) => device.close(done))
  device.device = native
}

function openLink(device: EscposUsb, name: string): Link {
  let ended: PrintFailure | null = null
  /** A transfer that is under way keeps the device from being closed. */
  let underWay: Promise<unknown> = Promise.resolve()
  return {
    async write(bytes, timeoutMs) {
      if (ended !== null) return ended
      if (device.endpoint !== undefined) device.endpoint.timeout = Math.max(1, Math.ceil(timeoutMs))
      const written = called(name, (done) => device.write(Buffer.from(bytes), done))
      underWay = written
      const failure = await written
      if (failure?.failed === 'link-lost') ended = failure
      return failure
    },
    finish: async () => ended,
    async close() {
      const closing = underWay.then(() => closeDevice(device, name))
      await within(closeMs, closing, { failed: 'stalled', detail: name })
    },
  }
}

/** A call that gives its outcome to a callback, or throws on the spot when the device is gone. */
function called(name: string, call: (done: (error: unknown) => void) => void): Promise<PrintFailure | null> {
  return new Promise((resolve) => {
    try {
      call((error) => resolve(error === undefined || error === null ? null : usbFault(error, name)))
    } catch (error) {
      resolve(usbFault(error, name))
    }
  })
}

/** Closing a device that never opened would crash the program. */
async function closeDevice(device: EscposUsb, name: string): Promise<void> {
  const interfaces = device.device?.interfaces
  if (interfaces !== undefined && interfaces !== null) await called(name, (done) => device.close(done))
}
